import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { keyErrors } from '../keys.errors';
import { holderOf, keyForRoom } from '../store/keys.store';

export interface KeyHandover {
  readonly keyId: string;
  readonly bookingId: string;
  readonly roomId: string;
  readonly municipalityId: string;
  readonly takenByName: string;
  readonly dueAt: Date;
}

/** 鍵の貸出し: the key leaves the counter with a name. The index `key_handovers_one_holder` lets a key be out only once. */
@Injectable()
export class HandOverKey {
  async run(tx: Tx, handover: KeyHandover): Promise<{ handoverId: string; key: string }> {
    const key = await keyForRoom(tx, handover);
    const handoverId = newId();
    const written = await tx.change(
      `INSERT INTO key_handovers (id, key_id, booking_id, municipality_id, taken_by_name, issued_at, issued_by, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (key_id) WHERE returned_at IS NULL DO NOTHING`,
      [
        handoverId,
        handover.keyId,
        handover.bookingId,
        handover.municipalityId,
        handover.takenByName,
        tx.now,
        tx.actor.id,
        handover.dueAt,
      ],
    );
    if (written === 0) throw await this.heldBy(tx, handover.keyId, key.label);
    tx.touch('key', handover.keyId, { bookingId: handover.bookingId, event: 'out' }, handover.municipalityId);
    return { handoverId, key: key.label };
  }

  private async heldBy(tx: Tx, keyId: string, label: string): Promise<Error> {
    const holder = await holderOf(tx, keyId);
    return keyErrors.alreadyOut({
      key: label,
      group: holder?.group ?? '',
      takenBy: holder?.takenBy ?? '',
      dueAt: holder?.dueAt.toISOString() ?? '',
    });
  }
}
