import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** Bookings that the clock must move on; read by the reconcilers. */
@Injectable()
export class DueBookings {
  constructor(private readonly database: Database) {}

  async expiredHolds(at: Date): Promise<string[]> {
    return this.ids(
      `SELECT id FROM bookings WHERE state = 'held' AND hold_expires_at <= $1 ORDER BY hold_expires_at LIMIT 500`,
      at,
    );
  }

  async unpaid(at: Date): Promise<string[]> {
    return this.ids(
      `SELECT id FROM bookings WHERE state = 'payment-due' AND pay_by <= $1 ORDER BY pay_by LIMIT 500`,
      at,
    );
  }

  /** Bookings whose time is over and whose keys, if any, are back. A key still out keeps its booking in use. */
  async over(at: Date): Promise<string[]> {
    return this.ids(
      `SELECT b.id FROM bookings b WHERE b.state = 'confirmed' AND b.ends_at <= $1
          AND NOT EXISTS (SELECT FROM key_handovers h WHERE h.booking_id = b.id AND h.returned_at IS NULL)
        ORDER BY b.ends_at LIMIT 500`,
      at,
    );
  }

  private async ids(sql: string, at: Date): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(sql, [at])).map(row => row.id);
  }
}
