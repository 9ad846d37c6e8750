import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { keyErrors } from '../keys.errors';

export interface KeyReturn {
  readonly handoverId: string;
  readonly municipalityId: string;
  /** What was ticked and noticed: 施錠, 空調, 清掃, 忘れ物. */
  readonly conditionNote?: string | undefined;
}

export interface KeyReturned {
  readonly bookingId: string;
  readonly keyId: string;
  /** Other keys of the same booking that are still out (合鍵). */
  readonly keysStillOut: number;
}

/** 鍵の返却. */
@Injectable()
export class TakeBackKey {
  async run(tx: Tx, { handoverId, municipalityId, conditionNote }: KeyReturn): Promise<KeyReturned> {
    const back = await tx.row<{ bookingId: string; keyId: string }>(
      `UPDATE key_handovers SET returned_at = greatest($3, issued_at), returned_to = $4, condition_note = $5
        WHERE id = $1 AND municipality_id = $2 AND returned_at IS NULL
        RETURNING booking_id AS "bookingId", key_id AS "keyId"`,
      [handoverId, municipalityId, tx.now, tx.actor.id, conditionNote || null],
    );
    if (!back) throw await this.whyNot(tx, handoverId, municipalityId);
    const left = await tx.row<{ count: number }>(
      `SELECT count(*) AS count FROM key_handovers WHERE booking_id = $1 AND returned_at IS NULL`,
      [back.bookingId],
    );
    tx.touch('key', back.keyId, { bookingId: back.bookingId, event: 'back' }, municipalityId);
    return { ...back, keysStillOut: left?.count ?? 0 };
  }

  private async whyNot(tx: Tx, handoverId: string, municipalityId: string): Promise<Error> {
    const found = await tx.row(`SELECT FROM key_handovers WHERE id = $1 AND municipality_id = $2`, [
      handoverId,
      municipalityId,
    ]);
    return found ? keyErrors.alreadyReturned() : keyErrors.handoverUnknown();
  }
}
