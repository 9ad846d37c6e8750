import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bookings and what takes a room's time; approvals, permits and keys. */
export class Bookings1795000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE occupancies (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  part_id int NOT NULL REFERENCES parts,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('hold', 'booking', 'closure', 'maintenance', 'official-use')),
  source_id uuid NOT NULL,
  expires_at timestamptz,
  CONSTRAINT occupancies_range CHECK (starts_at < ends_at),
  CONSTRAINT occupancies_short CHECK (ends_at - starts_at <= interval '48 hours'),
  CONSTRAINT occupancies_hold_expires CHECK ((kind = 'hold') = (expires_at IS NOT NULL)),
  CONSTRAINT occupancies_no_overlap EXCLUDE USING gist (part_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
COMMENT ON TABLE occupancies IS '占有: who takes which part when; the one table with the one guarantee against double booking';
COMMENT ON CONSTRAINT occupancies_short ON occupancies IS 'Longer closures are several rows, so that a search by start need look back two days only';
COMMENT ON COLUMN occupancies.source_id IS 'The booking, or the closure, that takes the time';
COMMENT ON COLUMN occupancies.ends_at IS 'Includes the cleaning time after the use';
COMMENT ON COLUMN occupancies.expires_at IS 'A hold past this moment is free to anybody who asks';
CREATE INDEX occupancies_part_time ON occupancies (part_id, starts_at) INCLUDE (ends_at, kind, expires_at, source_id);
CREATE INDEX occupancies_time ON occupancies (starts_at, ends_at, part_id) INCLUDE (expires_at);
CREATE INDEX occupancies_source ON occupancies (source_id);
CREATE INDEX occupancies_expiry ON occupancies (expires_at) WHERE kind = 'hold';
GRANT DELETE ON occupancies TO kashikan_app;

CREATE SEQUENCE booking_numbers START 100001;

CREATE TABLE bookings (
  id uuid PRIMARY KEY,
  number bigint NOT NULL DEFAULT nextval('booking_numbers') UNIQUE,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  room_id uuid NOT NULL,
  account_id uuid REFERENCES accounts,
  session_hash text,
  state text NOT NULL CHECK (state IN ('held', 'applied', 'payment-due', 'confirmed', 'in-use', 'completed', 'refused', 'cancelled', 'lapsed')),
  use_date date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  bands text[] NOT NULL DEFAULT '{}',
  group_name text,
  purpose_code text,
  event_name text CHECK (length(event_name) <= 120),
  event_name_public boolean NOT NULL DEFAULT false,
  people int CHECK (people > 0),
  use_facts jsonb NOT NULL DEFAULT '{}',
  fee_yen int CHECK (fee_yen >= 0),
  quote jsonb,
  refund_terms jsonb,
  channel text NOT NULL CHECK (channel IN ('online', 'counter', 'phone')),
  hold_expires_at timestamptz,
  hold_extensions int NOT NULL DEFAULT 0,
  pay_by timestamptz,
  locale text NOT NULL DEFAULT 'ja',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT bookings_owner CHECK (state IN ('held', 'lapsed', 'cancelled') OR account_id IS NOT NULL),
  CONSTRAINT bookings_priced CHECK (state IN ('held', 'lapsed', 'cancelled') OR (fee_yen IS NOT NULL AND quote IS NOT NULL AND purpose_code IS NOT NULL AND people IS NOT NULL)),
  CONSTRAINT bookings_pay_by CHECK (state <> 'payment-due' OR pay_by IS NOT NULL),
  CHECK (starts_at < ends_at),
  FOREIGN KEY (room_id, facility_id, municipality_id) REFERENCES rooms (id, facility_id, municipality_id)
);
COMMENT ON TABLE bookings IS '予約: one row from the hold (仮押さえ) to the end';
COMMENT ON COLUMN bookings.number IS '受付番号, shown with a check digit';
COMMENT ON COLUMN bookings.session_hash IS 'Who holds it before signing in';
COMMENT ON COLUMN bookings.use_facts IS 'What the fee depends on: ticket price, sales, air-conditioning, equipment, reduction, residence';
COMMENT ON COLUMN bookings.quote IS 'The fee line by line as fixed, with the version of the table';
COMMENT ON COLUMN bookings.refund_terms IS 'The cancellation terms as they were shown, in real dates';
CREATE INDEX bookings_account ON bookings (account_id, starts_at);
CREATE INDEX bookings_facility_day ON bookings (facility_id, use_date);
CREATE INDEX bookings_municipality_day ON bookings (municipality_id, use_date);
CREATE INDEX bookings_due ON bookings (pay_by) WHERE state = 'payment-due';
CREATE INDEX bookings_over ON bookings (ends_at) WHERE state = 'confirmed';
CREATE INDEX bookings_held ON bookings (hold_expires_at) WHERE state = 'held';
CREATE INDEX bookings_held_session ON bookings (session_hash) WHERE state = 'held';

CREATE TABLE booking_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  booking_id uuid NOT NULL REFERENCES bookings,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE booking_transitions IS '予約の経過: every change of state, who, when and why; append-only';
CREATE INDEX booking_transitions_booking ON booking_transitions (booking_id, id);
SELECT make_append_only('booking_transitions');

CREATE TABLE equipment_uses (
  booking_id uuid NOT NULL REFERENCES bookings,
  equipment_id uuid NOT NULL REFERENCES equipment,
  quantity int NOT NULL CHECK (quantity > 0),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (booking_id, equipment_id)
);
COMMENT ON TABLE equipment_uses IS '附属設備の利用; taken under a lock on the equipment row, so that the stock is never exceeded';
CREATE INDEX equipment_uses_time ON equipment_uses (equipment_id, starts_at);
GRANT DELETE ON equipment_uses TO kashikan_app;

CREATE TABLE approvals (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL REFERENCES facilities,
  booking_id uuid NOT NULL UNIQUE REFERENCES bookings,
  state text NOT NULL CHECK (state IN ('pending', 'approved', 'refused', 'withdrawn')),
  requested_at timestamptz NOT NULL,
  due_on date NOT NULL,
  checks jsonb NOT NULL,
  decided_at timestamptz,
  decided_by uuid REFERENCES staff,
  reason_article text,
  reason_facts text,
  CONSTRAINT approvals_decided CHECK (state IN ('pending', 'withdrawn') OR (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
  CONSTRAINT approvals_refusal_reasoned CHECK (state <> 'refused' OR (length(reason_article) > 0 AND length(reason_facts) > 0))
);
COMMENT ON TABLE approvals IS '審査: one case per application of a room that needs approval';
COMMENT ON COLUMN approvals.due_on IS '標準処理期間 counted from the application';
COMMENT ON COLUMN approvals.reason_article IS '不許可の根拠条項; a refusal without grounds and facts cannot be stored (行政手続条例)';
CREATE INDEX approvals_pending ON approvals (municipality_id, due_on) WHERE state = 'pending';

CREATE TABLE approval_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  approval_id uuid NOT NULL REFERENCES approvals,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE approval_transitions IS '審査の経過; append-only';
CREATE INDEX approval_transitions_approval ON approval_transitions (approval_id, id);
SELECT make_append_only('approval_transitions');

CREATE TABLE document_numbers (
  kind text NOT NULL,
  facility_id uuid NOT NULL REFERENCES facilities,
  fiscal_year int NOT NULL,
  last_number int NOT NULL,
  PRIMARY KEY (kind, facility_id, fiscal_year)
);
COMMENT ON TABLE document_numbers IS '文書番号: counts without gaps, because the row is locked until the document commits';

CREATE TABLE permits (
  id uuid PRIMARY KEY,
  booking_id uuid NOT NULL CONSTRAINT permits_once UNIQUE REFERENCES bookings,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL REFERENCES facilities,
  fiscal_year int NOT NULL,
  serial int NOT NULL,
  number text NOT NULL,
  body jsonb NOT NULL,
  issued_at timestamptz NOT NULL,
  revoked_at timestamptz,
  UNIQUE (facility_id, fiscal_year, serial)
);
COMMENT ON TABLE permits IS '利用許可書';
COMMENT ON COLUMN permits.body IS 'The permit as issued; later changes of the booking do not touch it';

CREATE TABLE keys (
  id uuid PRIMARY KEY,
  facility_id uuid NOT NULL REFERENCES facilities,
  tag text NOT NULL CHECK (tag ~ '^[0-9]{4,10}$'),
  name text NOT NULL,
  UNIQUE (facility_id, tag)
);
COMMENT ON TABLE keys IS '鍵';
COMMENT ON COLUMN keys.tag IS '鍵札の番号, as printed on the tag';

CREATE TABLE key_rooms (
  key_id uuid NOT NULL REFERENCES keys,
  room_id uuid NOT NULL REFERENCES rooms,
  PRIMARY KEY (key_id, room_id)
);
COMMENT ON TABLE key_rooms IS '鍵で開く室';
GRANT DELETE ON key_rooms TO kashikan_app;

CREATE TABLE key_handovers (
  id uuid PRIMARY KEY,
  key_id uuid NOT NULL REFERENCES keys,
  booking_id uuid NOT NULL REFERENCES bookings,
  municipality_id text NOT NULL REFERENCES municipalities,
  taken_by_name text NOT NULL CHECK (length(taken_by_name) BETWEEN 1 AND 120),
  issued_at timestamptz NOT NULL,
  issued_by uuid NOT NULL REFERENCES staff,
  due_at timestamptz NOT NULL,
  returned_at timestamptz,
  returned_to uuid REFERENCES staff,
  condition_note text,
  CHECK ((returned_at IS NULL) = (returned_to IS NULL)),
  CHECK (returned_at IS NULL OR returned_at >= issued_at)
);
COMMENT ON TABLE key_handovers IS '鍵貸出簿: who took which key for which booking, and when it came back';
CREATE UNIQUE INDEX key_handovers_one_holder ON key_handovers (key_id) WHERE returned_at IS NULL;
CREATE INDEX key_handovers_booking ON key_handovers (booking_id);
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
