import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refunds by cause, a person found by telephone, and an entry of the books that is weighed once. */
export class WhatRulesNeed1795000000204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE bookings ADD COLUMN refund_by_cause jsonb;
COMMENT ON COLUMN bookings.refund_by_cause IS '市の都合・天災 (percent of what was paid), as shown at the application; empty: all of it';

-- As the desk looks a person up: whatever stands between the digits does not count.
CREATE INDEX accounts_phone ON accounts (regexp_replace(phone, '[^0-9]', '', 'g'));

-- An entry has the lines 1 and 2 and no room for a third, so weighing it when it is written says everything about its lines.
ALTER TABLE ledger_lines ADD CONSTRAINT ledger_lines_two CHECK (line IN (1, 2));
DROP TRIGGER ledger_line_balances ON ledger_lines;
CREATE OR REPLACE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE difference bigint; lines int;
BEGIN
  SELECT count(*), coalesce(sum(CASE side WHEN 'debit' THEN amount_yen ELSE -amount_yen END), 0)
    INTO lines, difference FROM ledger_lines WHERE entry_id = NEW.id;
  IF lines <> 2 OR difference <> 0 THEN
    RAISE EXCEPTION 'entry % does not balance', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balances';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION ledger_entry_balances() IS 'At commit, every entry has its two lines, and debit equals credit';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
