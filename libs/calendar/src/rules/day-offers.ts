import { addMinutes, type LocalDate, minutesOf } from '@kashikan/kernel';
import { gridOf, type GridSlot } from './day-grid';
import { dayStatus } from './day-status';
import { type Daypart, isInPart, minutesOfPart } from './dayparts';
import { lendingOn } from './lending-on';
import { receptionBy } from './reception';
import type { BandLending, HourlyLending, RoomCalendar } from './room-calendar';
import type { ResolvedSlot } from './slot-choice';

/** What a person looks for within a day. */
export interface DayWish {
  readonly part: Daypart;
  /** The shortest use that would do; without it, a single band or the shortest that the room is lent for. */
  readonly minutes?: number | undefined;
}

/** A time in milliseconds, with its cleaning and its reception: all that must be compared, and no Date to make. */
export interface Moments {
  readonly starts: number;
  readonly clean: number;
  /** When applications are taken, one span a line of the reception; absent where no reception binds. */
  readonly reception?: readonly { readonly opens: number; readonly closes: number }[];
}

/** Bands that follow each other and are long enough. */
export interface BandOffer extends Moments {
  readonly slot: ResolvedSlot;
}

/** One unit of an hourly room. */
export interface UnitOffer extends Moments {
  readonly grid: GridSlot;
}

/** Everything that a kind of room could offer on a day, whatever is taken and whatever the clock says. */
export type DayOffers =
  | { readonly kind: 'bands'; readonly date: LocalDate; readonly offers: readonly BandOffer[] }
  | {
      readonly kind: 'units';
      readonly date: LocalDate;
      readonly offers: readonly UnitOffer[];
      readonly cleaningMinutes: number;
      /** How many units a use needs to be long enough, and how many it may have. */
      readonly least: number;
      readonly most: number;
    };

/** Undefined on a closed day, and on a day that has nothing of the kind wanted. */
export function offersOf(calendar: RoomCalendar, date: LocalDate, wish: DayWish): DayOffers | undefined {
  if (!dayStatus(calendar, date).open) return undefined;
  const grid = gridOf(calendar, date);
  const lending = lendingOn(calendar, date);
  const offers =
    lending.kind === 'hourly'
      ? unitsOf(calendar, lending, date, grid, wish)
      : bandsOf(calendar, lending, date, grid, wish);
  return offers.offers.length > 0 ? offers : undefined;
}

/** From each band of the part of the day on, the fewest that are long enough together and may be lent; a long use may reach past that part. */
function bandsOf(
  calendar: RoomCalendar,
  { minBands = 1, maxBands = Infinity }: BandLending,
  date: LocalDate,
  grid: readonly GridSlot[],
  { part, minutes = 0 }: DayWish,
): DayOffers {
  const offers = grid.flatMap((first, place) => {
    if (!isInPart(part, first)) return [];
    const last = grid.findIndex(
      (band, at) => at >= place + minBands - 1 && minutesOf(band.to) - minutesOf(first.from) >= minutes,
    );
    const run = last < 0 || last - place >= maxBands ? [] : grid.slice(place, last + 1);
    const slot = slotOf(calendar, date, run);
    return slot ? [{ slot, ...momentsOf(calendar, date, slot) }] : [];
  });
  return { kind: 'bands', date, offers };
}

function unitsOf(
  calendar: RoomCalendar,
  { unitMinutes, minMinutes, maxMinutes }: HourlyLending,
  date: LocalDate,
  grid: readonly GridSlot[],
  { part, minutes = 0 }: DayWish,
): DayOffers {
  const { from, to } = minutesOfPart[part];
  const least = Math.ceil(Math.max(minMinutes, minutes) / unitMinutes);
  const most = Math.floor(maxMinutes / unitMinutes);
  const within = grid.filter(unit => from <= minutesOf(unit.from) && minutesOf(unit.to) <= to);
  const offers = least > most ? [] : within.map(unit => ({ grid: unit, ...momentsOf(calendar, date, unit) }));
  return { kind: 'units', date, offers, cleaningMinutes: calendar.cleaningMinutes, least, most };
}

/** A run of bands, or of units, as one slot. */
export function slotOf(
  { cleaningMinutes }: Pick<RoomCalendar, 'cleaningMinutes'>,
  date: LocalDate,
  run: readonly GridSlot[],
): ResolvedSlot | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  return {
    kind: 'slot',
    date,
    from: first.from,
    to: last.to,
    bands: run.flatMap(({ bands }) => bands),
    startsAt: first.startsAt,
    endsAt: last.endsAt,
    occupiesUntil: addMinutes(last.endsAt, cleaningMinutes),
  };
}

function momentsOf(
  calendar: RoomCalendar,
  date: LocalDate,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
): Moments {
  const moments = {
    starts: startsAt.getTime(),
    clean: endsAt.getTime() + calendar.cleaningMinutes * 60_000,
  };
  if (!calendar.reception) return moments;
  const reception = calendar.reception.lines.flatMap(line => {
    const span = receptionBy(line, date, startsAt, calendar.zone);
    return span ? [{ opens: span.opensAt.getTime(), closes: span.closesAt.getTime() }] : [];
  });
  return { ...moments, reception };
}
