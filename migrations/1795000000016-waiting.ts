import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for a slot that is taken, and what became of slots that were given back. */
export class Waiting1795000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE facilities ADD COLUMN waiting_terms jsonb, ADD COLUMN release_terms jsonb;
COMMENT ON COLUMN facilities.waiting_terms IS '空き待ち: how long an offer holds, how many a person may wait for; empty where nobody can wait';
COMMENT ON COLUMN facilities.release_terms IS '開放: when a slot that was given back opens to everybody; empty where it opens at once';

CREATE TABLE waiting_list (
  id uuid PRIMARY KEY,
  place bigint GENERATED ALWAYS AS IDENTITY,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL REFERENCES facilities,
  room_id uuid NOT NULL REFERENCES rooms,
  account_id uuid NOT NULL REFERENCES accounts,
  use_date date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  occupies_until timestamptz NOT NULL,
  bands text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'offered', 'taken', 'declined', 'expired', 'withdrawn')),
  booking_id uuid REFERENCES bookings,
  offered_until timestamptz,
  locale text NOT NULL CHECK (locale IN ('ja', 'en')),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT waiting_list_range CHECK (starts_at < ends_at AND ends_at <= occupies_until),
  CONSTRAINT waiting_list_offer CHECK (state IN ('waiting', 'withdrawn', 'expired') OR (booking_id IS NOT NULL AND offered_until IS NOT NULL)),
  CONSTRAINT waiting_list_one_offer UNIQUE (booking_id)
);
COMMENT ON TABLE waiting_list IS '空き待ち: who waits for which taken slot, first come first served';
COMMENT ON COLUMN waiting_list.place IS 'The order of the line';
COMMENT ON COLUMN waiting_list.booking_id IS '案内: the hold that was made in the name of whoever waited';
COMMENT ON COLUMN waiting_list.offered_until IS 'Until when the offer holds; then the next in line gets it';
CREATE UNIQUE INDEX waiting_list_once ON waiting_list (account_id, room_id, starts_at, ends_at) WHERE state IN ('waiting', 'offered');
CREATE INDEX waiting_list_line ON waiting_list (facility_id, place) WHERE state = 'waiting';
CREATE INDEX waiting_list_account ON waiting_list (account_id, starts_at);
GRANT SELECT, INSERT, UPDATE ON waiting_list TO kashikan_app;

CREATE TABLE waiting_transitions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES waiting_list,
  event text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  happened_at timestamptz NOT NULL
);
COMMENT ON TABLE waiting_transitions IS '空き待ちの経過; append-only';
CREATE INDEX waiting_transitions_entry ON waiting_transitions (entry_id, id);
GRANT SELECT, INSERT ON waiting_transitions TO kashikan_app;
SELECT make_append_only('waiting_transitions');

CREATE TABLE released_slots (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  facility_id uuid NOT NULL REFERENCES facilities,
  room_id uuid NOT NULL REFERENCES rooms,
  use_date date NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  occupies_until timestamptz NOT NULL,
  bands text[] NOT NULL,
  cause text NOT NULL CHECK (cause IN ('cancelled', 'lapsed', 'refused', 'changed', 'offer-ended')),
  way text CHECK (way IN ('waiting-list', 'announced', 'at-once')),
  released_at timestamptz NOT NULL,
  opens_at timestamptz,
  CONSTRAINT released_slots_range CHECK (starts_at < ends_at AND ends_at <= occupies_until),
  CONSTRAINT released_slots_opens CHECK ((way IN ('announced', 'at-once')) IS TRUE = (opens_at IS NOT NULL) AND opens_at >= released_at)
);
COMMENT ON TABLE released_slots IS '開放の記録: which slots were given back and when they opened, without names';
COMMENT ON COLUMN released_slots.way IS 'To those who wait; to everybody at an announced time; to everybody at once. Empty until those who wait have been asked';
COMMENT ON COLUMN released_slots.opens_at IS 'Until then a hold under the id of this row keeps the slot from everybody alike';
CREATE INDEX released_slots_town ON released_slots (municipality_id, released_at DESC);
CREATE INDEX released_slots_undecided ON released_slots (facility_id) WHERE way IS NULL;
CREATE INDEX released_slots_opening ON released_slots (opens_at);
GRANT SELECT, INSERT, UPDATE (way, opens_at) ON released_slots TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
