import type { Tx } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import type { Line } from '../rules';
import { columns } from './columns';

/** One entry as it is written; `kind` with the source is the fact. */
export interface NewEntry {
  readonly kind: string;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly municipalityId: string;
  readonly facilityId: string | null;
  readonly bookingId: string | null;
  readonly occurredAt: Date;
  readonly occurredOn: LocalDate;
  readonly fiscalYear: number;
  readonly revenueAccount: string | null;
  readonly method: string | null;
  readonly reversesId: number | null;
  readonly lines: readonly Line[];
}

export interface StoredEntry extends NewEntry {
  readonly id: number;
}

/** Writes an entry with its lines in one statement. Undefined when the fact is already in the books. */
export const insertEntry = (tx: Tx, entry: NewEntry): Promise<{ id: number } | undefined> =>
  tx.row(
    `WITH entry AS (
       INSERT INTO ledger_entries (kind, source_type, source_id, municipality_id, facility_id, booking_id, occurred_at,
                                   occurred_on, fiscal_year, revenue_account, method, reverses_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT ON CONSTRAINT ledger_entries_one_per_fact DO NOTHING RETURNING id),
     lines AS (
       INSERT INTO ledger_lines (entry_id, line, account, side, amount_yen)
       SELECT entry.id, l.line, l.account, l.side, l.amount_yen
         FROM entry, unnest($14::text[], $15::text[], $16::bigint[]) WITH ORDINALITY AS l(account, side, amount_yen, line))
     SELECT id FROM entry`,
    [
      entry.kind,
      entry.sourceType,
      entry.sourceId,
      entry.municipalityId,
      entry.facilityId,
      entry.bookingId,
      entry.occurredAt,
      entry.occurredOn,
      entry.fiscalYear,
      entry.revenueAccount,
      entry.method,
      entry.reversesId,
      tx.now,
      entry.lines.map(line => line.account),
      entry.lines.map(line => line.side),
      entry.lines.map(line => line.amountYen),
    ],
  );

export const findFact = (
  tx: Tx,
  sourceType: string,
  sourceId: string,
  kind: string,
): Promise<StoredEntry | undefined> =>
  tx.row(
    `SELECT ${columns} FROM ledger_entries e WHERE e.source_type = $1 AND e.source_id = $2 AND e.kind = $3`,
    [sourceType, sourceId, kind],
  );

export const findEntry = (tx: Tx, id: number): Promise<StoredEntry | undefined> =>
  tx.row(`SELECT ${columns} FROM ledger_entries e WHERE e.id = $1`, [id]);

/** The fiscal year of a booking's newest assessment. */
export async function assessedYearOf(tx: Tx, bookingId: string): Promise<number | undefined> {
  const found = await tx.row<{ fiscalYear: number }>(
    `SELECT fiscal_year AS "fiscalYear" FROM ledger_entries
      WHERE booking_id = $1 AND kind IN ('fee-fixed', 'fee-raised') ORDER BY id DESC LIMIT 1`,
    [bookingId],
  );
  return found?.fiscalYear;
}
