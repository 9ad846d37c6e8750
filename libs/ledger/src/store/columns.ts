/** An entry `e` with its lines, as every reader wants it. */
export const columns = `
  e.id, e.kind, e.source_type AS "sourceType", e.source_id AS "sourceId", e.municipality_id AS "municipalityId",
  e.facility_id AS "facilityId", e.booking_id AS "bookingId", e.occurred_at AS "occurredAt", e.occurred_on AS "occurredOn",
  e.fiscal_year AS "fiscalYear", e.revenue_account AS "revenueAccount", e.method, e.reverses_id AS "reversesId",
  (SELECT json_agg(json_build_object('account', l.account, 'side', l.side, 'amountYen', l.amount_yen) ORDER BY l.line)
     FROM ledger_lines l WHERE l.entry_id = e.id) AS lines`;
