import type { Tx } from '@kashikan/database';
import type { TimeRange } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { bookingErrors } from '../bookings.errors';

export interface WantedEquipment {
  readonly id: string;
  readonly name: string;
  readonly stock: number;
  readonly quantity: number;
}

@Injectable()
export class EquipmentUsesStore {
  /**
   * Takes equipment for a time. The rows of the equipment are locked in order of id, so that parallel requests count one after
   * the other and the stock is never exceeded; throws `booking.equipment-short` with what is left.
   */
  async take(tx: Tx, bookingId: string, wanted: readonly WantedEquipment[], time: TimeRange): Promise<void> {
    const sorted = wanted.filter(item => item.quantity > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (sorted.length === 0) return;
    const ids = sorted.map(item => item.id);
    await tx.rows('SELECT id FROM equipment WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
    const used = await tx.rows<{ id: string; quantity: number }>(
      `SELECT equipment_id AS id, sum(quantity)::int AS quantity FROM equipment_uses
        WHERE equipment_id = ANY($1) AND booking_id <> $2 AND starts_at < $4 AND ends_at > $3 GROUP BY equipment_id`,
      [ids, bookingId, time.startsAt, time.endsAt],
    );
    for (const item of sorted) {
      const left = item.stock - (used.find(row => row.id === item.id)?.quantity ?? 0);
      if (item.quantity > left) throw bookingErrors.equipmentShort(item.name, Math.max(0, left));
    }
    await tx.rows(
      `INSERT INTO equipment_uses (booking_id, equipment_id, quantity, starts_at, ends_at)
       SELECT $1, id, quantity, $4, $5 FROM unnest($2::uuid[], $3::int[]) AS wanted(id, quantity)`,
      [bookingId, ids, sorted.map(item => item.quantity), time.startsAt, time.endsAt],
    );
  }

  async release(tx: Tx, bookingId: string): Promise<void> {
    await tx.change('DELETE FROM equipment_uses WHERE booking_id = $1', [bookingId]);
  }
}
