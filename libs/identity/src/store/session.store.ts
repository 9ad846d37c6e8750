import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { type SessionKind, sessionEnds } from '../rules/session-limits';
import { newSessionToken, tokenHash } from '../secrets/tokens';

/** A session as it begins; the token is shown once, to the browser. */
export interface StartedSession {
  readonly token: string;
  readonly sessionHash: string;
  readonly expiresAt: Date;
}

@Injectable()
export class SessionStore {
  /** Begins a session with a fresh token, so that a token known before signing in is worth nothing after it. */
  async start(tx: Tx, kind: SessionKind, ownerId: string): Promise<StartedSession> {
    const token = newSessionToken();
    const started = { token, sessionHash: tokenHash(token), expiresAt: sessionEnds(kind, tx.now) };
    await tx.change(
      `INSERT INTO sessions (token_hash, kind, account_id, staff_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [
        started.sessionHash,
        kind,
        kind === 'resident' ? ownerId : null,
        kind === 'staff' ? ownerId : null,
        tx.now,
        started.expiresAt,
      ],
    );
    return started;
  }

  async end(tx: Tx, sessionHash: string): Promise<void> {
    await tx.change('DELETE FROM sessions WHERE token_hash = $1', [sessionHash]);
  }
}
