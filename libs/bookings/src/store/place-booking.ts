import type { Tx } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import type { Booking, FixedQuote, FixedRefundStep } from '../booking';
import { bookingErrors } from '../bookings.errors';

/** Where and when a booking takes place from now on, and at what fee. */
export interface NewPlace {
  readonly facilityId: string;
  readonly roomId: string;
  readonly useDate: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bands: readonly string[];
  readonly feeYen: number | null;
  readonly quote: FixedQuote | null;
  readonly refundTerms: readonly FixedRefundStep[] | null;
}

/** Writes the new place, if the booking still stands as it was read. A new pay-by time never comes from here. */
export async function placeBooking(
  tx: Tx,
  booking: Pick<Booking, 'id' | 'state'>,
  place: NewPlace,
): Promise<void> {
  const changed = await tx.change(
    `UPDATE bookings SET facility_id = $3, room_id = $4, use_date = $5, starts_at = $6, ends_at = $7, bands = $8, fee_yen = $9,
            quote = $10, refund_terms = $11, pay_by = least(pay_by, $6), updated_at = $12
      WHERE id = $1 AND state = $2`,
    [
      booking.id,
      booking.state,
      place.facilityId,
      place.roomId,
      place.useDate,
      place.startsAt,
      place.endsAt,
      place.bands,
      place.feeYen,
      place.quote && JSON.stringify(place.quote),
      place.refundTerms && JSON.stringify(place.refundTerms),
      tx.now,
    ],
  );
  if (changed === 0) throw bookingErrors.changedMeanwhile(booking.state);
}
