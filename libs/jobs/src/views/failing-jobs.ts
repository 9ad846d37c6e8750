import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

export interface FailingJob {
  readonly id: number;
  readonly task: string;
  readonly attempts: number;
  readonly lastError: string | null;
  /** True when it is out of tries and waits for a person. */
  readonly parked: boolean;
  readonly runAt: Date;
}

/** Jobs that failed at least once, parked ones first. */
@Injectable()
export class FailingJobs {
  constructor(private readonly database: Database) {}

  list(): Promise<FailingJob[]> {
    return this.database.rows<FailingJob>(
      `SELECT id::int8 AS id, task, attempts, last_error AS "lastError", parked, run_at AS "runAt"
         FROM failing_jobs() ORDER BY parked DESC, run_at, id`,
    );
  }
}
