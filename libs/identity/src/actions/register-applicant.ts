import type { Tx } from '@kashikan/database';
import { type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';

export interface ApplicantRegistration {
  readonly accountId: string;
  readonly municipalityId: string;
  /** A kind of the municipality, which the caller has looked up, with its last day; null takes the registration back. */
  readonly kind: { readonly code: string; readonly validUntil: LocalDate } | null;
  /** What the clerk saw; stays in the registration and out of the audit record. */
  readonly reason: string;
}

/** 利用者登録: says what kind of applicant a person is in a municipality from now on. Throws `identity.account-unknown`. */
@Injectable()
export class RegisterApplicant {
  async run(
    tx: Tx,
    { accountId, municipalityId, kind, reason }: ApplicantRegistration,
  ): Promise<{ registrationId: string }> {
    const account = await tx.row('SELECT FROM accounts WHERE id = $1 FOR SHARE', [accountId]);
    if (!account) throw identityErrors.accountUnknown();
    const registrationId = newId();
    await tx.rows(
      `INSERT INTO registrations (id, account_id, municipality_id, kind_code, valid_until, reason, registered_by, registered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        registrationId,
        accountId,
        municipalityId,
        kind?.code ?? null,
        kind?.validUntil ?? null,
        reason,
        tx.actor.id,
        tx.now,
      ],
    );
    const facts = { event: kind ? 'registered' : 'registration-ended', kindCode: kind?.code ?? null };
    tx.touch('account', accountId, { ...facts, validUntil: kind?.validUntil ?? null }, municipalityId);
    return { registrationId };
  }

  /** Registers whom nobody has registered, or whose registration ran out before `today`; what the desk wrote or took back stands. */
  async unlessStanding(tx: Tx, today: LocalDate, wanted: ApplicantRegistration): Promise<void> {
    const [newest] = await tx.rows<{ hasRunOut: boolean }>(
      `SELECT coalesce(valid_until < $3::date, false) AS "hasRunOut" FROM registrations
        WHERE account_id = $1 AND municipality_id = $2 ORDER BY registered_at DESC, id DESC LIMIT 1`,
      [wanted.accountId, wanted.municipalityId, today],
    );
    if (!newest || newest.hasRunOut) await this.run(tx, wanted);
  }
}
