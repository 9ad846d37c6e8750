import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { idleSince } from '../rules/session-limits';
import type { SignInMethod } from '../rules/session-strength';
import { ownerColumn, type SessionOwner } from '../store/session.store';

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string;
  readonly method: SignInMethod;
  readonly userAgentHint: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  /** The one in which the list is read. */
  readonly isThis: boolean;
}

@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that still open a door, the one of this browser first. */
  of({ kind, id }: SessionOwner, sessionHash: string): Promise<OwnSession[]> {
    const now = this.clock.now();
    return this.database.rows<OwnSession>(
      `SELECT id, method, user_agent_hint AS "userAgentHint", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
              expires_at AS "expiresAt", token_hash = $2 AS "isThis"
         FROM sessions WHERE ${ownerColumn(kind)} = $1 AND expires_at > $3 AND last_seen_at > $4
        ORDER BY token_hash = $2 DESC, last_seen_at DESC`,
      [id, sessionHash, now, idleSince(kind, now)],
    );
  }
}
