import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of a booking, its terms of undoing and changing, and what the use really was. */
export class Changes1795000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE bookings ADD COLUMN grace_until timestamptz, ADD COLUMN change_terms jsonb;
COMMENT ON COLUMN bookings.grace_until IS 'Until then a slip is undone as if it had not been made: everything comes back; fixed at the application';
COMMENT ON COLUMN bookings.change_terms IS '変更の規則 in real dates, as shown at the application: last day, how often, what becomes of a lower fee';

CREATE TABLE booking_changes (
  id uuid PRIMARY KEY,
  booking_id uuid NOT NULL REFERENCES bookings,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL REFERENCES facilities,
  kind text NOT NULL CHECK (kind IN ('change', 'overtime')),
  state text NOT NULL CHECK (state IN ('awaiting-approval', 'awaiting-payment', 'made', 'lapsed', 'refused', 'withdrawn')),
  contents_before jsonb NOT NULL,
  contents_after jsonb NOT NULL,
  due_yen int NOT NULL CHECK (due_yen >= 0),
  refund_yen int NOT NULL CHECK (refund_yen >= 0),
  open_until timestamptz,
  is_within_grace boolean NOT NULL,
  is_override boolean NOT NULL,
  reason text,
  asked_by_kind text NOT NULL,
  asked_by_id text NOT NULL,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz,
  UNIQUE (id, booking_id),
  CONSTRAINT booking_changes_one_way CHECK (due_yen = 0 OR refund_yen = 0),
  CONSTRAINT booking_changes_payable CHECK (state <> 'awaiting-payment' OR due_yen > 0),
  CONSTRAINT booking_changes_deadline CHECK (kind = 'overtime' OR state NOT IN ('awaiting-approval', 'awaiting-payment') OR open_until IS NOT NULL),
  CONSTRAINT booking_changes_override_reasoned CHECK (NOT is_override OR length(reason) > 0),
  CONSTRAINT booking_changes_ended CHECK ((state IN ('awaiting-approval', 'awaiting-payment')) = (ended_at IS NULL))
);
COMMENT ON TABLE booking_changes IS '変更: what a booking was and is to be, and the money between; kind overtime is the fee of time used beyond the permit';
COMMENT ON COLUMN booking_changes.contents_before IS 'The booking as it was, whole, when the change was asked for';
COMMENT ON COLUMN booking_changes.contents_after IS 'The booking as it is to be, whole; of overtime, the time really used and the fee of the rest';
COMMENT ON COLUMN booking_changes.due_yen IS '差額: to be paid before the change is made';
COMMENT ON COLUMN booking_changes.open_until IS 'An undecided or unpaid change ends here and leaves the booking as it was; of overtime, the day to pay by';
COMMENT ON COLUMN booking_changes.is_within_grace IS 'Undoes a slip: does not count as a change, and the terms begin anew';
COMMENT ON COLUMN booking_changes.is_override IS 'Made by staff against the terms, with a reason';
CREATE UNIQUE INDEX booking_changes_one_open ON booking_changes (booking_id) WHERE state IN ('awaiting-approval', 'awaiting-payment');
CREATE INDEX booking_changes_booking ON booking_changes (booking_id, asked_at);
CREATE INDEX booking_changes_due ON booking_changes (open_until) WHERE state IN ('awaiting-approval', 'awaiting-payment') AND kind = 'change';

CREATE TABLE booking_change_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  change_id uuid NOT NULL REFERENCES booking_changes,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE booking_change_transitions IS '変更の経過; append-only';
CREATE INDEX booking_change_transitions_change ON booking_change_transitions (change_id, id);
SELECT make_append_only('booking_change_transitions');

ALTER TABLE charges ADD COLUMN change_id uuid,
  ADD COLUMN subject text NOT NULL DEFAULT 'fee' CHECK (subject IN ('fee', 'difference', 'overtime')),
  ADD CONSTRAINT charges_change FOREIGN KEY (change_id, booking_id) REFERENCES booking_changes (id, booking_id),
  ADD CONSTRAINT charges_subject CHECK ((subject = 'fee') = (change_id IS NULL));
COMMENT ON COLUMN charges.subject IS 'What is paid: the fee of the booking, the difference of a change, or time used beyond the permit';
COMMENT ON COLUMN charges.change_id IS 'The change whose difference is paid; empty for the fee of the booking itself';

ALTER TABLE approvals ADD COLUMN change_id uuid UNIQUE,
  ADD CONSTRAINT approvals_change FOREIGN KEY (change_id, booking_id) REFERENCES booking_changes (id, booking_id),
  DROP CONSTRAINT approvals_booking_id_key;
COMMENT ON COLUMN approvals.change_id IS 'The change that is to be decided; empty for the application itself';
CREATE UNIQUE INDEX approvals_booking_once ON approvals (booking_id) WHERE change_id IS NULL;
CREATE INDEX approvals_booking ON approvals (booking_id);

ALTER TABLE equipment_uses ADD COLUMN change_id uuid,
  ADD CONSTRAINT equipment_uses_change FOREIGN KEY (change_id, booking_id) REFERENCES booking_changes (id, booking_id),
  DROP CONSTRAINT equipment_uses_pkey;
CREATE UNIQUE INDEX equipment_uses_once ON equipment_uses (booking_id, equipment_id, change_id, starts_at) NULLS NOT DISTINCT;
COMMENT ON COLUMN equipment_uses.change_id IS 'Kept for a change that waits: only what the booking does not have already';

ALTER TABLE facilities ADD COLUMN use_report jsonb;
COMMENT ON COLUMN facilities.use_report IS '利用実績の報告: what is checked after a use, whether the resident is asked, and until when; empty when nothing is';

CREATE TABLE use_reports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  booking_id uuid NOT NULL REFERENCES bookings,
  people int NOT NULL CHECK (people >= 0),
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  checks jsonb NOT NULL,
  note text CHECK (length(note) <= 1000),
  reported_by_kind text NOT NULL CHECK (reported_by_kind IN ('resident', 'staff')),
  reported_by_id text NOT NULL,
  reported_at timestamptz NOT NULL,
  CHECK (started_at < ended_at)
);
COMMENT ON TABLE use_reports IS '利用実績: how many came, from when to when, and what was checked; append-only, the newest row counts';
COMMENT ON COLUMN use_reports.checks IS 'The checks of the facility as they were asked, each with its answer';
CREATE INDEX use_reports_booking ON use_reports (booking_id, id);
SELECT make_append_only('use_reports');
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
