import { type LocalDate, type Yen, addDays, addMonths, yen } from '@kashikan/kernel';
import { percentNumber, rateOf, times, whole } from './fraction';
import { type Rounding, roundTo } from './rounding';

/** Cancelled at the latest this long before the day of use, this much comes back. Exactly one of days and months is given. */
export interface LadderStep {
  readonly daysBefore?: number;
  readonly monthsBefore?: number;
  readonly percent: string;
}

/** 取消・還付の規則 of one class of rooms, as data. */
export interface CancellationLadder {
  readonly code: string;
  readonly name: string;
  readonly citation: string;
  readonly steps: readonly LadderStep[];
  /** One yen's fraction is cut when nothing is said. */
  readonly rounding?: Pick<Rounding, 'mode' | 'unitYen'>;
  /** 期限日が休館日のときは次の開館日. */
  readonly movesToNextOpenDay?: boolean;
  /** Minutes after the application in which a slip costs nothing; none when nothing is said. */
  readonly graceMinutes?: number;
  readonly change?: ChangeTerms;
  readonly byCause?: RefundByCause;
}

/** 市の都合 and 天災: percent of what was paid; all of it comes back where nothing is said. */
export interface RefundByCause {
  readonly municipality?: string;
  readonly forceMajeure?: string;
}

/** 変更の規則. What is not said is the usual: until the day before, three times, a lower fee repaid by the ladder. */
export interface ChangeTerms {
  readonly untilDaysBefore?: number;
  readonly mostTimes?: number;
  readonly difference?: LowerFee;
}

/** What becomes of the difference when a change lowers the fee: all of it, the share of the ladder, or nothing comes back. */
export type LowerFee = 'full' | 'by-ladder' | 'none';

/** The terms of changing in the dates of one booking; kept with it like the ladder. */
export interface FixedChangeTerms {
  /** The last day on which a resident may change. */
  readonly lastDate: LocalDate;
  readonly mostTimes: number;
  readonly difference: LowerFee;
}

export const changeTermsOf = (
  { change = {} }: Pick<CancellationLadder, 'change'>,
  useDate: LocalDate,
): FixedChangeTerms => ({
  lastDate: addDays(useDate, -(change.untilDaysBefore ?? 1)),
  mostTimes: change.mostTimes ?? 3,
  difference: change.difference ?? 'by-ladder',
});

export interface RefundStep {
  /** The last day on which cancelling still brings `refundYen`. */
  readonly lastDate: LocalDate;
  readonly percent: string;
  readonly refundYen: Yen;
}

/** The ladder in the dates and sums of one booking; kept with the booking, so that later changes of the rules pass it by. */
export interface RefundTerms {
  readonly code: string;
  readonly citation: string;
  readonly useDate: LocalDate;
  readonly paidYen: Yen;
  /** From the earliest last date to the latest; after the latest nothing comes back. */
  readonly steps: readonly RefundStep[];
}

const CUT_TO_YEN = { mode: 'floor', unitYen: 1 } as const;

/** `isClosed` is asked only when the ladder moves its limits to open days. */
export function refundTerms(
  ladder: CancellationLadder,
  useDate: LocalDate,
  paidYen: Yen,
  isClosed: (date: LocalDate) => boolean = () => false,
): RefundTerms {
  const steps = ladder.steps.map(step => ({
    lastDate: lastDateOf(ladder, step, useDate, isClosed),
    percent: step.percent,
    refundYen: shareOf(paidYen, step.percent, ladder.rounding ?? CUT_TO_YEN),
  }));
  steps.sort((a, b) => (a.lastDate < b.lastDate ? -1 : Number(a.lastDate > b.lastDate)));
  return { code: ladder.code, citation: ladder.citation, useDate, paidYen, steps };
}

function lastDateOf(
  ladder: CancellationLadder,
  step: LadderStep,
  useDate: LocalDate,
  isClosed: (date: LocalDate) => boolean,
): LocalDate {
  let last =
    step.monthsBefore !== undefined
      ? addMonths(useDate, -step.monthsBefore)
      : addDays(useDate, -(step.daysBefore ?? 0));
  while (ladder.movesToNextOpenDay && last < useDate && isClosed(last)) last = addDays(last, 1);
  return last;
}

/** Never more than was paid, whatever the rounding says. */
function shareOf(paidYen: Yen, percent: string, rounding: Pick<Rounding, 'mode' | 'unitYen'>): Yen {
  const share = Number(roundTo(times(whole(paidYen), rateOf(percent)), rounding).n);
  return yen(Math.min(share, paidYen));
}

/** Why a booking ends. What the town causes or nature forces is repaid whole where the terms do not say otherwise. */
export type CancellationCause = 'applicant' | 'municipality' | 'force-majeure';

/** What decides how much comes back when a booking ends. */
export interface Cancelling {
  /** The terms as fixed in the booking, from the earliest last date to the latest. */
  readonly steps: readonly { readonly lastDate: LocalDate; readonly refundYen: number }[];
  /** What was paid and has not gone back already. */
  readonly paidYen: number;
  /** Until then a slip is undone as if it had not been made. */
  readonly graceUntil: Date | null;
  /** As fixed in the booking; null: all of it. */
  readonly byCause: RefundByCause | null;
  readonly cause: CancellationCause;
  readonly now: Date;
  /** The municipality's date of `now`. */
  readonly today: LocalDate;
}

export interface CancellationRefund {
  /** What gave the amount: the cause, the grace period, or the terms. */
  readonly by: Exclude<CancellationCause, 'applicant'> | 'grace' | 'terms';
  readonly refundYen: number;
}

/** What comes back on cancelling; the only place that says it. Never more than was paid. */
export function refundOnCancelling(facts: Cancelling): CancellationRefund {
  const { cause, paidYen, graceUntil, byCause, now, today } = facts;
  if (cause !== 'applicant') return { by: cause, refundYen: refundForCause(paidYen, byCause, cause) };
  if (graceUntil && now <= graceUntil) return { by: 'grace', refundYen: paidYen };
  return { by: 'terms', refundYen: Math.min(refundByTerms(facts.steps, today), paidYen) };
}

/** The same in numbers, for sentences. */
export const causePercents = (
  byCause: RefundByCause | null | undefined,
): { readonly municipality: number; readonly forceMajeure: number } => ({
  municipality: percentNumber(byCause?.municipality ?? '100'),
  forceMajeure: percentNumber(byCause?.forceMajeure ?? '100'),
});

/** What comes back of what was paid when it is not the applicant who gives up; one yen's fraction is cut. */
export const refundForCause = (
  paidYen: number,
  byCause: RefundByCause | null,
  cause: Exclude<CancellationCause, 'applicant'>,
): Yen => {
  const percent = byCause?.[cause === 'municipality' ? 'municipality' : 'forceMajeure'] ?? '100';
  return shareOf(yen(paidYen), percent, CUT_TO_YEN);
};

/** What the terms alone give on a day. */
export const refundByTerms = (steps: Cancelling['steps'], today: LocalDate): number =>
  steps.find(candidate => today <= candidate.lastDate)?.refundYen ?? 0;
