import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case goes its route: every step signed once, in order, by whom it belongs to, before anything is decided. */
export class ApprovalRoutes1795000000205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipalities ADD COLUMN approval jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN municipalities.approval IS '決裁の経路: posts and routes, in the form of libs/approvals';

ALTER TABLE approvals
  ADD COLUMN route jsonb NOT NULL DEFAULT '{"code":"one-step","name":"決裁","steps":[{"code":"decision","name":"決裁","kind":"decision","post":null,"after":[],"finalUntilYen":null}]}',
  ADD COLUMN round integer NOT NULL DEFAULT 1 CHECK (round >= 1),
  ADD COLUMN proposal text CHECK (proposal IN ('approve', 'refuse')),
  ADD COLUMN automatic_article text CHECK (length(automatic_article) > 0),
  ADD COLUMN paused_days integer NOT NULL DEFAULT 0 CHECK (paused_days >= 0);
COMMENT ON COLUMN approvals.route IS 'The steps that this case needs, as the route stood when it was opened or last rechecked';
COMMENT ON COLUMN approvals.round IS 'Begins anew when the case is sent back or its contents change; signatures of earlier rounds do not count';
COMMENT ON COLUMN approvals.proposal IS '案: what the first signature of the round proposes and the last one decides';
COMMENT ON COLUMN approvals.automatic_article IS 'The article by which it was permitted without a signature, every check being green';
COMMENT ON COLUMN approvals.paused_days IS 'Days in which the applicant had to answer; due_on has moved on by as many';
ALTER TABLE approvals DROP CONSTRAINT approvals_state_check;
ALTER TABLE approvals ADD CONSTRAINT approvals_state_check CHECK (state IN ('pending', 'returned', 'approved', 'refused', 'withdrawn'));
ALTER TABLE approvals DROP CONSTRAINT approvals_decided;
ALTER TABLE approvals ADD CONSTRAINT approvals_decided CHECK (state IN ('pending', 'returned', 'withdrawn')
  OR (decided_at IS NOT NULL AND (decided_by IS NOT NULL OR (state = 'approved' AND automatic_article IS NOT NULL))));
DROP INDEX approvals_pending;
CREATE INDEX approvals_pending ON approvals (municipality_id, due_on) WHERE state IN ('pending', 'returned');

CREATE TABLE approval_signatures (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  approval_id uuid NOT NULL REFERENCES approvals,
  round integer NOT NULL,
  step text NOT NULL,
  proposal text NOT NULL CHECK (proposal IN ('approve', 'refuse')),
  signed_by uuid NOT NULL REFERENCES staff,
  signed_for uuid REFERENCES staff,
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  signed_at timestamptz NOT NULL,
  CONSTRAINT approval_signatures_step_once UNIQUE (approval_id, round, step),
  CONSTRAINT approval_signatures_person_once UNIQUE (approval_id, round, signed_by),
  CONSTRAINT approval_signatures_for_another CHECK (signed_for <> signed_by)
);
COMMENT ON TABLE approval_signatures IS '押印: each step of each round, once, by one person each; append-only';
COMMENT ON COLUMN approval_signatures.signed_for IS '代決: the absent holder of the post';
CREATE INDEX approval_signatures_for ON approval_signatures (signed_for) WHERE signed_for IS NOT NULL;
SELECT make_append_only('approval_signatures');
GRANT SELECT, INSERT ON approval_signatures TO kashikan_app;

CREATE TABLE approval_seen_after (
  signature_id bigint PRIMARY KEY REFERENCES approval_signatures,
  seen_by uuid NOT NULL REFERENCES staff,
  seen_at timestamptz NOT NULL
);
COMMENT ON TABLE approval_seen_after IS '後閲: whoever was away has seen what was signed for them; append-only';
SELECT make_append_only('approval_seen_after');
GRANT SELECT, INSERT ON approval_seen_after TO kashikan_app;

