import { type Booking, ConductStore } from '@kashikan/bookings';
import { conductRules, isLateCancellation } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { localDateOf } from '@kashikan/kernel';
import type { CancellationCause } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';
import { ConductLetters } from './conduct-letters';

/** What a cancellation does to the use itself: its time is free, and a promise broken at the last moment is written down. */
@Injectable()
export class GiveUpUse {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly time: BookingTime,
    private readonly conduct: ConductStore,
    private readonly letters: ConductLetters,
  ) {}

  async run(tx: Tx, booking: Booking, cause: CancellationCause): Promise<void> {
    await this.time.release(tx, booking, 'cancelled');
    const isSlip = booking.graceUntil !== null && tx.now <= booking.graceUntil;
    // Whoever had not paid yet had promised nothing: the time would have lapsed by itself.
    if (cause !== 'applicant' || booking.state !== 'confirmed' || booking.accountId === null || isSlip)
      return;
    const { municipality } = await this.catalogue.facility(booking.facilityId);
    const today = localDateOf(tx.now, municipality.timeZone);
    if (!isLateCancellation(conductRules(municipality.conduct), booking.useDate, today)) return;
    await this.conduct.record(tx, booking, 'late-cancel', today);
    await this.letters.recorded(tx, booking.id, 'late-cancel');
  }
}
