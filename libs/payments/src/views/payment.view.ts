import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Charge, Refund } from '../charge';
import { chargeColumns, refundColumns } from '../store/columns';

@Injectable()
export class PaymentView {
  constructor(private readonly database: Database) {}

  charge(id: string): Promise<Charge | undefined> {
    return this.database.row<Charge>(`SELECT ${chargeColumns} FROM charges c WHERE c.id = $1`, [id]);
  }

  chargeOfSession(sessionId: string): Promise<Charge | undefined> {
    return this.database.row<Charge>(
      `SELECT ${chargeColumns} FROM charges c WHERE c.provider_session_id = $1`,
      [sessionId],
    );
  }

  refund(id: string): Promise<Refund | undefined> {
    return this.database.row<Refund>(`SELECT ${refundColumns} FROM refunds r WHERE r.id = $1`, [id]);
  }

  /** What was paid for each of these bookings and is not given back or on its way back; one that paid nothing is left out. */
  async paidOf(bookingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ bookingId: string; paidYen: number }>(
      `SELECT c.booking_id AS "bookingId",
              (sum(c.captured_yen) - coalesce(sum((SELECT sum(r.amount_yen) FROM refunds r
                                                   WHERE r.charge_id = c.id AND r.state <> 'canceled')), 0))::int AS "paidYen"
         FROM charges c WHERE c.booking_id = ANY ($1::uuid[]) AND c.state IN ('settled', 'settled-late') GROUP BY c.booking_id`,
      [bookingIds],
    );
    return new Map(rows.map(({ bookingId, paidYen }) => [bookingId, paidYen]));
  }

  /** Every charge and refund of a booking, oldest first. */
  async ofBooking(bookingId: string): Promise<{ charges: Charge[]; refunds: Refund[] }> {
    const [charges, refunds] = await Promise.all([
      this.database.rows<Charge>(
        `SELECT ${chargeColumns} FROM charges c WHERE c.booking_id = $1 ORDER BY c.created_at`,
        [bookingId],
      ),
      this.database.rows<Refund>(
        `SELECT ${refundColumns} FROM refunds r WHERE r.booking_id = $1 ORDER BY r.created_at`,
        [bookingId],
      ),
    ]);
    return { charges, refunds };
  }

  /**
   * Charges whose end is not known, and settled ones whose provider fee is not in the ledger yet; what the poller asks about.
   * A lapsed voucher is asked about until three days after its end, because a slip in hand may still be paid.
   */
  async unfinishedCharges(at: Date): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM charges WHERE state IN ('draft', 'open', 'awaiting') AND created_at < $1::timestamptz - interval '20 seconds'
       UNION
       SELECT c.id FROM charges c WHERE c.state IN ('settled', 'settled-late') AND c.request IS NOT NULL AND c.settled_at > $1::timestamptz - interval '3 days'
          AND NOT EXISTS (SELECT FROM ledger_entries e WHERE e.source_type = 'charge' AND e.source_id = c.id::text AND e.kind = 'provider-fee')
       UNION
       SELECT id FROM charges WHERE state = 'lapsed' AND method = 'konbini' AND created_at > $1::timestamptz - interval '65 days'
          AND expires_at + ((request ->> 'konbiniExpiresAfterDays')::int + 4) * interval '1 day' > $1::timestamptz
       LIMIT 500`,
      [at],
    );
    return rows.map(row => row.id);
  }

  /** Refunds that the provider has not finished, for the poller. */
  async unfinishedRefunds(at: Date): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT r.id FROM refunds r JOIN charges c ON c.id = r.charge_id AND c.request IS NOT NULL
        WHERE r.state IN ('requested', 'submitted', 'pending', 'requires-action')
          AND r.created_at < $1::timestamptz - interval '10 seconds' ORDER BY r.created_at LIMIT 500`,
      [at],
    );
    return rows.map(row => row.id);
  }
}
