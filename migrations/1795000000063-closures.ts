import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 臨時休館, 保守点検, 公用 and the like; what became of the bookings in their way; and rules that staff set aside. */
export class Closures1795000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE closures (
  id uuid PRIMARY KEY,
  operation_id uuid NOT NULL,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('closure', 'maintenance', 'official-use', 'election', 'shelter', 'staff-block')),
  is_whole boolean NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 80),
  words_en text CHECK (length(words_en) BETWEEN 1 AND 120),
  reason text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 400),
  cause text NOT NULL CHECK (cause IN ('municipality', 'force-majeure')),
  state text NOT NULL CHECK (state IN ('standing', 'lifted')),
  declared_at timestamptz NOT NULL,
  declared_by text NOT NULL,
  lifted_at timestamptz,
  lifted_by text,
  CONSTRAINT closures_range CHECK (starts_at < ends_at),
  CONSTRAINT closures_lifted CHECK ((state = 'lifted') = (lifted_at IS NOT NULL) AND (lifted_at IS NULL) = (lifted_by IS NULL)),
  UNIQUE (id, facility_id, municipality_id),
  FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities (id, municipality_id)
);
COMMENT ON TABLE closures IS '臨時休館・保守点検・公用・選挙・避難所・職員確保: a time of rooms that the town takes out of lending; its rows in occupancies stand under its id';
COMMENT ON COLUMN closures.operation_id IS 'Closures that were declared together, as for several halls in a disaster';
COMMENT ON COLUMN closures.is_whole IS 'The whole facility, with rooms that come later; otherwise the rooms in closure_rooms';
COMMENT ON COLUMN closures.words IS 'What residents read as the reason';
COMMENT ON COLUMN closures.reason IS 'Why, for the office and the report of insider bookings; never shown to residents';
COMMENT ON COLUMN closures.cause IS 'By which cause the bookings in the way were cancelled; either gives everything back';
CREATE INDEX closures_facility_time ON closures (facility_id, ends_at) WHERE state = 'standing';
CREATE INDEX closures_municipality_time ON closures (municipality_id, starts_at);
CREATE INDEX closures_operation ON closures (operation_id);

CREATE TABLE closure_rooms (
  closure_id uuid NOT NULL,
  facility_id uuid NOT NULL,
  municipality_id text NOT NULL,
  room_id uuid NOT NULL,
  PRIMARY KEY (closure_id, room_id),
  FOREIGN KEY (closure_id, facility_id, municipality_id) REFERENCES closures (id, facility_id, municipality_id),
  FOREIGN KEY (room_id, facility_id, municipality_id) REFERENCES rooms (id, facility_id, municipality_id)
);
COMMENT ON TABLE closure_rooms IS '休館等の室: the rooms of a closure that is not for the whole facility; append-only';
SELECT make_append_only('closure_rooms');

CREATE TABLE closure_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  closure_id uuid NOT NULL REFERENCES closures,
  event text NOT NULL CHECK (event IN ('declare', 'lift')),
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE closure_transitions IS '休館等の経過; append-only';
CREATE INDEX closure_transitions_closure ON closure_transitions (closure_id, id);
SELECT make_append_only('closure_transitions');

CREATE TABLE closure_outcomes (
  closure_id uuid NOT NULL REFERENCES closures,
  booking_id uuid NOT NULL REFERENCES bookings,
  outcome text NOT NULL CHECK (outcome IN ('cancelled', 'moved', 'hold-released', 'left-in-use')),
  paid_yen int NOT NULL CHECK (paid_yen >= 0),
  refund_yen int NOT NULL CHECK (refund_yen BETWEEN 0 AND paid_yen),
  old_place jsonb NOT NULL,
  new_place jsonb,
  CONSTRAINT closure_outcomes_moved CHECK ((outcome = 'moved') = (new_place IS NOT NULL)),
  PRIMARY KEY (closure_id, booking_id)
);
COMMENT ON TABLE closure_outcomes IS '休館等に当たった予約の扱い: what became of each booking in the way, written with the closure; append-only';
COMMENT ON COLUMN closure_outcomes.old_place IS 'Room and time before: roomId, startsAt, endsAt';
CREATE INDEX closure_outcomes_booking ON closure_outcomes (booking_id);
SELECT make_append_only('closure_outcomes');

CREATE TABLE overrides (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  booking_id uuid REFERENCES bookings,
  rule text NOT NULL CHECK (rule ~ '^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$'),
  reason text NOT NULL CHECK (length(btrim(reason)) BETWEEN 1 AND 400),
  facts jsonb NOT NULL DEFAULT '{}',
  actor_id text NOT NULL,
  set_aside_at timestamptz NOT NULL,
  FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities (id, municipality_id)
);
COMMENT ON TABLE overrides IS '規則の例外: a rule that a member of staff set aside, and why; append-only';
COMMENT ON COLUMN overrides.rule IS 'The code of the refusal that the rule would have given, as booking.limit-reached';
COMMENT ON COLUMN overrides.facts IS 'What the rule would have said, without personal data';
CREATE INDEX overrides_municipality ON overrides (municipality_id, set_aside_at);
SELECT make_append_only('overrides');

ALTER TABLE booking_transitions ADD COLUMN cause text CHECK (cause IN ('applicant', 'municipality', 'force-majeure'));
COMMENT ON COLUMN booking_transitions.cause IS 'Of a cancellation: whose reasons it was for; reason holds the words';
CREATE INDEX booking_transitions_by_town ON booking_transitions (happened_at) WHERE cause IN ('municipality', 'force-majeure');
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
