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
    const asked = new Set<string>();
    const ofChanges = new Map<string, string>();
    const bookings: Booking[] = [];
    // Read again until nothing is new: while this unit waited for a lock, somebody may have cancelled, and another held.
    for (let rows = await read(); ; rows = await read()) {
      const sources = sourcesOf(rows).filter(source => !asked.has(source));
      if (sources.length === 0) return sortHits(targets, rows, bookings, ofChanges, tx.now);
      for (const source of sources) asked.add(source);
      for (const [change, booking] of await this.changes.bookingsOf(sources)) ofChanges.set(change, booking);
      const wanted = [...sources, ...sources.flatMap(source => ofChanges.get(source) ?? [])];
      const locked = await this.bookings.lockAll(tx, wanted);
      bookings.push(...locked.filter(({ id }) => !bookings.some(known => known.id === id)));
    }
  }
}

const partsIn = (targets: readonly ClosureTarget[]): number[] => [
  ...new Set(targets.flatMap(target => target.partIds)),
];
