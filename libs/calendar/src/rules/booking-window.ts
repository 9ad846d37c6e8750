import {
  addDays,
  addMinutes,
  addMonths,
  instantAt,
  type LocalDate,
  localDate,
  localTime,
} from '@kashikan/kernel';
import type { RoomCalendar } from './room-calendar';

/** 受付: from `opensAt` up to, not including, `closesAt`. */
export interface Reception {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

const midnight = localTime('00:00');

/** When applications for a use on `date` that starts at `startsAt` are taken; undefined when the window does not bind. */
export function receptionOf(
  { window, zone }: Pick<RoomCalendar, 'window' | 'zone'>,
  date: LocalDate,
  startsAt: Date,
): Reception | undefined {
  if (!window) return undefined;
  const sameDay = addMonths(date, -window.opensMonthsBefore);
  const opensOn = window.opensOnDay === undefined ? sameDay : onDay(sameDay, window.opensOnDay);
  const limits = [startsAt];
  if (window.closesDaysBefore !== undefined)
    limits.push(instantAt(addDays(date, 1 - window.closesDaysBefore), midnight, zone));
  if (window.closesMinutesBefore !== undefined)
    limits.push(addMinutes(startsAt, -window.closesMinutesBefore));
  return {
    opensAt: instantAt(opensOn, window.opensAt, zone),
    closesAt: new Date(Math.min(...limits.map(Number))),
  };
}

/** Day 31 of a shorter month is its last day. */
function onDay(date: LocalDate, day: number): LocalDate {
  const first = localDate(`${date.slice(0, 8)}01`);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}
