import type { Tx } from '@kashikan/database';
import { JAPAN, type LocalDate, localDateOf, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { type CheckMethod, type IdentityDocument, isSameName } from '../rules/assurance';

export interface NewIdentityCheck {
  readonly accountId: string;
  /** Null counts in every municipality: only what a card's chip says does. */
  readonly municipalityId: string | null;
  readonly method: Exclude<CheckMethod, 'self-declared'>;
  readonly document: IdentityDocument | null;
  readonly checkedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  /** Takes back every earlier check. */
  readonly isEnd?: boolean;
}

/** 本人確認: keeps how somebody was checked, when and by whom; never a number or an image. Throws `identity.account-unknown`. */
@Injectable()
export class RecordIdentityCheck {
  async run(tx: Tx, check: NewIdentityCheck): Promise<void> {
    const { accountId, municipalityId, method, document, checkedOn, validUntil, isEnd = false } = check;
    const account = await tx.row('SELECT FROM accounts WHERE id = $1 FOR SHARE', [accountId]);
    if (!account) throw identityErrors.accountUnknown();
    await tx.rows(
      `INSERT INTO identity_checks
         (id, account_id, municipality_id, method, document, checked_on, valid_until, is_end, checked_by, checked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        accountId,
        municipalityId,
        method,
        document,
        checkedOn,
        validUntil,
        isEnd,
        tx.actor.id,
        tx.now,
      ],
    );
    const event = isEnd ? 'identity-check-ended' : 'identity-checked';
    tx.touch('account', accountId, { event, method, document, validUntil }, municipalityId ?? undefined);
  }

  /** What a card's chip says counts everywhere and without an end, so that it is kept once until somebody takes it back. */
  async onceByCard(tx: Tx, accountId: string): Promise<void> {
    const [newest] = await tx.rows<{ counts: boolean }>(
      `SELECT NOT is_end AS counts FROM identity_checks
        WHERE account_id = $1 AND municipality_id IS NULL AND (is_end OR method = 'digital-app')
        ORDER BY checked_at DESC, id DESC LIMIT 1`,
      [accountId],
    );
    if (newest?.counts) return;
    await this.run(tx, {
      accountId,
      municipalityId: null,
      method: 'digital-app',
      document: 'my-number-card',
      checkedOn: localDateOf(tx.now, JAPAN),
      validUntil: null,
    });
  }

  /** Gives a nameless account the name on the card; false when the account says another one. */
  async takeName(tx: Tx, accountId: string, onCard: string): Promise<boolean> {
    if (onCard === '') return true;
    const [account] = await tx.rows<{ name: string }>(
      'UPDATE accounts SET name = coalesce(name, $2) WHERE id = $1 RETURNING name',
      [accountId, onCard],
    );
    return account !== undefined && isSameName(account.name, onCard);
  }
}
