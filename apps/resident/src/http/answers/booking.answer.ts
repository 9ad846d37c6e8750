import type { Booking, FixedQuote, FixedRefundStep } from '@kashikan/bookings';
import { bookingStates, showBookingNumber } from '@kashikan/bookings/rules';
import type { Price } from '@kashikan/journeys';
import { ApiProperty } from '@nestjs/swagger';

export class FeeLineAnswer {
  @ApiProperty({ example: 'base' }) kind: string;
  @ApiProperty() label: string;
  @ApiProperty({ type: String, nullable: true, example: '13,300円 × 150%' }) detail: string | null;
  @ApiProperty({ description: 'Yen; negative for a reduction' }) amountYen: number;
  @ApiProperty({ type: String, nullable: true, description: '条例・別表' }) citation: string | null;
}

export class RefundStepAnswer {
  @ApiProperty({ format: 'date', description: 'Cancelled on or before this day, the amount comes back' })
  lastDate: string;
  @ApiProperty() percent: number;
  @ApiProperty({ description: 'Yen' }) refundYen: number;
}

export class QuoteAnswer {
  @ApiProperty({ type: [FeeLineAnswer] }) lines: readonly FeeLineAnswer[];
  @ApiProperty({ description: 'Yen; the sum of the lines' }) totalYen: number;
  @ApiProperty({ description: 'Yen of consumption tax inside the total' }) taxIncludedYen: number;
  @ApiProperty({ type: [RefundStepAnswer] }) refundTerms: readonly RefundStepAnswer[];
}

export class HoldAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) expiresAt: string | null;
}

export class BookingAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '100123-6', description: '受付番号' }) number: string;
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty({ enum: Object.keys(bookingStates), example: 'confirmed' }) state: Booking['state'];
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty({ type: [String] }) bands: readonly string[];
  @ApiProperty({ type: Number, nullable: true }) people: number | null;
  @ApiProperty({ type: String, nullable: true }) purposeCode: string | null;
  @ApiProperty({ type: String, nullable: true }) eventName: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yen' }) feeYen: number | null;
  @ApiProperty({ type: [FeeLineAnswer] }) feeLines: readonly FeeLineAnswer[];
  @ApiProperty({ type: [RefundStepAnswer] }) refundTerms: readonly RefundStepAnswer[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) payBy: string | null;
}

export class AppliedAnswer {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ example: 'payment-due' }) state: string;
}

export class CancelledAnswer {
  @ApiProperty({ description: 'Yen' }) paidYen: number;
  @ApiProperty({ description: 'Yen that come back' }) refundYen: number;
}

export class PaymentAnswer {
  @ApiProperty({ format: 'uuid' }) chargeId: string;
  @ApiProperty({ description: "The payment provider's page" }) url: string;
}

export const quoteAnswer = ({ quote, refundTerms }: Price): QuoteAnswer => ({
  lines: quote.lines,
  totalYen: quote.totalYen,
  taxIncludedYen: quote.taxIncludedYen,
  refundTerms,
});

const linesOf = (quote: FixedQuote | null): FeeLineAnswer[] => [...(quote?.lines ?? [])];
const termsOf = (terms: readonly FixedRefundStep[] | null): RefundStepAnswer[] => [...(terms ?? [])];

export const bookingAnswer = (booking: Booking): BookingAnswer => ({
  id: booking.id,
  number: showBookingNumber(booking.number),
  roomId: booking.roomId,
  facilityId: booking.facilityId,
  state: booking.state,
  date: booking.useDate,
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  bands: booking.bands,
  people: booking.people,
  purposeCode: booking.purposeCode,
  eventName: booking.eventName,
  feeYen: booking.feeYen,
  feeLines: linesOf(booking.quote),
  refundTerms: termsOf(booking.refundTerms),
  payBy: booking.payBy?.toISOString() ?? null,
});
