import type { Tx } from '@kashikan/database';
import { readDigits } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { createHash, randomInt } from 'node:crypto';
import { CARD_DIGITS, cardNumber } from '../rules/card-number';
import { sameHash } from '../secrets/codes';
import { Seals } from '../secrets/seals';

export interface NewCard {
  readonly accountId: string;
  readonly municipalityId: string;
  readonly pin: string;
}

export type StopReason = 'reissued' | 'lost';

/** Stands in for a card that does not exist, so that an unknown number costs the same work. */
const nobody = { id: '00000000-0000-0000-0000-000000000000', accountId: '', works: false };

const COLUMN = 'resident_cards.pin_hash';

/** Quick, because a million PINs are few for any hash: what keeps them is the seal. */
const pinHash = (id: string, pin: string): string =>
  createHash('sha256').update(`${id}:${pin}`).digest('base64url');

@Injectable()
export class ResidentCardsStore {
  private readonly nobodys: typeof nobody & { readonly sealed: string };

  constructor(private readonly seals: Seals) {
    this.nobodys = { ...nobody, sealed: this.sealedPin(nobody.id, '') };
  }

  /** Whoever issues a card or a PIN for the same person waits. False for nobody. */
  async lockOwner(tx: Tx, accountId: string): Promise<boolean> {
    const found = await tx.row('SELECT id FROM accounts WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    return found !== undefined;
  }

  /** The number of the new card. */
  async insert(tx: Tx, card: NewCard): Promise<string> {
    const id = newId();
    const number = cardNumber(randomInt(10 ** CARD_DIGITS));
    const inserted = await tx.change(
      `INSERT INTO resident_cards (id, account_id, municipality_id, number, pin_hash, issued_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT resident_cards_number_once DO NOTHING`,
      [id, card.accountId, card.municipalityId, number, this.sealedPin(id, card.pin), tx.now],
    );
    return inserted === 1 ? number : this.insert(tx, card);
  }

  /** Gives the card that works another PIN and ends what it has opened; its number, or undefined when no card works. */
  async changePin(tx: Tx, accountId: string, pin: string): Promise<string | undefined> {
    const card = await tx.row<{ id: string; number: string }>(
      'SELECT id, number FROM resident_cards WHERE account_id = $1 AND stopped_at IS NULL FOR UPDATE',
      [accountId],
    );
    if (!card) return undefined;
    await tx.change('UPDATE resident_cards SET pin_hash = $2 WHERE id = $1', [
      card.id,
      this.sealedPin(card.id, pin),
    ]);
    await this.endSessions(tx, accountId);
    return card.number;
  }

  /** Stops the card that works, if there is one, and ends what it has opened. */
  async stop(tx: Tx, accountId: string, because: StopReason): Promise<boolean> {
    const stopped = await tx.change(
      `UPDATE resident_cards SET stopped_at = $2, stopped_because = $3 WHERE account_id = $1 AND stopped_at IS NULL`,
      [accountId, tx.now, because],
    );
    await this.endSessions(tx, accountId);
    return stopped === 1;
  }

  private async endSessions(tx: Tx, accountId: string): Promise<void> {
    await tx.change(`DELETE FROM sessions WHERE account_id = $1 AND method = 'card'`, [accountId]);
  }

  /** Whose card has this number, as `readCardNumber` reads it; undefined alike, and after the same work, for an unknown number, a stopped card and a wrong PIN. */
  async ownerOf(
    tx: Tx,
    typed: { readonly number: string; readonly pin: string },
  ): Promise<string | undefined> {
    const found = await tx.row<typeof this.nobodys>(
      `SELECT id, account_id AS "accountId", pin_hash AS sealed, stopped_at IS NULL AS works
         FROM resident_cards WHERE number = $1`,
      [typed.number],
    );
    const card = found ?? this.nobodys;
    const kept = card.sealed === '' ? '' : this.seals.open(COLUMN, card.id, card.sealed);
    const fits = sameHash(kept, pinHash(card.id, readDigits(typed.pin)));
    return fits && card.works ? card.accountId : undefined;
  }

  private sealedPin(id: string, pin: string): string {
    return this.seals.seal(COLUMN, id, pinHash(id, pin));
  }
}
