import { addDays, daysBetween, type LocalDate } from '@kashikan/kernel';

/** 標準処理期間の満了日: counted from the day after the application arrived (民法140条: the first day is not counted). */
export const decisionDueOn = (requestedOn: LocalDate, processingDays: number): LocalDate =>
  addDays(requestedOn, processingDays);

export interface ProcessingClock {
  /** Days since the application arrived, without those in which the applicant had to answer. */
  readonly ageDays: number;
  /** Days of the standard time that are left; negative when it has passed. */
  readonly daysLeft: number;
  readonly standing: 'in-time' | 'near' | 'passed';
}

/** What stops the clock: days that are over, and the day since which the applicant has to answer. */
export interface Pauses {
  readonly pausedDays: number;
  readonly returnedOn: LocalDate | null;
}

const none: Pauses = { pausedDays: 0, returnedOn: null };

/**
 * How long a case has waited, against the town's own promise; `dueOn` has moved on with the pauses that are over. The last day and the
 * day before count as near.
 */
export function processingClock(
  requestedOn: LocalDate,
  dueOn: LocalDate,
  today: LocalDate,
  { pausedDays, returnedOn }: Pauses = none,
): ProcessingClock {
  const at = returnedOn ?? today;
  const daysLeft = daysBetween(at, dueOn);
  const standing = daysLeft < 0 ? 'passed' : daysLeft <= 1 ? 'near' : 'in-time';
  return { ageDays: daysBetween(requestedOn, at) - pausedDays, daysLeft, standing };
}
