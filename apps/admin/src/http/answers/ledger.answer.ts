import type { LedgerDay, Total } from '@kashikan/ledger';
import type { StripeDay } from '@kashikan/reconciliation';
import { ApiProperty } from '@nestjs/swagger';

export class TotalAnswer {
  @ApiProperty() count: number;
  @ApiProperty({ description: 'Yen' }) amountYen: number;
}

export class ReceiptsAnswer extends TotalAnswer {
  @ApiProperty({ example: 'card' }) method: string;
}

export class FacilityLedgerAnswer {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) facilityId: string | null;
  @ApiProperty({ type: TotalAnswer, description: '調定' }) assessments: Total;
  @ApiProperty({ type: TotalAnswer, description: '減額調定' }) reductions: Total;
  @ApiProperty({ type: [ReceiptsAnswer], description: '収納' }) receipts: readonly ReceiptsAnswer[];
  @ApiProperty({ type: TotalAnswer, description: '還付決定' }) refundsDecided: Total;
  @ApiProperty({ type: TotalAnswer, description: '還付済み' }) refundsPaid: Total;
  @ApiProperty({ type: TotalAnswer, description: '仮受' }) suspense: Total;
}

export class DifferenceAnswer {
  @ApiProperty({ enum: ['not-in-ledger', 'not-at-stripe', 'amount-differs', 'foreign-currency'] })
  reason: string;
  @ApiProperty({ type: String, nullable: true }) reference: string | null;
  @ApiProperty({ type: String, nullable: true }) stripeId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId: string | null;
  @ApiProperty({ description: 'Yen' }) stripeYen: number;
  @ApiProperty({ description: 'Yen' }) ledgerYen: number;
}

export class StripeComparisonAnswer {
  @ApiProperty({ description: 'Yen by which Stripe says its balance moved' }) stripeYen: number;
  @ApiProperty({ description: 'Yen by which the ledger says it moved' }) ledgerYen: number;
  @ApiProperty({ description: 'Yen; 0 when they agree' }) differenceYen: number;
  @ApiProperty({ type: [DifferenceAnswer] }) differences: readonly DifferenceAnswer[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: string | null;
}

export class LedgerDayAnswer {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: [FacilityLedgerAnswer] }) facilities: readonly FacilityLedgerAnswer[];
  @ApiProperty({
    type: StripeComparisonAnswer,
    nullable: true,
    description: 'For whoever sees the whole town',
  })
  stripe: StripeComparisonAnswer | null;
}

export function ledgerDayAnswer(
  day: LedgerDay,
  scope: readonly string[] | null,
  stripe: StripeDay | undefined,
): LedgerDayAnswer {
  const isShown = (id: string | null) => scope === null || (id !== null && scope.includes(id));
  return {
    date: day.date,
    facilities: day.facilities.filter(facility => isShown(facility.facilityId)),
    stripe: stripe ? comparisonAnswer(stripe) : null,
  };
}

const comparisonAnswer = (stripe: StripeDay): StripeComparisonAnswer => ({
  stripeYen: stripe.stripeYen,
  ledgerYen: stripe.ledgerYen,
  differenceYen: stripe.differenceYen,
  differences: stripe.differences.map(({ reason, reference, stripeId, bookingId, stripeYen, ledgerYen }) => ({
    reason,
    reference,
    stripeId,
    bookingId,
    stripeYen,
    ledgerYen,
  })),
  readAt: stripe.readAt?.toISOString() ?? null,
});
