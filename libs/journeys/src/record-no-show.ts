import { bookingErrors, BookingsStore, conductErrors, ConductStore } from '@kashikan/bookings';
import { conductRules, noShowUntil } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import { type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import { type Actor, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';
import { ConductLetters } from './conduct-letters';

/** 来館なし: staff write down that nobody came. Neither money nor keys move by it. */
@Injectable()
export class RecordNoShow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly bookings: BookingsStore,
    private readonly conduct: ConductStore,
    private readonly time: BookingTime,
    private readonly letters: ConductLetters,
  ) {}

  /** Throws `conduct.not-started`, `conduct.too-late`, or `booking.not-allowed-now` while a key is out. */
  async run(actor: Actor, bookingId: string, idempotency?: IdempotencyKey): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'booking.record-no-show', idempotency }, async tx => {
      const booking = await this.bookings.lock(tx, bookingId);
      if (booking.accountId === null) throw bookingErrors.notAllowedNow(booking.state, 'record-no-show');
      const { municipality } = await this.catalogue.facility(booking.facilityId);
      const today = localDateOf(tx.now, municipality.timeZone);
      const until = noShowUntil(conductRules(municipality.conduct), booking.useDate);
      if (booking.startsAt > tx.now) throw conductErrors.notStarted(booking.startsAt);
      if (today > until) throw conductErrors.tooLate(until);
      await this.bookings.fire(tx, booking, 'record-no-show');
      // Somebody else may have what is left of the time.
      if (booking.endsAt > tx.now) await this.time.release(tx, booking, 'cancelled');
      await this.conduct.record(tx, booking, 'no-show', today);
      await this.letters.recorded(tx, bookingId, 'no-show');
      return null;
    });
  }
}
