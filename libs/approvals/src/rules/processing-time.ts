import { addDays, daysBetween, type LocalDate } from '@kashikan/kernel';

/** 標準処理期間の満了日: counted from the day after the application arrived (民法140条: the first day is not counted). */
export const decisionDueOn = (requestedOn: LocalDate, processingDays: number): LocalDate =>
  addDays(requestedOn, processingDays);

export interface ProcessingClock {
  /** Days since the application arrived. */
  readonly ageDays: number;
  /** Days of the standard time that are left; negative when it has passed. */
  readonly daysLeft: number;
  readonly standing: 'in-time' | 'near' | 'passed';
}

/** How long a case has waited, against the town's own promise. The last day and the day before count as near. */
export function processingClock(requestedOn: LocalDate, dueOn: LocalDate, today: LocalDate): ProcessingClock {
  const daysLeft = daysBetween(today, dueOn);
  const standing = daysLeft < 0 ? 'passed' : daysLeft <= 1 ? 'near' : 'in-time';
  return { ageDays: daysBetween(requestedOn, today), daysLeft, standing };
}
