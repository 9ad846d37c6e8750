import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did not come, who cancelled at the last moment, what they say about it, and what the office decided. */
export class Conduct1795000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipalities ADD COLUMN conduct jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN municipalities.conduct IS '来館なし・直前の取消し・利用停止の規則 in the form of the town''s file; libs/bookings alone reads it';

ALTER TABLE bookings DROP CONSTRAINT bookings_state_check;
ALTER TABLE bookings ADD CONSTRAINT bookings_state_check
  CHECK (state IN ('held', 'applied', 'payment-due', 'confirmed', 'in-use', 'completed', 'no-show', 'refused', 'cancelled', 'lapsed'));

CREATE INDEX bookings_session ON bookings (session_hash) WHERE session_hash IS NOT NULL;
DROP INDEX bookings_held_session;

CREATE TABLE conduct_marks (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  account_id uuid NOT NULL REFERENCES accounts,
  booking_id uuid NOT NULL REFERENCES bookings,
  kind text NOT NULL CHECK (kind IN ('no-show', 'late-cancel')),
  day date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_on date NOT NULL,
  CONSTRAINT conduct_marks_once UNIQUE (booking_id, kind)
);
COMMENT ON TABLE conduct_marks IS '利用の記録: 来館なし or 直前の取消し of one booking; append-only, an exemption is a decision beside it';
COMMENT ON COLUMN conduct_marks.day IS 'The day of use';
COMMENT ON COLUMN conduct_marks.recorded_on IS 'The municipality''s date of the record; a suspension begins here';
CREATE INDEX conduct_marks_account ON conduct_marks (account_id, municipality_id, day);
CREATE INDEX conduct_marks_municipality ON conduct_marks (municipality_id, recorded_at);
SELECT make_append_only('conduct_marks');

CREATE TABLE conduct_appeals (
  mark_id uuid PRIMARY KEY REFERENCES conduct_marks,
  account_id uuid NOT NULL REFERENCES accounts,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 1000),
  appealed_at timestamptz NOT NULL
);
COMMENT ON TABLE conduct_appeals IS '申し出: what the person says about a mark; once for each, append-only';
SELECT make_append_only('conduct_appeals');

CREATE TABLE conduct_decisions (
  mark_id uuid NOT NULL REFERENCES conduct_marks,
  decision text NOT NULL CHECK (decision IN ('exempted', 'kept')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 400),
  decided_by uuid NOT NULL REFERENCES staff,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (mark_id, decision)
);
COMMENT ON TABLE conduct_decisions IS '免除, or 記録を残す, with the reason; append-only. A mark once kept may still be exempted, never the reverse';
SELECT make_append_only('conduct_decisions');

CREATE FUNCTION conduct_decisions_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.mark_id::text, 4));
  IF EXISTS (SELECT FROM conduct_decisions WHERE mark_id = NEW.mark_id AND decision = 'exempted') THEN
    RAISE EXCEPTION 'mark % is exempted', NEW.mark_id USING ERRCODE = 'check_violation', CONSTRAINT = 'conduct_decisions_in_order';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION conduct_decisions_in_order() IS 'What is exempted stays exempted, also when two decide at once';
CREATE TRIGGER conduct_decisions_in_order BEFORE INSERT ON conduct_decisions
  FOR EACH ROW EXECUTE FUNCTION conduct_decisions_in_order();
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
