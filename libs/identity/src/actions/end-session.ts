import type { Tx } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type SessionOwner, SessionStore } from '../store/session.store';

/** Signs out: the cookie is worth nothing from the next request on. */
@Injectable()
export class EndSession {
  constructor(private readonly sessions: SessionStore) {}

  async run(tx: Tx, sessionHash: string): Promise<void> {
    await this.sessions.end(tx, sessionHash);
    tx.touch('session', tx.actor.id, { event: 'signed-out' });
  }

  /** One of one's own, by its name in `OwnSessions`; nothing happens to any other, and one that has ended stays ended. */
  async one(tx: Tx, owner: SessionOwner, sessionId: string): Promise<void> {
    if (isId(sessionId) && (await this.sessions.endOwn(tx, owner, sessionId)))
      tx.touch('session', owner.id, { event: 'ended', sessionId });
  }

  /** All of one's own but this. */
  async others(tx: Tx, owner: SessionOwner, sessionHash: string): Promise<void> {
    const count = await this.sessions.endOthers(tx, owner, sessionHash);
    tx.touch('session', owner.id, { event: 'others-ended', count });
  }
}
