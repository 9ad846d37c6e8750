import { closureErrors } from '@kashikan/calendar';
import { closingTimes, type TakenPart } from '@kashikan/calendar/rules';
import type { Catalogue, Facility } from '@kashikan/catalogue';
import { newId, type TimeRange } from '@kashikan/kernel';
import type { WantedClosure } from './closure-request';

/** One closure to be: the parts of one facility in one time. */
export interface ClosureTarget {
  readonly closureId: string;
  readonly facility: Facility;
  readonly isWhole: boolean;
  readonly roomIds: readonly string[];
  readonly partIds: readonly number[];
  readonly range: TimeRange;
}

/** Throws `catalogue.facility-unknown`, `closure.rooms-missing`, or a slip in the dates. */
export async function targetsOf(
  catalogue: Catalogue,
  { municipalityId, places, days }: WantedClosure,
  now: Date,
): Promise<ClosureTarget[]> {
  if (places.length === 0) throw closureErrors.roomsMissing();
  const targets: ClosureTarget[] = [];
  for (const { facilityId, rooms } of places) {
    const facility = await catalogue.facility(facilityId, municipalityId);
    const chosen = facility.rooms.filter(room => rooms === 'all' || rooms.includes(room.id));
    if (chosen.length === 0) throw closureErrors.roomsMissing();
    const ranges = closingTimes(days, facility.municipality.timeZone, now);
    if (typeof ranges === 'string') throw closureErrors.noTime(ranges);
    const isWhole = rooms === 'all';
    const roomIds = chosen.map(room => room.id);
    const partIds = partsOf(facility, isWhole ? 'all' : roomIds);
    for (const range of ranges)
      targets.push({ closureId: newId(), facility, isWhole, roomIds, partIds, range });
  }
  return targets;
}

/** The parts of some rooms of a facility, or all of them, those of no room included. */
export const partsOf = (facility: Facility, rooms: 'all' | readonly string[]): number[] =>
  rooms === 'all'
    ? [...facility.partNames.keys()]
    : [...new Set(facility.rooms.filter(room => rooms.includes(room.id)).flatMap(room => [...room.partIds]))];

/** The earliest and the latest moment of them all. */
export const spanOf = (ranges: readonly TimeRange[]): TimeRange => ({
  startsAt: new Date(Math.min(...ranges.map(range => range.startsAt.getTime()))),
  endsAt: new Date(Math.max(...ranges.map(range => range.endsAt.getTime()))),
});

/** Whether a row lies in the time and the parts of a closure. */
export const hits = ({ partIds, range }: ClosureTarget, row: TakenPart): boolean =>
  row.startsAt < range.endsAt && row.endsAt > range.startsAt && partIds.includes(row.partId);
