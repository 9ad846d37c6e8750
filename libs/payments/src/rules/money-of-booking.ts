import type { PaidMethod } from './offered-methods';
import type { RefundableCharge } from './share-refund';

interface ChargeOfBooking {
  readonly id: string;
  readonly subject: 'fee' | 'difference' | 'overtime';
  readonly capturedYen: number;
  readonly method: PaidMethod | null;
  readonly createdAt: Date;
}

interface RefundOfCharge {
  readonly chargeId: string;
  readonly amountYen: number;
  readonly state: string;
}

export interface MoneyOfBooking {
  /** What was paid for the use as permitted and has not gone back; overtime stands apart, since it was used. */
  readonly paidYen: number;
  /** Where it is, the newest charge first. */
  readonly refundable: readonly RefundableCharge[];
  /** How the newest of it came in. */
  readonly method: ChargeOfBooking['method'];
}

/**
 * 既納額. A refund counts from its decision, also one that failed: it is owed in 還付未済 and is not paid back a second time. Only one
 * that was taken back does not count.
 */
export function moneyOfBooking(
  charges: readonly ChargeOfBooking[],
  refunds: readonly RefundOfCharge[],
): MoneyOfBooking {
  const left = charges
    .filter(charge => charge.subject !== 'overtime' && charge.capturedYen > 0)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .map(({ id, capturedYen, method }) => {
      const back = refunds.filter(refund => refund.chargeId === id && refund.state !== 'canceled');
      return { id, method, leftYen: capturedYen - back.reduce((sum, refund) => sum + refund.amountYen, 0) };
    })
    .filter(charge => charge.leftYen > 0);
  return {
    paidYen: left.reduce((sum, charge) => sum + charge.leftYen, 0),
    refundable: left.map(({ id, leftYen }) => ({ id, leftYen })),
    method: left[0]?.method ?? null,
  };
}
