import {
  addDays,
  addMonths,
  instantAt,
  type LocalDate,
  localDate,
  localTime,
  type Zone,
} from '@kashikan/kernel';
import { rememberedByDay } from './remembered';
import type { BookingWindow, RoomCalendar } from './room-calendar';

/** 受付: from `opensAt` up to, not including, `closesAt`. */
export interface Reception {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** When applications for a use on `date` that starts at `startsAt` are taken; undefined when the window does not bind. */
export function receptionOf(
  { window, zone }: Pick<RoomCalendar, 'window' | 'zone'>,
  date: LocalDate,
  startsAt: Date,
): Reception | undefined {
  if (!window) return undefined;
  const { opensAt, dayClosesAt } = limitsOfDay(window, date, zone);
  const closesAt = startsAt.getTime() - (window.closesMinutesBefore ?? 0) * 60_000;
  return { opensAt, closesAt: new Date(Math.min(closesAt, dayClosesAt)) };
}

const midnight = localTime('00:00');

const limitsOfDay = rememberedByDay((window: BookingWindow, date: LocalDate, zone: Zone) => {
  const sameDay = addMonths(date, -window.opensMonthsBefore);
  const opensOn = window.opensOnDay === undefined ? sameDay : onDay(sameDay, window.opensOnDay);
  const { closesDaysBefore: days } = window;
  return {
    opensAt: instantAt(opensOn, window.opensAt, zone),
    dayClosesAt: days === undefined ? Infinity : instantAt(addDays(date, 1 - days), midnight, zone).getTime(),
  };
});

/** Day 31 of a shorter month is its last day. */
function onDay(date: LocalDate, day: number): LocalDate {
  const first = localDate(`${date.slice(0, 8)}01`);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}
