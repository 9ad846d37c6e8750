import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 料金表の下書きと公開 by two people, and reductions that stand by the year. */
export class FeeTableDrafts1795000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE fee_table_drafts (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL,
  code text NOT NULL,
  effective_from date NOT NULL,
  body json NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'waiting', 'released', 'returned', 'withdrawn')),
  revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
  drafted_by uuid NOT NULL REFERENCES staff,
  edited_by uuid[] NOT NULL CHECK (drafted_by = ANY (edited_by)),
  submitted_by uuid REFERENCES staff,
  submitted_revision int,
  released_by uuid REFERENCES staff,
  released_version int,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities (id, municipality_id),
  CONSTRAINT fee_table_drafts_second_person CHECK (
    released_by IS NULL OR (released_by <> drafted_by AND released_by <> submitted_by AND NOT released_by = ANY (edited_by))),
  CONSTRAINT fee_table_drafts_released_as_submitted CHECK (
    state <> 'released' OR (released_by IS NOT NULL AND submitted_by IS NOT NULL AND submitted_revision = revision AND released_version IS NOT NULL)),
  CHECK (state <> 'waiting' OR (submitted_by IS NOT NULL AND submitted_revision = revision))
);
COMMENT ON TABLE fee_table_drafts IS '料金表の案: written by one person, released by another (公開は二人で)';
COMMENT ON COLUMN fee_table_drafts.body IS 'One fee table in the form of the town''s file; json, because the order in which people wrote it is kept';
COMMENT ON COLUMN fee_table_drafts.revision IS 'Rises with every change of the body, so that what is released is what was submitted';
COMMENT ON COLUMN fee_table_drafts.edited_by IS 'Everybody who wrote in it: none of them may release it';
COMMENT ON COLUMN fee_table_drafts.released_version IS 'The version of fee_tables that it became';
CREATE UNIQUE INDEX fee_table_drafts_one_open ON fee_table_drafts (municipality_id, code, effective_from)
  WHERE state IN ('draft', 'waiting', 'returned');
CREATE INDEX fee_table_drafts_town ON fee_table_drafts (municipality_id, changed_at);
GRANT SELECT, INSERT, UPDATE ON fee_table_drafts TO kashikan_app;

CREATE FUNCTION fee_table_draft_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('released', 'withdrawn') THEN
    RAISE EXCEPTION 'a draft that has ended is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_table_drafts_ended';
  END IF;
  IF NEW.body::text IS DISTINCT FROM OLD.body::text OR NEW.effective_from <> OLD.effective_from THEN
    IF OLD.state NOT IN ('draft', 'returned') OR NEW.revision <> OLD.revision + 1 THEN
      RAISE EXCEPTION 'a draft is changed only while it is written' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_table_drafts_ended';
    END IF;
  END IF;
  IF NEW.drafted_by <> OLD.drafted_by OR NOT NEW.edited_by @> OLD.edited_by OR NEW.code <> OLD.code OR NEW.facility_id <> OLD.facility_id THEN
    RAISE EXCEPTION 'who wrote a draft is not forgotten' USING ERRCODE = 'check_violation', CONSTRAINT = 'fee_table_drafts_ended';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION fee_table_draft_stands() IS 'What was submitted stays as it is until it is released, returned or withdrawn, and whoever wrote in it stays named';
CREATE TRIGGER fee_table_draft_stands BEFORE UPDATE ON fee_table_drafts
  FOR EACH ROW EXECUTE FUNCTION fee_table_draft_stands();

CREATE TABLE fee_table_draft_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id uuid NOT NULL REFERENCES fee_table_drafts,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  revision int NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE fee_table_draft_transitions IS '料金表の案の経過; append-only';
COMMENT ON COLUMN fee_table_draft_transitions.reason IS 'Why it was returned; for a release what the second person confirmed to know';
CREATE INDEX fee_table_draft_transitions_draft ON fee_table_draft_transitions (draft_id, id);
SELECT make_append_only('fee_table_draft_transitions');

CREATE TABLE standing_reductions (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  account_id uuid REFERENCES accounts,
  group_name text CHECK (length(group_name) BETWEEN 1 AND 120),
  group_key text GENERATED ALWAYS AS (lower(regexp_replace(normalize(group_name, NFKC), '[[:space:]]', '', 'g'))) STORED,
  code text NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  from_fiscal_year int NOT NULL CHECK (from_fiscal_year BETWEEN 2000 AND 2200),
  until_fiscal_year int NOT NULL,
  decided_by uuid NOT NULL REFERENCES staff,
  decided_at timestamptz NOT NULL,
  ended_by uuid REFERENCES staff,
  ended_at timestamptz,
  end_reason text,
  CHECK (account_id IS NOT NULL OR group_name IS NOT NULL),
  CHECK (until_fiscal_year BETWEEN from_fiscal_year AND from_fiscal_year + 9),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)),
  CONSTRAINT standing_reductions_once EXCLUDE USING gist (
    municipality_id WITH =, (coalesce(account_id::text, 'group')) WITH =, (coalesce(group_key, '')) WITH =, code WITH =,
    int4range(from_fiscal_year, until_fiscal_year, '[]') WITH &&) WHERE (ended_at IS NULL)
);
COMMENT ON TABLE standing_reductions IS '減免団体登録: a reduction decided once for whole fiscal years and then applied by itself';
COMMENT ON COLUMN standing_reductions.account_id IS 'Whose bookings have it; empty: only those that staff enter for the group, because online anybody may type a name';
COMMENT ON COLUMN standing_reductions.group_name IS 'With an account: only what the account books for this group';
COMMENT ON COLUMN standing_reductions.group_key IS 'The name without spaces, width and case, by which it is found';
COMMENT ON COLUMN standing_reductions.code IS 'The reduction of the fee tables with standing: true';
CREATE INDEX standing_reductions_account ON standing_reductions (account_id) WHERE account_id IS NOT NULL;
GRANT SELECT, INSERT ON standing_reductions TO kashikan_app;
GRANT UPDATE (ended_by, ended_at, end_reason) ON standing_reductions TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
