import {
  type Booking,
  type BookingInTheWay,
  BookingsInTheWay,
  BookingsStore,
  ChangesView,
} from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { Occupancies, OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { type ClosureTarget, spanOf } from './closure-targets';
import { type SortedHits, sortHits, sourcesOf } from './sort-hits';

/** What stands in the way of closures: seen for a page, or locked in a unit. */
@Injectable()
export class ClosureHits {
  constructor(
    private readonly occupied: OccupiedTimeView,
    private readonly occupancies: Occupancies,
    private readonly inTheWay: BookingsInTheWay,
    private readonly bookings: BookingsStore,
    private readonly changes: ChangesView,
  ) {}

  async seen(targets: readonly ClosureTarget[], now: Date): Promise<SortedHits<BookingInTheWay>> {
    const { startsAt, endsAt } = spanOf(targets.map(target => target.range));
    const rows = await this.occupied.ofParts(partsIn(targets), startsAt, endsAt, now);
    const sources = sourcesOf(rows);
    const ofChanges = await this.changes.bookingsOf(sources);
    const bookings = await this.inTheWay.of([...sources, ...ofChanges.values()]);
    return sortHits(targets, rows, bookings, ofChanges, now);
  }

  /** The same under locks: nobody pays, cancels or hands over a key until the unit ends. */
  async locked(tx: Tx, targets: readonly ClosureTarget[]): Promise<SortedHits<Booking>> {
    const read = () => this.occupancies.rowsOver(tx, partsIn(targets), spanOf(targets.map(one => one.range)));
    const sources = sourcesOf(await read());
    const ofChanges = await this.changes.bookingsOf(sources);
    const bookings = await this.bookings.lockAll(tx, [...sources, ...ofChanges.values()]);
    // Read again: while this unit waited for a lock, somebody may have cancelled.
    return sortHits(targets, await read(), bookings, ofChanges, tx.now);
  }
}

const partsIn = (targets: readonly ClosureTarget[]): number[] => [
  ...new Set(targets.flatMap(target => target.partIds)),
];
