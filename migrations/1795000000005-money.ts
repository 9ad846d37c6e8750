import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Charges, refunds, what Stripe told us, and the ledger. */
export class Money1795000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE charges (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL REFERENCES facilities,
  booking_id uuid NOT NULL REFERENCES bookings,
  amount_yen int NOT NULL CHECK (amount_yen > 0),
  state text NOT NULL CHECK (state IN ('draft', 'open', 'awaiting', 'settled', 'settled-late', 'lapsed', 'quarantined')),
  method text CHECK (method IN ('card', 'konbini', 'paypay', 'other')),
  provider_session_id text UNIQUE,
  provider_intent_id text UNIQUE,
  provider_charge_id text UNIQUE,
  payment_url text,
  request jsonb NOT NULL,
  expires_at timestamptz,
  captured_yen int NOT NULL DEFAULT 0 CHECK (captured_yen >= 0),
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  entrusted_at timestamptz
);
COMMENT ON TABLE charges IS '支払い: one Checkout Session of Stripe; the row is committed before Stripe is called, and its id is the idempotency key';
COMMENT ON COLUMN charges.request IS 'What Stripe is asked for, kept so that a repeated call under the same key has the same content';
COMMENT ON COLUMN charges.entrusted_at IS '納付を委託した日時 (地方自治法 231条の2の5): when the resident paid, as Stripe says';
CREATE UNIQUE INDEX charges_one_live ON charges (booking_id) WHERE state IN ('draft', 'open', 'awaiting');
CREATE INDEX charges_unfinished ON charges (created_at) WHERE state IN ('draft', 'open', 'awaiting');
CREATE INDEX charges_booking ON charges (booking_id);

CREATE TABLE charge_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  charge_id uuid NOT NULL REFERENCES charges,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE charge_transitions IS '支払いの経過; append-only';
CREATE INDEX charge_transitions_charge ON charge_transitions (charge_id, id);
SELECT make_append_only('charge_transitions');

CREATE TABLE refunds (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL REFERENCES facilities,
  charge_id uuid NOT NULL REFERENCES charges,
  booking_id uuid NOT NULL REFERENCES bookings,
  amount_yen int NOT NULL CHECK (amount_yen > 0),
  state text NOT NULL CHECK (state IN ('requested', 'submitted', 'pending', 'requires-action', 'succeeded', 'failed', 'canceled')),
  rule text NOT NULL,
  provider_refund_id text UNIQUE,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);
COMMENT ON TABLE refunds IS '還付';
COMMENT ON COLUMN refunds.rule IS 'The term that gave the amount, in words';
CREATE INDEX refunds_booking ON refunds (booking_id);
CREATE INDEX refunds_unfinished ON refunds (created_at) WHERE state IN ('requested', 'submitted', 'pending', 'requires-action');

CREATE TABLE refund_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  refund_id uuid NOT NULL REFERENCES refunds,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE refund_transitions IS '還付の経過; append-only';
CREATE INDEX refund_transitions_refund ON refund_transitions (refund_id, id);
SELECT make_append_only('refund_transitions');

-- The lock on the charge makes parallel refunds wait for each other, so that their sum is seen whole.
CREATE FUNCTION refunds_within_charge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE captured int; refunded bigint;
BEGIN
  SELECT captured_yen INTO captured FROM charges WHERE id = NEW.charge_id FOR NO KEY UPDATE;
  SELECT coalesce(sum(amount_yen), 0) INTO refunded FROM refunds
    WHERE charge_id = NEW.charge_id AND id <> NEW.id AND state NOT IN ('failed', 'canceled');
  IF NEW.state NOT IN ('failed', 'canceled') AND refunded + NEW.amount_yen > captured THEN
    RAISE EXCEPTION 'refunds exceed what was captured' USING ERRCODE = 'check_violation', CONSTRAINT = 'refunds_within_charge';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refunds_within_charge() IS 'Σ refunds of a charge never exceeds what was captured';
CREATE TRIGGER refunds_within_charge BEFORE INSERT OR UPDATE OF amount_yen, state ON refunds
  FOR EACH ROW EXECUTE FUNCTION refunds_within_charge();

