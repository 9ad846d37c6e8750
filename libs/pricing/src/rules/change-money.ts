import type { LocalDate } from '@kashikan/kernel';
import type { LowerFee } from './refund-terms';

/** Where the money of a booking stands when it is changed. */
export interface MoneyBeforeChange {
  readonly feeYen: number;
  /** 既納額: what was paid and has not gone back. */
  readonly paidYen: number;
  /** The cancellation terms of the booking as it is, made out for `feeYen`. */
  readonly steps: readonly { readonly lastDate: LocalDate; readonly refundYen: number }[];
  readonly difference: LowerFee;
  /** A slip undone: the difference comes back whole. */
  readonly isWithinGrace: boolean;
  readonly today: LocalDate;
}

/** 差額. At most one of the two is above zero. */
export interface ChangeMoney {
  readonly dueYen: number;
  readonly refundYen: number;
}

/**
 * What a change of a paid booking costs or brings back. A higher fee is compared with what was paid, so that money which a
 * lower fee once left with the town counts towards it; a lower one comes back as the terms say, and never beyond the new fee.
 */
export function changeMoney(before: MoneyBeforeChange, newFeeYen: number): ChangeMoney {
  const { feeYen, paidYen } = before;
  if (newFeeYen > paidYen) return { dueYen: newFeeYen - paidYen, refundYen: 0 };
  const lowering = Math.min(feeYen, paidYen) - newFeeYen;
  return { dueYen: 0, refundYen: lowering > 0 ? shareOf(before, lowering) : 0 };
}

function shareOf({ difference, isWithinGrace, steps, feeYen, today }: MoneyBeforeChange, yen: number) {
  if (isWithinGrace || difference === 'full') return yen;
  const step = steps.find(candidate => today <= candidate.lastDate);
  if (difference === 'none' || !step || feeYen === 0) return 0;
  // The share that cancelling would bring today, cut to the yen.
  return Math.floor((yen * step.refundYen) / feeYen);
}
