import { type LocalDate, type LocalTime, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import { lendingOn, openingOn } from './lending-on';
import { resolveSlot } from './resolve-slot';
import { bandsOn } from './bands-on';
import { fittingBands } from './fitting-choice';
import type { HourlyLending, RoomCalendar } from './room-calendar';
import { type Resolution, refuse, type SlotChoice } from './slot-choice';

/**
 * The shortest slot of a room that covers a time of day, for a search over rooms of different lending: the bands that the time
 * touches, or the time widened to the grid.
 */
export function slotCovering(
  calendar: RoomCalendar,
  date: LocalDate,
  wanted: { readonly from: LocalTime; readonly to: LocalTime },
  now: Date,
): Resolution {
  const choice = choiceCovering(calendar, date, wanted);
  if (!choice) return outsideBands(calendar, date);
  const resolved = resolveSlot(calendar, choice, now);
  if (resolved.kind === 'slot' && (wanted.from < resolved.from || resolved.to < wanted.to))
    return refuse('calendar.outside-hours', { date, opens: resolved.from, closes: resolved.to });
  return resolved;
}

function outsideBands(calendar: RoomCalendar, date: LocalDate) {
  const opening = openingOn(calendar, date);
  return opening
    ? refuse('calendar.outside-hours', { date, ...opening })
    : refuse('calendar.not-lent-that-day', { date });
}

function choiceCovering(
  calendar: RoomCalendar,
  date: LocalDate,
  { from, to }: { from: LocalTime; to: LocalTime },
): SlotChoice | undefined {
  const lending = lendingOn(calendar, date);
  if (lending.kind === 'hourly') {
    const opens = openingOn(calendar, date)?.opens;
    return opens === undefined || from < opens
      ? { date, from, to }
      : { date, ...onGrid(lending, opens, from, to) };
  }
  const { simple } = bandsOn(lending, calendar, date);
  const touched = simple.filter(band => band.from < to && from < band.to).map(band => band.code);
  const { minBands = 1 } = lending;
  const longer = fittingBands({ ...lending, maxBands: Math.max(minBands, touched.length) }, simple, touched);
  return touched.length > 0 ? { date, bands: longer.map(band => band.code) } : undefined;
}

function onGrid(
  { unitMinutes, minMinutes }: HourlyLending,
  opens: LocalTime,
  from: LocalTime,
  to: LocalTime,
) {
  const origin = minutesOf(opens);
  const start = origin + Math.floor((minutesOf(from) - origin) / unitMinutes) * unitMinutes;
  const shortest = Math.max(minutesOf(to), start + minMinutes);
  const end = origin + Math.ceil((shortest - origin) / unitMinutes) * unitMinutes;
  return { from: timeOfMinutes(start), to: timeOfMinutes(Math.min(end, 24 * 60)) };
}
