/** One thing in the books that must never be. */
export interface Violation {
  /** Which of the invariants. */
  readonly invariant: string;
  /** The entry, booking or charge it was found at. */
  readonly subject: string;
  readonly detail: string;
}

export interface Reader {
  rows<Row>(sql: string): Promise<Row[]>;
}

/** What the ledger's own tables must say, whatever happened. */
export const ledgerInvariants: Readonly<Record<string, string>> = {
  'every entry balances, with positive yen': `
    SELECT entry_id::text AS subject, 'difference ' || sum(CASE side WHEN 'debit' THEN amount_yen ELSE -amount_yen END) AS detail
      FROM ledger_lines GROUP BY entry_id
    HAVING sum(CASE side WHEN 'debit' THEN amount_yen ELSE -amount_yen END) <> 0 OR min(amount_yen) <= 0`,

  'every entry has lines': `
    SELECT id::text AS subject, 'no lines' AS detail FROM ledger_entries e
     WHERE NOT EXISTS (SELECT FROM ledger_lines l WHERE l.entry_id = e.id)`,

  'nobody may change the books': `
    SELECT t AS subject, 'open to ' || right_name AS detail
      FROM unnest(ARRAY['ledger_entries', 'ledger_lines']) AS t, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS right_name
     WHERE has_table_privilege('kashikan_app', t, right_name)
    UNION ALL
    SELECT t, 'no trigger guards it' FROM unnest(ARRAY['ledger_entries', 'ledger_lines']) AS t
     WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = t::regclass AND tgname = 'append_only' AND tgenabled <> 'D')`,

  'one fact, one entry': `
    SELECT source_type || ' ' || source_id AS subject, kind || ' ' || count(*) || ' times' AS detail
      FROM ledger_entries GROUP BY source_type, source_id, kind HAVING count(*) > 1`,

  'a reversal mirrors the entry it names, once': `
    SELECT r.id::text AS subject, 'does not mirror ' || r.reverses_id AS detail
      FROM ledger_entries r WHERE r.reverses_id IS NOT NULL AND EXISTS (
        (SELECT account, side, amount_yen FROM ledger_lines WHERE entry_id = r.reverses_id
         EXCEPT SELECT account, CASE side WHEN 'debit' THEN 'credit' ELSE 'debit' END, amount_yen FROM ledger_lines WHERE entry_id = r.id))
    UNION ALL
    SELECT reverses_id::text, 'reversed ' || count(*) || ' times' FROM ledger_entries
     WHERE reverses_id IS NOT NULL GROUP BY reverses_id HAVING count(*) > 1`,
};

/** What the books, the bookings and the payments must say together; the books are right only if all three agree. */
export const sharedInvariants: Readonly<Record<string, string>> = {
  'a booking owes its fee while payment is due and the difference of a change that waits for it, and nothing else': `
    SELECT b.id::text AS subject, b.state || ' owes ' || coalesce(r.yen, 0) || ' of ' || coalesce(b.fee_yen, 0) || ' and ' || coalesce(h.due_yen, 0) AS detail
      FROM bookings b LEFT JOIN booking_changes h ON h.booking_id = b.id AND h.state = 'awaiting-payment' LEFT JOIN (
        SELECT e.booking_id, sum(CASE l.side WHEN 'debit' THEN l.amount_yen ELSE -l.amount_yen END) AS yen
          FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id AND l.account = 'receivable' GROUP BY 1) r ON r.booking_id = b.id
     WHERE coalesce(r.yen, 0) <> coalesce(h.due_yen, 0) + CASE b.state WHEN 'payment-due' THEN coalesce(b.fee_yen, 0) ELSE 0 END`,

  'what we owe never turns into a claim': `
    SELECT coalesce(e.booking_id::text, 'no booking') AS subject, l.account || ' ' || sum(CASE l.side WHEN 'credit' THEN l.amount_yen ELSE -l.amount_yen END) AS detail
      FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id AND l.account IN ('refund-payable', 'suspense')
     GROUP BY e.booking_id, l.account HAVING sum(CASE l.side WHEN 'credit' THEN l.amount_yen ELSE -l.amount_yen END) < 0`,

  'receipts are what was captured': `
    SELECT b.booking_id::text AS subject, 'booked ' || b.booked || ', captured ' || b.captured AS detail
      FROM (SELECT booking_id, sum(booked) AS booked, sum(captured) AS captured FROM (
              SELECT booking_id, 0::int8 AS booked, captured_yen::int8 AS captured FROM charges
              UNION ALL
              SELECT e.booking_id, CASE WHEN e.reverses_id IS NULL THEN l.amount_yen ELSE -l.amount_yen END, 0
                FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id AND l.side = 'debit'
                LEFT JOIN ledger_entries o ON o.id = e.reverses_id
               WHERE coalesce(o.kind, e.kind) IN ('payment-settled', 'late-payment')) both_sides
             GROUP BY booking_id) b
     WHERE b.booked <> b.captured`,

  'refunds stay within what was captured': `
    SELECT c.id::text AS subject, 'refunds ' || sum(r.amount_yen) || ' of ' || c.captured_yen AS detail
      FROM charges c JOIN refunds r ON r.charge_id = c.id AND r.state NOT IN ('failed', 'canceled')
     GROUP BY c.id HAVING sum(r.amount_yen) > c.captured_yen`,

  'money paid back lies between the refunds that succeeded and those under way': `
    SELECT booking_id::text AS subject, 'booked ' || sum(booked) || ', succeeded ' || sum(done) || ', at most ' || sum(open) AS detail
      FROM (
        SELECT booking_id, 0::int8 AS booked, CASE WHEN state = 'succeeded' THEN amount_yen ELSE 0 END::int8 AS done,
               CASE WHEN state NOT IN ('requested', 'failed', 'canceled') THEN amount_yen ELSE 0 END::int8 AS open FROM refunds
        UNION ALL
        SELECT e.booking_id, CASE l.side WHEN 'credit' THEN l.amount_yen ELSE -l.amount_yen END, 0, 0
          FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id AND l.account IN ('stripe-balance', 'cash-on-hand', 'terminal-receivable')
          LEFT JOIN ledger_entries o ON o.id = e.reverses_id
         WHERE coalesce(o.kind, e.kind) IN ('refund-paid', 'refund-failed', 'suspense-refunded', 'suspense-refund-failed')) paid_back
     GROUP BY booking_id HAVING sum(booked) NOT BETWEEN sum(done) AND sum(open)`,
};

/** Runs every invariant, after each spec with money in it and by night; an empty answer means that the books are in order. */
export async function findViolations(
  reader: Reader,
  invariants = { ...ledgerInvariants, ...sharedInvariants },
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const [invariant, sql] of Object.entries(invariants))
    for (const row of await reader.rows<{ subject: string; detail: string }>(sql))
      found.push({ invariant, ...row });
  return found;
}