CREATE FUNCTION approvals_need_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('approved', 'refused') AND NEW.state <> OLD.state AND NEW.automatic_article IS NULL AND EXISTS (
    SELECT 1 FROM jsonb_array_elements(NEW.route -> 'steps') AS s
     WHERE NOT EXISTS (SELECT 1 FROM approval_signatures g
                        WHERE g.approval_id = NEW.id AND g.round = NEW.round AND g.step = s ->> 'code'
                          AND g.proposal = CASE NEW.state WHEN 'approved' THEN 'approve' ELSE 'refuse' END)) THEN
    RAISE EXCEPTION 'a step of the route is not signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_signed';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION approvals_need_signatures() IS 'No case is decided before every step of its route is signed in its round, whoever writes';
CREATE TRIGGER approvals_signed BEFORE UPDATE OF state ON approvals FOR EACH ROW EXECUTE FUNCTION approvals_need_signatures();

CREATE TABLE post_holders (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  post text NOT NULL CHECK (length(post) > 0),
  staff_id uuid NOT NULL REFERENCES staff,
  since timestamptz NOT NULL,
  given_by text NOT NULL,
  ended_at timestamptz,
  ended_by text,
  CONSTRAINT post_holders_end CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE post_holders IS '職に就いている職員: who signs the steps of a post; kept when it has ended';
COMMENT ON COLUMN post_holders.post IS 'Code of a post in municipalities.approval';
COMMENT ON COLUMN post_holders.given_by IS 'Member of staff, or the operator''s command';
CREATE UNIQUE INDEX post_holders_once ON post_holders (municipality_id, post, staff_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON post_holders TO kashikan_app;

CREATE TABLE staff_absences (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  staff_id uuid NOT NULL REFERENCES staff,
  deputy_id uuid NOT NULL REFERENCES staff,
  first_day date NOT NULL,
  last_day date NOT NULL,
  declared_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT staff_absences_days CHECK (first_day <= last_day),
  CONSTRAINT staff_absences_deputy CHECK (deputy_id <> staff_id)
);
COMMENT ON TABLE staff_absences IS '不在: from when to when a member of staff is away, and who signs in their place (代決)';
COMMENT ON COLUMN staff_absences.ended_at IS 'Taken back';
CREATE INDEX staff_absences_staff ON staff_absences (municipality_id, last_day) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON staff_absences TO kashikan_app;

CREATE TABLE approval_recusals (
  approval_id uuid NOT NULL REFERENCES approvals,
  staff_id uuid NOT NULL REFERENCES staff,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 400),
  declared_at timestamptz NOT NULL,
  PRIMARY KEY (approval_id, staff_id)
);
COMMENT ON TABLE approval_recusals IS '利害関係の申告: who stays out of a case because it is their own; append-only';
SELECT make_append_only('approval_recusals');
GRANT SELECT, INSERT ON approval_recusals TO kashikan_app;

CREATE TABLE approval_corrections (
  id uuid PRIMARY KEY,
  approval_id uuid NOT NULL REFERENCES approvals,
  items text[] NOT NULL CHECK (cardinality(items) > 0),
  message text NOT NULL CHECK (length(message) BETWEEN 1 AND 2000),
  answer_by date NOT NULL,
  asked_by uuid NOT NULL REFERENCES staff,
  asked_at timestamptz NOT NULL,
  answer text CHECK (length(answer) BETWEEN 1 AND 2000),
  closed_at timestamptz,
  outcome text CHECK (outcome IN ('corrected', 'resumed', 'withdrawn')),
  CONSTRAINT approval_corrections_closed CHECK ((closed_at IS NULL) = (outcome IS NULL))
);
COMMENT ON TABLE approval_corrections IS '補正の求め: the items that the applicant is asked to correct, and until when; the clock of the case stands still meanwhile';
COMMENT ON COLUMN approval_corrections.answer IS 'What the applicant wrote besides the corrected items';
CREATE UNIQUE INDEX approval_corrections_one_open ON approval_corrections (approval_id) WHERE closed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON approval_corrections TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
