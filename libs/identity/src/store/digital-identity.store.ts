import type { Tx } from '@kashikan/database';
import { addMinutes, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { OpenIdAttempt } from '../digital-app/digital-app';
import { identityErrors } from '../identity.errors';
import { Seals } from '../secrets/seals';
import { tokenHash } from '../secrets/tokens';

/** Long enough to find the card and try the PIN twice. */
const ATTEMPT_MINUTES = 15;

@Injectable()
export class DigitalIdentityStore {
  constructor(private readonly seals: Seals) {}

  /** `visitorHash` is the browser that leaves and must be the one that comes back. */
  async leave(tx: Tx, visitorHash: string, attempt: OpenIdAttempt, returnTo: string): Promise<void> {
    const id = newId();
    await tx.change(
      `INSERT INTO openid_attempts (id, state_hash, visitor_hash, nonce, verifier, return_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        tokenHash(attempt.state),
        visitorHash,
        attempt.nonce,
        this.seals.seal('openid_attempts.verifier', id, attempt.verifier),
        returnTo,
        addMinutes(tx.now, ATTEMPT_MINUTES),
      ],
    );
  }

  /** The attempt that comes back; it can come back once. Throws `identity.digital-app-refused`. */
  async comeBack(
    tx: Tx,
    visitorHash: string,
    state: string,
  ): Promise<{ attempt: OpenIdAttempt; returnTo: string }> {
    const [row] = await tx.rows<{ id: string; nonce: string; verifier: string; returnTo: string }>(
      `DELETE FROM openid_attempts WHERE state_hash = $1 AND visitor_hash = $2 AND expires_at > $3
       RETURNING id, nonce, verifier, return_to AS "returnTo"`,
      [tokenHash(state), visitorHash, tx.now],
    );
    if (!row) throw identityErrors.digitalAppRefused();
    const verifier = this.seals.open('openid_attempts.verifier', row.id, row.verifier);
    return { attempt: { state, nonce: row.nonce, verifier }, returnTo: row.returnTo };
  }

  async accountOf(tx: Tx, issuer: string, subject: string): Promise<string | undefined> {
    const row = await tx.row<{ accountId: string }>(
      'SELECT account_id AS "accountId" FROM digital_identities WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return row?.accountId;
  }

  /** One card, one account, both ways. Throws `identity.digital-app-taken`. */
  async link(tx: Tx, issuer: string, subject: string, accountId: string): Promise<void> {
    const made = await tx.change(
      `INSERT INTO digital_identities (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [issuer, subject, accountId, tx.now],
    );
    if (made === 0 && (await this.accountOf(tx, issuer, subject)) !== accountId)
      throw identityErrors.digitalAppTaken();
  }
}
