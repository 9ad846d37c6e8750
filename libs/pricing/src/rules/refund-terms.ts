import { type LocalDate, type Yen, addDays, addMonths, yen } from '@kashikan/kernel';
import { rateOf, times, whole } from './fraction';
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
}

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

/** Why a booking ends. What the town causes or nature forces is repaid whole. */
export type CancellationCause = 'applicant' | 'municipality' | 'force-majeure';

export interface Refund {
  readonly percent: string;
  readonly refundYen: Yen;
  readonly keptYen: Yen;
}

export function refundFor(
  terms: RefundTerms,
  cancelDate: LocalDate,
  cause: CancellationCause = 'applicant',
): Refund {
  if (cause !== 'applicant') return { percent: '100', refundYen: terms.paidYen, keptYen: yen(0) };
  const step = terms.steps.find(candidate => cancelDate <= candidate.lastDate);
  const refundYen = step?.refundYen ?? yen(0);
  return { percent: step?.percent ?? '0', refundYen, keptYen: yen(terms.paidYen - refundYen) };
}
