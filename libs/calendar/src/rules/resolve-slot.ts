import { addDays, addMinutes, isLocalDate, type LocalDate } from '@kashikan/kernel';
import { everyBand } from './bands-on';
import { dayStatus } from './day-status';
import { lendingOn } from './lending-on';
import { receptionAt } from './reception';
import { receptionRefusal } from './reception-refusal';
import { resolveBands } from './resolve-bands';
import { resolveHours } from './resolve-hours';
import type { RoomCalendar } from './room-calendar';
import { spanInTime } from './span-in-time';
import { type Resolution, refuse, type SlotChoice, type SlotRefusal, type Span } from './slot-choice';

/** Turns what a person picked into instants, or says which rule forbids it and what would be allowed. */
export function resolveSlot(calendar: RoomCalendar, choice: SlotChoice, now: Date): Resolution {
  if (!isLocalDate(choice.date)) return refuse('calendar.no-such-date', { date: choice.date });
  const day = dayStatus(calendar, choice.date);
  if (!day.open)
    return refuse('calendar.closed-day', {
      date: choice.date,
      closedBy: day.closedBy,
      nextOpenDate: nextOpenDate(calendar, choice.date),
    });
  const span = spanOf(calendar, choice);
  if (span.kind === 'refusal') return span;
  return placeInTime(calendar, choice.date, span, now);
}

function spanOf(calendar: RoomCalendar, choice: SlotChoice): Span | SlotRefusal {
  const { days } = calendar;
  const lending = lendingOn(calendar, choice.date);
  if (lending.kind === 'band')
    return 'bands' in choice
      ? resolveBands(lending, calendar, choice)
      : refuse('calendar.wrong-lending', {
          lending: 'band',
          bands: everyBand(lending).map(band => band.code),
        });
  return 'bands' in choice
    ? refuse('calendar.wrong-lending', { lending: 'hourly', unitMinutes: lending.unitMinutes })
    : resolveHours(lending, days, choice);
}

/** The span as instants, when applications for it are being taken. */
export function placeInTime(calendar: RoomCalendar, date: LocalDate, span: Span, now: Date): Resolution {
  const time = spanInTime(date, span, calendar.zone);
  if (!time) return refuse('calendar.no-such-time', { from: span.from, to: span.to });
  const { startsAt, endsAt } = time;
  if (startsAt <= now) return refuse('calendar.in-the-past', { startsAt });
  const standing = receptionAt(calendar, date, startsAt, now);
  const refusal = receptionRefusal(calendar, date, startsAt, now, standing);
  if (refusal) return refusal;
  const { from, to, bands } = span;
  const occupiesUntil = addMinutes(endsAt, calendar.cleaningMinutes);
  return { kind: 'slot', date, from, to, bands, startsAt, endsAt, occupiesUntil };
}

/** The first open day after `date`, looking half a year ahead. */
export function nextOpenDate(calendar: RoomCalendar, date: LocalDate): LocalDate | undefined {
  for (let ahead = 1; ahead <= 183; ahead += 1) {
    const day = addDays(date, ahead);
    if (dayStatus(calendar, day).open) return day;
  }
  return undefined;
}