CREATE TABLE stripe_events (
  id text PRIMARY KEY,
  type text NOT NULL,
  object_id text,
  livemode boolean NOT NULL,
  body jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  processed_at timestamptz,
  last_error text
);
COMMENT ON TABLE stripe_events IS 'Inbox: what Stripe sent, once per event; a hint only, the truth is read again from Stripe';
CREATE INDEX stripe_events_waiting ON stripe_events (received_at) WHERE processed_at IS NULL;

CREATE TABLE stripe_balance_transactions (
  id text PRIMARY KEY,
  category text NOT NULL,
  source_id text,
  payout_id text,
  amount_yen int NOT NULL,
  fee_yen int NOT NULL,
  net_yen int NOT NULL,
  currency text NOT NULL,
  reference text,
  created_at timestamptz NOT NULL,
  read_at timestamptz NOT NULL,
  CHECK (net_yen = amount_yen - fee_yen)
);
COMMENT ON TABLE stripe_balance_transactions IS 'Stripe''s own account of its balance, copied for comparison with the ledger';
COMMENT ON COLUMN stripe_balance_transactions.reference IS 'The id of our charge or refund as Stripe carries it; empty when the money did not move through us';
CREATE INDEX stripe_balance_transactions_time ON stripe_balance_transactions (created_at);

CREATE TABLE stripe_balance_readings (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  read_at timestamptz NOT NULL
);
COMMENT ON TABLE stripe_balance_readings IS 'Up to which moment Stripe''s account of its balance has been copied';

CREATE TABLE ledger_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid REFERENCES facilities,
  booking_id uuid REFERENCES bookings,
  kind text NOT NULL,
  source_type text NOT NULL,
  source_id text NOT NULL,
  occurred_at timestamptz NOT NULL,
  occurred_on date NOT NULL,
  fiscal_year int NOT NULL,
  revenue_account text,
  method text,
  reverses_id bigint CONSTRAINT ledger_entries_reversed_once UNIQUE REFERENCES ledger_entries,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT ledger_entries_one_per_fact UNIQUE (source_type, source_id, kind)
);
COMMENT ON TABLE ledger_entries IS '仕訳: one entry per fact; never edited, corrected by an entry that reverses it once';
COMMENT ON COLUMN ledger_entries.occurred_on IS 'The municipality''s date of the fact';
COMMENT ON COLUMN ledger_entries.fiscal_year IS '会計年度';
CREATE INDEX ledger_entries_day ON ledger_entries (municipality_id, occurred_on);
CREATE INDEX ledger_entries_booking ON ledger_entries (booking_id);
SELECT make_append_only('ledger_entries');

CREATE TABLE ledger_lines (
  entry_id bigint NOT NULL REFERENCES ledger_entries,
  line int NOT NULL,
  account text NOT NULL CHECK (account IN ('receivable', 'usage-fee', 'stripe-balance', 'payment-fee', 'bank-deposit', 'refund-payable', 'suspense')),
  side text NOT NULL CHECK (side IN ('debit', 'credit')),
  amount_yen bigint NOT NULL CHECK (amount_yen > 0),
  PRIMARY KEY (entry_id, line)
);
COMMENT ON TABLE ledger_lines IS '仕訳の行: integer yen, gross (総計予算主義)';
COMMENT ON COLUMN ledger_lines.account IS '未収金, 使用料, Stripe 残高, 決済手数料, 預金, 還付未済, 仮受金';
CREATE INDEX ledger_lines_account ON ledger_lines (account, entry_id);
SELECT make_append_only('ledger_lines');

CREATE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry bigint; difference bigint; lines int;
BEGIN
  entry := CASE TG_TABLE_NAME WHEN 'ledger_entries' THEN (to_jsonb(NEW) ->> 'id')::bigint ELSE (to_jsonb(NEW) ->> 'entry_id')::bigint END;
  SELECT count(*), coalesce(sum(CASE side WHEN 'debit' THEN amount_yen ELSE -amount_yen END), 0)
    INTO lines, difference FROM ledger_lines WHERE entry_id = entry;
  IF lines < 2 OR difference <> 0 THEN
    RAISE EXCEPTION 'entry % does not balance', entry USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balances';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION ledger_entry_balances() IS 'At commit, debit equals credit in every entry';
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
CREATE CONSTRAINT TRIGGER ledger_line_balances AFTER INSERT ON ledger_lines
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
