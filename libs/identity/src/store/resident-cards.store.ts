import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { readDigits } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { CARD_DIGITS, cardNumber } from '../rules/card-number';
import { codeHash, sameHash } from '../secrets/codes';

export interface NewCard {
  readonly accountId: string;
  readonly municipalityId: string;
  readonly pin: string;
}

export type StopReason = 'reissued' | 'lost';

/** Stands in for a card that does not exist, so that an unknown number costs the same work. */
const nobodys = { id: '00000000-0000-0000-0000-000000000000', accountId: '', pinHash: '', works: false };

@Injectable()
export class ResidentCardsStore {
  private readonly key: Buffer;

  constructor(settings: Settings) {
    this.key = Buffer.from(settings.ENCRYPTION_KEY, 'base64');
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
      [id, card.accountId, card.municipalityId, number, codeHash(id, card.pin, this.key), tx.now],
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
      codeHash(card.id, pin, this.key),
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
    const found = await tx.row<typeof nobodys>(
      `SELECT id, account_id AS "accountId", pin_hash AS "pinHash", stopped_at IS NULL AS works
         FROM resident_cards WHERE number = $1`,
      [typed.number],
    );
    const card = found ?? nobodys;
    const fits = sameHash(card.pinHash, codeHash(card.id, readDigits(typed.pin), this.key));
    return fits && card.works ? card.accountId : undefined;
  }
}
