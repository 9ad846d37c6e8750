import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** Whether this process can serve: it is not stopping, and the database answers. */
@Injectable()
export class Readiness {
  #stopping = false;

  constructor(private readonly database: Database) {}

  /** From now on a load balancer sends people elsewhere. */
  stop(): void {
    this.#stopping = true;
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  async isReady(): Promise<boolean> {
    if (this.#stopping) return false;
    return this.database.rows('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}
