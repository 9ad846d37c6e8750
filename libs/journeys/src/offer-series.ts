import { seriesDates, type SeriesPattern } from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import {
  type ResolvedSlot,
  resolveSlot,
  rowInTheWay,
  type SlotChoice,
  takenAt,
} from '@kashikan/calendar/rules';
import { addDays, Clock, instantAt, type LocalDate, localDateOf, localTime } from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { PriceRequest } from './price-request';
import { type OfferedSlot, SlotAlternatives } from './slot-alternatives';
import type { SlotInRoom } from './slot-in-room';

/** One date of a series, and whether it can be had. */
export type SeriesDate = { readonly date: LocalDate } & (
  | { readonly state: 'free'; readonly slot: ResolvedSlot; readonly totalYen: number | null }
  | { readonly state: 'taken'; readonly slot: ResolvedSlot; readonly alternatives: readonly OfferedSlot[] }
  | { readonly state: 'refused'; readonly code: string; readonly facts: Readonly<Record<string, unknown>> }
);

/** For how many taken dates other times are looked up; a series that mostly fails wants another time altogether. */
const MOST_LOOKED_UP = 6;

const midnight = localTime('00:00');

/** くり返し: which dates of a series are free, taken or not lent, before anything is held. */
@Injectable()
export class OfferSeries {
  constructor(
    private readonly occupied: OccupiedTimeView,
    private readonly price: PriceRequest,
    private readonly alternatives: SlotAlternatives,
    private readonly clock: Clock,
  ) {}

  /** `choice` is the first of the series; the others have its bands or times. */
  async run(
    { room, asker }: Pick<SlotInRoom, 'room' | 'asker'>,
    choice: SlotChoice,
    pattern: SeriesPattern,
    last: LocalDate,
  ): Promise<SeriesDate[]> {
    const dates = seriesDates(choice.date, pattern, last);
    const [first, end] = [dates[0], dates.at(-1)];
    if (!first || !end) return [];
    const now = this.clock.now();
    const zone = room.facility.municipality.timeZone;
    const rows = await this.occupied.ofParts(
      room.partIds,
      instantAt(first, midnight, zone),
      instantAt(addDays(end, 2), midnight, zone),
      now,
    );
    const taken = takenAt(rows, now);
    const totalOf = await this.price.ofOrdinaryUse(localDateOf(now, zone));
    let lookedUp = 0;
    const found: SeriesDate[] = [];
    for (const date of dates) {
      const slot = resolveSlot(calendarOf(room, asker), { ...choice, date }, now);
      if (slot.kind === 'refusal') found.push({ date, state: 'refused', code: slot.code, facts: slot.facts });
      else if (!rowInTheWay(taken, slot.startsAt.getTime(), slot.occupiesUntil.getTime()))
        found.push({ date, state: 'free', slot, totalYen: totalOf(room, slot) });
      else {
        lookedUp += 1;
        const alternatives =
          lookedUp > MOST_LOOKED_UP ? [] : await this.alternatives.of({ room, slot, asker });
        found.push({ date, state: 'taken', slot, alternatives });
      }
    }
    return found;
  }
}
