import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../booking';
import { bookingColumns } from '../store/booking-columns';

/** A booking, and whom to call about it. */
export interface BookingInTheWay extends Booking {
  readonly applicantName: string | null;
  readonly phone: string | null;
}

@Injectable()
export class BookingsInTheWay {
  constructor(private readonly database: Database) {}

  /** The bookings of these ids, by their time; an id that is no booking's is left out. */
  of(ids: readonly string[]): Promise<BookingInTheWay[]> {
    return this.database.rows<BookingInTheWay>(
      `SELECT ${bookingColumns}, a.name AS "applicantName", a.phone
         FROM bookings b LEFT JOIN accounts a ON a.id = b.account_id
        WHERE b.id = ANY ($1::uuid[]) ORDER BY b.starts_at, b.number`,
      [ids],
    );
  }

  /** Everything that is to take place in a facility from a day on, by its time. */
  ahead(facilityId: string, from: LocalDate): Promise<BookingInTheWay[]> {
    return this.database.rows<BookingInTheWay>(
      `SELECT ${bookingColumns}, a.name AS "applicantName", a.phone
         FROM bookings b LEFT JOIN accounts a ON a.id = b.account_id
        WHERE b.facility_id = $1 AND b.use_date >= $2
          AND b.state IN ('applied', 'payment-due', 'confirmed') ORDER BY b.starts_at, b.number`,
      [facilityId, from],
    );
  }
}
