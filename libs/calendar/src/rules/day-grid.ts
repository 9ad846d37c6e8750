import { type LocalDate, type LocalTime, minutesOf, timeOfMinutes, type Zone } from '@kashikan/kernel';
import { bandsOn } from './bands-on';
import type { OpenDays } from './day-status';
import { rememberedByDay } from './remembered';
import { hoursOn } from './hours-on';
import { lendingOn } from './lending-on';
import type { BandLending, HourlyLending, RoomCalendar } from './room-calendar';
import type { Slot } from './slot';
import { existingInstant, spanInTime } from './span-in-time';

/** A band, or one unit of the opening hours. */
export type GridSlot = Pick<Slot, 'bands' | 'from' | 'to' | 'startsAt' | 'endsAt'>;

/** What a room is lent in on a day, taken or not. */
export function gridOf(calendar: RoomCalendar, date: LocalDate): readonly GridSlot[] {
  const lending = lendingOn(calendar, date);
  const { days, zone } = calendar;
  return lending.kind === 'band'
    ? gridsWithin(days).bands(lending, date, zone)
    : gridsWithin(days).units(lending, date, zone);
}

/** Hours and bands may differ on holidays, so the grids belong to the open days too. */
const gridsByDays = new WeakMap<OpenDays, ReturnType<typeof rememberGrids>>();

function gridsWithin(days: OpenDays) {
  let grids = gridsByDays.get(days);
  if (!grids) gridsByDays.set(days, (grids = rememberGrids(days)));
  return grids;
}

const rememberGrids = (days: OpenDays) => ({
  bands: rememberedByDay((lending: BandLending, date: LocalDate, zone: Zone): GridSlot[] =>
    bandsOn(lending, { days, zone }, date).simple.flatMap(({ code, from, to }) => {
      const time = spanInTime(date, { from, to }, zone);
      return time ? [{ bands: [code], from, to, ...time }] : [];
    }),
  ),
  units: rememberedByDay((lending: HourlyLending, date: LocalDate, zone: Zone) => [
    ...unitsOf(days, lending, date, zone),
  ]),
});

/** From each point of the grid to the next; a point that the clocks leave out is no point. */
function* unitsOf(days: OpenDays, lending: HourlyLending, date: LocalDate, zone: Zone): Generator<GridSlot> {
  const hours = hoursOn(lending, days, date);
  if (!hours) return;
  let before: { time: LocalTime; instant: Date } | undefined;
  for (
    let minute = minutesOf(hours.opens);
    minute <= minutesOf(hours.closes);
    minute += lending.unitMinutes
  ) {
    const time = timeOfMinutes(minute);
    const instant = existingInstant(date, time, zone);
    if (!instant) continue;
    if (before) yield { bands: [], from: before.time, to: time, startsAt: before.instant, endsAt: instant };
    before = { time, instant };
  }
}
