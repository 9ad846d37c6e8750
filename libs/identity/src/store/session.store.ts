import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type SessionKind, sessionEnds } from '../rules/session-limits';
import { type SignInMethod, strengthOf } from '../rules/session-strength';
import { userAgentHint } from '../rules/user-agent-hint';
import { newSessionToken, tokenHash } from '../secrets/tokens';

/** A session as it begins; the token is shown once, to the browser. */
export interface StartedSession {
  readonly token: string;
  readonly sessionHash: string;
  readonly expiresAt: Date;
}

/** How somebody came in. */
export interface SignInManner {
  readonly method: SignInMethod;
  /** The header `User-Agent`; two words of it are kept. */
  readonly userAgent?: string | undefined;
}

/** Whose session it is. */
export interface SessionOwner {
  readonly kind: SessionKind;
  readonly id: string;
}

export const ownerColumn = (kind: SessionKind): 'account_id' | 'staff_id' =>
  kind === 'staff' ? 'staff_id' : 'account_id';

@Injectable()
export class SessionStore {
  /** Begins a session with a fresh token, so that a token known before signing in is worth nothing after it. */
  async start(
    tx: Tx,
    kind: SessionKind,
    ownerId: string,
    { method, userAgent }: SignInManner,
  ): Promise<StartedSession> {
    const token = newSessionToken();
    const started = { token, sessionHash: tokenHash(token), expiresAt: sessionEnds(kind, tx.now, method) };
    const strength = strengthOf(method);
    await tx.change(
      `INSERT INTO sessions (token_hash, kind, account_id, staff_id, created_at, last_seen_at, expires_at,
                             id, method, strength, strong_at, user_agent_hint)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11)`,
      [
        started.sessionHash,
        kind,
        kind === 'resident' ? ownerId : null,
        kind === 'staff' ? ownerId : null,
        tx.now,
        started.expiresAt,
        newId(),
        method,
        strength,
        strength === 2 ? tx.now : null,
        userAgentHint(userAgent),
      ],
    );
    return started;
  }

  /**
   * Somebody who is signed in has proved it again. The session gets a fresh token (ASVS 5.0, 7.2.4); undefined when it has ended
   * meanwhile.
   */
  async strengthen(tx: Tx, sessionHash: string): Promise<StartedSession | undefined> {
    const token = newSessionToken();
    const row = await tx.row<{ expiresAt: Date }>(
      `UPDATE sessions SET token_hash = $2, strength = 2, strong_at = $3, last_seen_at = $3
        WHERE token_hash = $1 AND expires_at > $3 RETURNING expires_at AS "expiresAt"`,
      [sessionHash, tokenHash(token), tx.now],
    );
    return row && { token, sessionHash: tokenHash(token), expiresAt: row.expiresAt };
  }

  /** Ends every session of a person but this one. */
  async endOthers(tx: Tx, { kind, id }: SessionOwner, sessionHash: string): Promise<number> {
    return tx.change(`DELETE FROM sessions WHERE ${ownerColumn(kind)} = $1 AND token_hash <> $2`, [
      id,
      sessionHash,
    ]);
  }

  /** Ends one that is the person's own; false for any other. */
  async endOwn(tx: Tx, { kind, id }: SessionOwner, sessionId: string): Promise<boolean> {
    const ended = await tx.change(`DELETE FROM sessions WHERE ${ownerColumn(kind)} = $1 AND id = $2`, [
      id,
      sessionId,
    ]);
    return ended === 1;
  }

  async end(tx: Tx, sessionHash: string): Promise<void> {
    await tx.change('DELETE FROM sessions WHERE token_hash = $1', [sessionHash]);
  }
}
