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

  private async ids(sql: string, at: Date): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(sql, [at])).map(row => row.id);
  }
}
