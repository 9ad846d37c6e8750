import { constraintOf, detailOf, type Tx } from '@kashikan/database';
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
   * Takes equipment for a time. It never counts: it writes, in order of id, and the trigger `equipment_stock` lets parallel
   * requests through one after the other and refuses what exceeds the stock. Throws `booking.equipment-short` with what is left.
   */
  async take(tx: Tx, bookingId: string, wanted: readonly WantedEquipment[], time: TimeRange): Promise<void> {
    const { startsAt, endsAt } = time;
    const pieces = wanted.map(({ id, name, quantity }) => ({ id, name, quantity, startsAt, endsAt }));
    await this.insert(tx, { bookingId, changeId: null }, pieces);
  }

  /** Keeps for a change that waits what the booking does not have already: more of a thing, or the same for longer. */
  async takeForChange(
    tx: Tx,
    of: { readonly bookingId: string; readonly changeId: string },
    wanted: readonly WantedEquipment[],
    time: TimeRange,
  ): Promise<void> {
    if (wanted.length === 0) return;
    const own = await tx.rows<Piece>(
      `SELECT equipment_id AS id, quantity, starts_at AS "startsAt", ends_at AS "endsAt" FROM equipment_uses
        WHERE booking_id = $1 AND change_id IS NULL`,
      [of.bookingId],
    );
    await this.insert(tx, of, extraPieces(wanted, time, own));
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

  private async insert(
    tx: Tx,
    of: { readonly bookingId: string; readonly changeId: string | null },
    pieces: readonly (Piece & { readonly name: string })[],
  ): Promise<void> {
    const taken = pieces.filter(piece => piece.quantity > 0);
    if (taken.length === 0) return;
    try {
      await tx.rows(
        `INSERT INTO equipment_uses (booking_id, change_id, equipment_id, quantity, starts_at, ends_at)
         SELECT $1, $2, id, quantity, starts_at, ends_at
           FROM unnest($3::uuid[], $4::int[], $5::timestamptz[], $6::timestamptz[]) AS wanted(id, quantity, starts_at, ends_at)
          ORDER BY id, starts_at`,
        [
          of.bookingId,
          of.changeId,
          taken.map(piece => piece.id),
          taken.map(piece => piece.quantity),
          taken.map(piece => piece.startsAt),
          taken.map(piece => piece.endsAt),
        ],
      );
    } catch (error) {
      throw constraintOf(error) === 'equipment_stock' ? short(taken, detailOf(error)) : error;
    }
  }
}

/** The wanted quantity outside of the booking's own time, and what it lacks inside. */
const extraPieces = (
  items: readonly WantedEquipment[],
  { startsAt, endsAt }: TimeRange,
  own: readonly Piece[],
): (Piece & { name: string })[] =>
  items.flatMap(({ id, name, quantity }) => {
    const has = own.find(piece => piece.id === id && piece.startsAt < endsAt && piece.endsAt > startsAt);
    if (!has) return [{ id, name, quantity, startsAt, endsAt }];
    const inner = {
      startsAt: has.startsAt > startsAt ? has.startsAt : startsAt,
      endsAt: has.endsAt < endsAt ? has.endsAt : endsAt,
    };
    return [
      { id, name, quantity, startsAt, endsAt: inner.startsAt },
      { id, name, quantity: quantity - has.quantity, ...inner },
      { id, name, quantity, startsAt: inner.endsAt, endsAt },
    ].filter(piece => piece.quantity > 0 && piece.startsAt < piece.endsAt);
  });

/** The trigger says which thing, and how many of it could still be had. */
function short(
  wanted: readonly { readonly id: string; readonly name: string }[],
  detail: string | undefined,
) {
  const { equipmentId, left } = JSON.parse(detail ?? '{}') as { equipmentId?: string; left?: number };
  const item = wanted.find(({ id }) => id === equipmentId);
  return bookingErrors.equipmentShort(item?.name ?? '', Math.max(0, left ?? 0));
}
