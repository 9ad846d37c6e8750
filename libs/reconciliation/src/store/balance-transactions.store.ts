import type { Tx } from '@kashikan/database';
import type { BalanceEntry } from '@kashikan/payments';
import { REFERENCE } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';

@Injectable()
export class BalanceTransactionsStore {
  /**
   * Copies what Stripe said of its balance at `readAt`; a row that is here already is refreshed. Returns how many rows were given.
   */
  async save(tx: Tx, entries: readonly BalanceEntry[], readAt: Date): Promise<number> {
    const rows = entries.map(entry => ({
      id: entry.id,
      category: entry.category,
      source_id: entry.source?.id ?? null,
      amount_yen: entry.grossYen ?? 0,
      fee_yen: entry.feeYen ?? 0,
      net_yen: entry.netYen ?? 0,
      currency: entry.foreignCurrency ?? 'jpy',
      reference: entry.source?.metadata[REFERENCE] ?? null,
      created_at: entry.createdAt,
    }));
    await tx.rows(
      `INSERT INTO stripe_balance_transactions (id, category, source_id, amount_yen, fee_yen, net_yen, currency, reference, created_at, read_at)
       SELECT id, category, source_id, amount_yen, fee_yen, net_yen, currency, reference, created_at, $2
         FROM jsonb_to_recordset($1::jsonb) AS s(id text, category text, source_id text, amount_yen int, fee_yen int,
                                                 net_yen int, currency text, reference text, created_at timestamptz)
       ON CONFLICT (id) DO UPDATE SET reference = EXCLUDED.reference, read_at = EXCLUDED.read_at`,
      [JSON.stringify(rows), readAt],
    );
    await tx.change(
      `INSERT INTO stripe_balance_readings (read_at) VALUES ($1)
       ON CONFLICT (only_row) DO UPDATE SET read_at = greatest(stripe_balance_readings.read_at, EXCLUDED.read_at)`,
      [readAt],
    );
    tx.touch('stripe-balance', 'window', { rows: rows.length });
    return rows.length;
  }
}
