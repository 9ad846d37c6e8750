import { isLocalTime, type LocalTime, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import type { OpenDays } from './day-status';
import { fittingHours } from './fitting-choice';
import { hoursOn } from './hours-on';
import type { HourlyLending, OpeningHours } from './room-calendar';
import { type HoursChoice, refuse, type SlotRefusal, type Span } from './slot-choice';

/** A time within the opening hours, on the grid, neither too short nor too long. */
export function resolveHours(
  lending: HourlyLending,
  days: OpenDays,
  choice: HoursChoice,
): Span | SlotRefusal {
  const { date, from, to } = choice;
  if (!isLocalTime(from) || !isLocalTime(to)) return refuse('calendar.no-such-time', { from, to });
  if (to <= from) return refuse('calendar.end-before-start', { from, to });
  const hours = hoursOn(lending, days, date);
  if (!hours) return refuse('calendar.not-lent-that-day', { date });
  const { opens, closes } = hours;
  if (from < opens || to > closes) return refuse('calendar.outside-hours', { date, opens, closes });
  return offGrid(lending, opens, from, to) ?? wrongLength(lending, hours, from, to) ?? span(from, to);
}

const span = (from: LocalTime, to: LocalTime): Span => ({ kind: 'span', from, to, bands: [] });

function offGrid(lending: HourlyLending, opens: LocalTime, from: LocalTime, to: LocalTime) {
  const { unitMinutes } = lending;
  const start = minutesOf(from) - minutesOf(opens);
  const end = minutesOf(to) - minutesOf(opens);
  if (start % unitMinutes === 0 && end % unitMinutes === 0) return undefined;
  return refuse('calendar.off-grid', {
    unitMinutes,
    nearestFrom: timeOfMinutes(minutesOf(from) - (start % unitMinutes)),
    nearestTo: timeOfMinutes(
      Math.min(24 * 60, minutesOf(to) + ((unitMinutes - (end % unitMinutes)) % unitMinutes)),
    ),
  });
}

function wrongLength(lending: HourlyLending, hours: OpeningHours, from: LocalTime, to: LocalTime) {
  const { minMinutes, maxMinutes } = lending;
  const minutes = minutesOf(to) - minutesOf(from);
  if (minutes >= minMinutes && minutes <= maxMinutes) return undefined;
  const nearest = fittingHours(lending, hours, { from, to });
  const facts = { minutes, nearestFrom: nearest.from, nearestTo: nearest.to };
  return minutes < minMinutes
    ? refuse('calendar.too-short', { ...facts, minMinutes })
    : refuse('calendar.too-long', { ...facts, maxMinutes });
}
