import type { Tx } from '@kashikan/database';
import type { TimeRange } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { occupancyErrors } from '../occupancy.errors';
import { piecesOf, type Taking, type TimeOfPart, type TimeOfParts } from '../rules';
import { type OccupiedRow, occupiedSql } from './occupied-rows';
import { exchangePieces, writePieces } from './write-pieces';

/**
 * The only writer of `occupancies`. It never asks whether a time is free: it writes, and PostgreSQL refuses. Every refusal is
 * thrown, so that the unit rolls back and nobody keeps half of what they asked for.
 */
@Injectable()
export class Occupancies {
  /** Takes a time; throws `occupancy.slot-taken` when anything but an expired hold has any of it. */
  take(tx: Tx, taking: Taking): Promise<void> {
    return this.write(tx, [taking]);
  }

  /**
   * Takes several times at once, all or none. Baskets that share a part wait for each other at the door, before they hold
   * anything; a single taking needs no door, because one statement writes it in the order of all.
   */
  async takeBasket(tx: Tx, takings: readonly Taking[]): Promise<void> {
    const partIds = [...new Set(takings.flatMap(taking => taking.partIds))].sort((a, b) => a - b);
    await tx.rows(
      `SELECT pg_advisory_xact_lock('occupancies'::regclass::oid::int, part_id)
         FROM (SELECT part_id FROM unnest($1::int[]) AS part_id ORDER BY part_id) AS in_order`,
      [partIds],
    );
    await this.write(tx, takings);
  }

  /** Gives a source another time in place of its own, all or nothing; the old and the new time may overlap. */
  move(tx: Tx, taking: Taking): Promise<void> {
    return this.exchange(tx, [taking.sourceId], [taking]);
  }

  /**
   * Gives back all time of some sources and takes other times in the same breath, or nothing: a closure in place of the bookings
   * it hits, which move elsewhere. Throws `occupancy.slot-taken` when anything else has any of the wanted times.
   */
  async exchange(tx: Tx, givenBack: readonly string[], takings: readonly Taking[]): Promise<void> {
    const pieces = piecesOf(takings);
    if ((await exchangePieces(tx, givenBack, pieces)) < pieces.length) throw occupancyErrors.slotTaken();
  }

  /** What takes any of a time of some parts, as this unit sees it; expired holds are left out. */
  rowsOver(tx: Tx, partIds: readonly number[], { startsAt, endsAt }: TimeRange): Promise<OccupiedRow[]> {
    return tx.rows<OccupiedRow>(occupiedSql, [partIds, startsAt, endsAt, tx.now]);
  }

  /** The rows of one source, for whoever must know what it has already. */
  ownRows(tx: Tx, sourceId: string): Promise<TimeOfPart[]> {
    return tx.rows<TimeOfPart>(
      `SELECT part_id AS "partId", starts_at AS "startsAt", ends_at AS "endsAt" FROM occupancies WHERE source_id = $1`,
      [sourceId],
    );
  }

  /** Gives back all time of a source; returns how many rows that were. */
  release(tx: Tx, sourceId: string): Promise<number> {
    return tx.change('DELETE FROM occupancies WHERE source_id = $1', [sourceId]);
  }

  /** Moves the end of a hold; throws `occupancy.hold-lapsed` when somebody has asked for its time since it ran out. */
  async extendHold(tx: Tx, sourceId: string, expiresAt: Date): Promise<void> {
    const changed = await tx.change(
      `UPDATE occupancies SET expires_at = $2 WHERE source_id = $1 AND kind = 'hold'`,
      [sourceId, expiresAt],
    );
    if (changed === 0) throw occupancyErrors.holdLapsed();
  }

  /**
   * Makes a hold a booking. A hold that ran out and was removed is taken again, if its time is still free; else throws
   * `occupancy.slot-taken`.
   */
  async becomeBooking(tx: Tx, time: TimeOfParts): Promise<void> {
    const kept = await tx.rows<{ partId: number }>(
      `UPDATE occupancies SET kind = 'booking', expires_at = NULL WHERE source_id = $1 AND kind IN ('hold', 'booking')
       RETURNING part_id AS "partId"`,
      [time.sourceId],
    );
    const keptParts = new Set(kept.map(row => row.partId));
    const partIds = time.partIds.filter(partId => !keptParts.has(partId));
    if (partIds.length > 0) await this.take(tx, { ...time, partIds, kind: 'booking' });
  }

  private async write(tx: Tx, takings: readonly Taking[]): Promise<void> {
    const pieces = piecesOf(takings);
    if ((await writePieces(tx, pieces)) < pieces.length) throw occupancyErrors.slotTaken();
  }
}
