import type { Step, StepName } from '@kashikan/ui';
import type { BookingFacts } from './booking-facts';

/** Where a booking stands on the line 申込→審査→支払い→許可→鍵→利用→返却; empty when it has ended before its use. */
export function stepsOf({ booking, hasReview }: BookingFacts): Step[] {
  const now: Partial<Record<typeof booking.state, StepName>> = {
    held: 'apply',
    applied: 'review',
    'payment-due': 'pay',
    confirmed: 'key',
    'in-use': 'use',
  };
  const line: StepName[] = [
    'apply',
    ...(hasReview ? (['review'] as const) : []),
    ...(booking.feeYen === 0 ? [] : (['pay'] as const)),
    'permit',
    'key',
    'use',
    'return',
  ];
  const current = now[booking.state];
  if (!current && booking.state !== 'completed') return [];
  const at = current ? line.indexOf(current) : line.length;
  return line.map((step, place) => ({
    step,
    state: place < at ? 'done' : place === at ? 'current' : 'ahead',
  }));
}
