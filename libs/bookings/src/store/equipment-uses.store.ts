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

/** Of one booking: a thing for a time. */
interface Piece extends TimeRange {
  readonly id: string;
  readonly quantity: number;
}

@Injectable()
export class EquipmentUsesStore {
  /**
   * Takes equipment for a time. The rows of the equipment are locked in order of id, so that parallel requests count one after
   * the other and the stock is never exceeded; throws `booking.equipment-short` with what is left.
   */
  async take(tx: Tx, bookingId: string, wanted: readonly WantedEquipment[], time: TimeRange): Promise<void> {
    const items = await this.lockStock(tx, bookingId, wanted, time);
    await this.insert(
      tx,
      { bookingId, changeId: null },
      items.map(({ id, quantity }) => ({ id, quantity, startsAt: time.startsAt, endsAt: time.endsAt })),
    );
  }

  /** Keeps for a change that waits what the booking does not have already: more of a thing, or the same for longer. */
  async takeForChange(
    tx: Tx,
    of: { readonly bookingId: string; readonly changeId: string },
    wanted: readonly WantedEquipment[],
    time: TimeRange,
  ): Promise<void> {
    const items = await this.lockStock(tx, of.bookingId, wanted, time);
    const own = await tx.rows<Piece>(
      `SELECT equipment_id AS id, quantity, starts_at AS "startsAt", ends_at AS "endsAt" FROM equipment_uses
        WHERE booking_id = $1 AND change_id IS NULL`,
      [of.bookingId],
    );
    await this.insert(tx, of, extraPieces(items, time, own));
  }

  async release(tx: Tx, bookingId: string): Promise<void> {
    await tx.change('DELETE FROM equipment_uses WHERE booking_id = $1', [bookingId]);
  }

  /** Gives back what a change kept; the booking keeps its own. */
  async releaseChange(tx: Tx, bookingId: string, changeId: string): Promise<void> {
    await tx.change('DELETE FROM equipment_uses WHERE booking_id = $1 AND change_id = $2', [
      bookingId,
      changeId,
    ]);
  }

  private async lockStock(
    tx: Tx,
    bookingId: string,
    wanted: readonly WantedEquipment[],
    time: TimeRange,
  ): Promise<WantedEquipment[]> {
    const sorted = wanted.filter(item => item.quantity > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (sorted.length === 0) return [];
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
    return sorted;
  }

  private async insert(
    tx: Tx,
    of: { readonly bookingId: string; readonly changeId: string | null },
    pieces: readonly Piece[],
  ): Promise<void> {
    if (pieces.length === 0) return;
    await tx.rows(
      `INSERT INTO equipment_uses (booking_id, change_id, equipment_id, quantity, starts_at, ends_at)
       SELECT $1, $2, id, quantity, starts_at, ends_at
         FROM unnest($3::uuid[], $4::int[], $5::timestamptz[], $6::timestamptz[]) AS wanted(id, quantity, starts_at, ends_at)`,
      [
        of.bookingId,
        of.changeId,
        pieces.map(piece => piece.id),
        pieces.map(piece => piece.quantity),
        pieces.map(piece => piece.startsAt),
        pieces.map(piece => piece.endsAt),
      ],
    );
  }
}

/** The wanted quantity outside of the booking's own time, and what it lacks inside. */
const extraPieces = (
  items: readonly WantedEquipment[],
  { startsAt, endsAt }: TimeRange,
  own: readonly Piece[],
): Piece[] =>
  items.flatMap(({ id, quantity }) => {
    const has = own.find(piece => piece.id === id && piece.startsAt < endsAt && piece.endsAt > startsAt);
    if (!has) return [{ id, quantity, startsAt, endsAt }];
    const inner = {
      startsAt: has.startsAt > startsAt ? has.startsAt : startsAt,
      endsAt: has.endsAt < endsAt ? has.endsAt : endsAt,
    };
    return [
      { id, quantity, startsAt, endsAt: inner.startsAt },
      { id, quantity: quantity - has.quantity, ...inner },
      { id, quantity, startsAt: inner.endsAt, endsAt },
    ].filter(piece => piece.quantity > 0 && piece.startsAt < piece.endsAt);
  });
