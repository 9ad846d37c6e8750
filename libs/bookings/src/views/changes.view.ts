import { Database } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { BookingChange } from '../booking-change';
import { bookingErrors } from '../bookings.errors';
import { changeColumns } from '../store/change-columns';

@Injectable()
export class ChangesView {
  constructor(private readonly database: Database) {}

  /** Every change of a booking, oldest first. */
  ofBooking(bookingId: string): Promise<BookingChange[]> {
    return this.database.rows<BookingChange>(
      `SELECT ${changeColumns} FROM booking_changes h WHERE h.booking_id = $1 ORDER BY h.asked_at, h.id`,
      [bookingId],
    );
  }

  /** A change of this very booking; throws `booking.change-unknown`. */
  async byId(id: string, bookingId: string): Promise<BookingChange> {
    const found = isId(id)
      ? await this.database.row<BookingChange>(
          `SELECT ${changeColumns} FROM booking_changes h WHERE h.id = $1 AND h.booking_id = $2`,
          [id, bookingId],
        )
      : undefined;
    if (!found) throw bookingErrors.changeUnknown();
    return found;
  }

  /** Undecided and unpaid changes whose time is over; what the clock ends. */
  async due(at: Date): Promise<{ id: string; bookingId: string }[]> {
    return this.database.rows(
      `SELECT id, booking_id AS "bookingId" FROM booking_changes
        WHERE state IN ('awaiting-approval', 'awaiting-payment') AND kind = 'change' AND open_until <= $1
        ORDER BY open_until LIMIT 500`,
      [at],
    );
  }

  /** Of rows in `occupancies` that changes keep: which booking each belongs to. */
  async bookingsOf(sourceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.rows<{ id: string; bookingId: string }>(
      'SELECT id, booking_id AS "bookingId" FROM booking_changes WHERE id = ANY($1)',
      [sourceIds],
    );
    return new Map(rows.map(row => [row.id, row.bookingId]));
  }
}
