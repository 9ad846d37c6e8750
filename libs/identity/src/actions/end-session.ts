import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../store/session.store';

/** Signs out: the cookie is worth nothing from the next request on. */
@Injectable()
export class EndSession {
  constructor(private readonly sessions: SessionStore) {}

  async run(tx: Tx, sessionHash: string): Promise<void> {
    await this.sessions.end(tx, sessionHash);
    tx.touch('session', tx.actor.id, { event: 'signed-out' });
  }
}
