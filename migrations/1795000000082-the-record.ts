import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit record is sealed in blocks, says why and from what to what, and beside it stands who looked at whose data. */
export class TheRecord1795000000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION audit_clock_base() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 0::bigint';
COMMENT ON FUNCTION audit_clock_base() IS 'Added to the number of a transaction to make audit_entries.clock; raised by settle_audit_clock() when a backup was restored on a server that counts lower';

ALTER TABLE audit_entries
  ADD COLUMN clock bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint + audit_clock_base(),
  ADD COLUMN reason text,
  ADD COLUMN before jsonb,
  ADD COLUMN after jsonb;
COMMENT ON COLUMN audit_entries.clock IS 'The transaction that wrote the row: a block is closed over those that can write no more, because ids commit out of order';
COMMENT ON COLUMN audit_entries.reason IS 'What staff gave as their reason';
COMMENT ON COLUMN audit_entries.before IS 'The values that were changed; personal data is masked';
COMMENT ON COLUMN audit_entries.after IS 'The values as they now are; personal data is masked';
CREATE INDEX audit_entries_actor ON audit_entries (actor_id, id);
CREATE INDEX audit_entries_on_behalf ON audit_entries (on_behalf_of, id) WHERE on_behalf_of IS NOT NULL;
CREATE INDEX audit_entries_time ON audit_entries USING brin (recorded_at) WITH (autosummarize = on);
CREATE INDEX audit_entries_clock ON audit_entries USING brin (clock) WITH (autosummarize = on);

CREATE TABLE audit_blocks (
  number bigint PRIMARY KEY CHECK (number >= 1),
  from_clock bigint NOT NULL UNIQUE,
  to_clock bigint NOT NULL,
  row_ids bigint[] NOT NULL CHECK (cardinality(row_ids) > 0),
  row_hashes bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  closed_at timestamptz NOT NULL,
  CHECK (to_clock > from_clock),
  CHECK (length(row_hashes) = 32 * cardinality(row_ids))
);
COMMENT ON TABLE audit_blocks IS '封印: a closed stretch of the audit record with the hash of each row; each block holds the hash of the one before; append-only';
COMMENT ON COLUMN audit_blocks.from_clock IS 'The first clock of the stretch, which is the end of the block before';
COMMENT ON COLUMN audit_blocks.to_clock IS 'The first clock beyond it; when the block was closed no transaction below was still open';
COMMENT ON COLUMN audit_blocks.row_hashes IS 'SHA-256 of each row, in the order of row_ids: by which the first broken row is named';
SELECT make_append_only('audit_blocks');

CREATE TABLE audit_checks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  checked_at timestamptz NOT NULL,
  blocks bigint NOT NULL,
  rows bigint NOT NULL,
  head bytea,
  fault jsonb
);
COMMENT ON TABLE audit_checks IS '検証: every time the whole record was compared with its seals; append-only';
COMMENT ON COLUMN audit_checks.head IS 'The hash of the last block; null while there is none';
COMMENT ON COLUMN audit_checks.fault IS 'The first row or block that is not as it was sealed; null when all is well';
SELECT make_append_only('audit_checks');

CREATE FUNCTION settle_audit_clock() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  sealed bigint := (SELECT coalesce(max(to_clock), 0) FROM audit_blocks);
  present bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF present + audit_clock_base() < sealed THEN
    EXECUTE format('CREATE OR REPLACE FUNCTION audit_clock_base() RETURNS bigint LANGUAGE sql IMMUTABLE AS %L', format('SELECT %s::bigint', sealed - present));
    RETURN sealed - present;
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION settle_audit_clock() IS 'Called by migrate, before anything writes: keeps the clock of the record going forward on a server that a backup was restored to';
REVOKE ALL ON FUNCTION settle_audit_clock() FROM PUBLIC;

CREATE TABLE looks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  looked_at timestamptz NOT NULL,
  staff_id uuid NOT NULL,
  municipality_id text NOT NULL,
  account_ids uuid[] NOT NULL CHECK (cardinality(account_ids) > 0),
  page text NOT NULL,
  request_id text NOT NULL
);
COMMENT ON TABLE looks IS '閲覧記録: whose personal data an answer showed to which member of staff; rows may go after a year at the earliest. No references: nothing may keep a look from being written, and it outlives the account';
COMMENT ON COLUMN looks.account_ids IS 'Everybody whose data the answer held';
COMMENT ON COLUMN looks.page IS 'Method and route as declared, without what was typed';
CREATE INDEX looks_staff ON looks (staff_id, looked_at);
CREATE INDEX looks_account ON looks USING gin (account_ids);
CREATE INDEX looks_time ON looks (municipality_id, looked_at);
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON looks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_for_a_year BEFORE DELETE ON looks FOR EACH ROW WHEN (OLD.looked_at > now() - interval '1 year') EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, TRUNCATE ON looks FROM kashikan_app;
GRANT DELETE ON looks TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
