import { Database } from '@kashikan/database';
import { addDays, instantAt, type LocalDate, localTime, type Zone } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { compareDay, type DayComparison, type LedgerMovement, type StripeMovement } from '../rules';

export interface StripeDay extends DayComparison {
  /** When the copy of Stripe's account was last read, and as of when both sides are compared; null when it never was. */
  readonly readAt: Date | null;
}

/** Stripe's balance of a municipality's day against the ledger's account of it. */
@Injectable()
export class DayOfAccountingView {
  constructor(private readonly database: Database) {}

  async stripeDay(municipalityId: string, date: LocalDate, zone: Zone): Promise<StripeDay> {
    const from = instantAt(date, localTime('00:00'), zone);
    const until = instantAt(addDays(date, 1), localTime('00:00'), zone);
    const readAt = await this.lastRead();
    // Both sides as of the last reading: what happened since is no difference, only not read yet.
    const asOf = readAt ?? until;
    const [stripe, ledger] = await Promise.all([
      this.stripeMovements(municipalityId, from, until),
      this.ledgerMovements(municipalityId, date, asOf),
    ]);
    return { ...compareDay(stripe, ledger), readAt };
  }

  private async lastRead(): Promise<Date | null> {
    const row = await this.database.row<{ readAt: Date }>(
      'SELECT read_at AS "readAt" FROM stripe_balance_readings',
    );
    return row?.readAt ?? null;
  }

  /** What moved at Stripe for this municipality, and what moved for nobody we know; payouts are another leg. */
  private stripeMovements(municipalityId: string, from: Date, until: Date): Promise<StripeMovement[]> {
    return this.database.rows<StripeMovement>(
      `SELECT s.id, s.category, s.amount_yen AS "amountYen", s.fee_yen AS "feeYen", s.net_yen AS "netYen",
              s.currency, s.created_at AS "createdAt", coalesce(c.id, rc.id) IS NOT NULL AS "isOurs",
              s.reference, b.number AS "bookingNumber", b.id AS "bookingId"
         FROM stripe_balance_transactions s
         LEFT JOIN charges c ON c.id::text = s.reference
         LEFT JOIN refunds r ON r.id::text = s.reference
         LEFT JOIN charges rc ON rc.id = r.charge_id
         LEFT JOIN bookings b ON b.id = coalesce(c.booking_id, r.booking_id)
        WHERE s.created_at >= $2 AND s.created_at < $3 AND s.category <> 'payout'
          AND coalesce(c.municipality_id, rc.municipality_id, $1) = $1
        ORDER BY s.created_at, s.id`,
      [municipalityId, from, until],
    );
  }

  private ledgerMovements(municipalityId: string, date: LocalDate, asOf: Date): Promise<LedgerMovement[]> {
    return this.database.rows<LedgerMovement>(
      `SELECT e.id AS "entryId", e.kind, e.source_type AS "sourceType", e.source_id AS "reference",
              CASE l.side WHEN 'debit' THEN l.amount_yen ELSE -l.amount_yen END AS "amountYen",
              b.number AS "bookingNumber", b.id AS "bookingId"
         FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id
         LEFT JOIN bookings b ON b.id = e.booking_id
        WHERE e.municipality_id = $1 AND e.occurred_on = $2 AND l.account = 'stripe-balance' AND e.kind <> 'payout-arrived'
          AND e.occurred_at <= $3
        ORDER BY e.id`,
      [municipalityId, date, asOf],
    );
  }
}
