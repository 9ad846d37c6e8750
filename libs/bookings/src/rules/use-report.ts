import {
  addDays,
  addMinutes,
  instantAt,
  type LocalDate,
  localTime,
  type TimeRange,
  type Zone,
} from '@kashikan/kernel';
import type { BookingState } from './booking-states';

/** A report may be written from the start of the use on; before the key is lent a booking is `confirmed`, and without a key it stays so. */
export const reportableStates: readonly BookingState[] = ['confirmed', 'in-use', 'completed'];

/** A use that begins or ends farther than this from the booked time was mistyped, or is a booking of its own. */
const FARTHEST_MINUTES = 12 * 60;
const LONGEST_MINUTES = 24 * 60;
const MINUTE = 60_000;

const minutesFrom = (from: Date, to: Date): number =>
  Math.max(0, Math.ceil((to.getTime() - from.getTime()) / MINUTE));

/** Why the times cannot be those of the use, or undefined. */
export function implausible(
  booked: TimeRange,
  used: TimeRange,
  now: Date,
): 'backwards' | 'too-long' | 'elsewhere' | 'to-come' | undefined {
  if (used.endsAt <= used.startsAt) return 'backwards';
  if (minutesFrom(used.startsAt, used.endsAt) > LONGEST_MINUTES) return 'too-long';
  if (
    used.startsAt < addMinutes(booked.startsAt, -FARTHEST_MINUTES) ||
    used.endsAt > addMinutes(booked.endsAt, FARTHEST_MINUTES) ||
    used.endsAt <= booked.startsAt ||
    used.startsAt >= booked.endsAt
  )
    return 'elsewhere';
  // Whoever writes the report before the end keeps the booked end; extra time is written when it is over.
  if (used.endsAt > booked.endsAt && used.endsAt > now) return 'to-come';
  return undefined;
}

/** What was used beyond the permit, in begun minutes. Time that was not used makes up for nothing. */
export const extraMinutes = (
  booked: TimeRange,
  used: TimeRange,
): { readonly earlyMinutes: number; readonly lateMinutes: number } => ({
  earlyMinutes: minutesFrom(used.startsAt, booked.startsAt),
  lateMinutes: minutesFrom(booked.endsAt, used.endsAt),
});

/** The checks as the facility asks them, each with its answer; what it does not ask is dropped. */
export const answeredChecks = (
  asked: readonly string[],
  ticked: readonly string[],
): { readonly name: string; readonly done: boolean }[] =>
  asked.map(name => ({ name, done: ticked.includes(name) }));

/** 超過利用の納付期限: 23:59, so many days after the report. */
export const overtimePayBy = (reportedOn: LocalDate, dueDays: number, zone: Zone): Date =>
  addMinutes(instantAt(addDays(reportedOn, dueDays), localTime('24:00'), zone), -1);
