import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A card with a number and a PIN, for people with neither mail nor phone at hand. */
export class ResidentCards1795000000183 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE resident_cards (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  municipality_id text NOT NULL REFERENCES municipalities,
  number text NOT NULL CHECK (number ~ '^8[0-9]{9}$'),
  pin_hash text NOT NULL,
  issued_at timestamptz NOT NULL,
  stopped_at timestamptz,
  stopped_because text CHECK (stopped_because IN ('reissued', 'lost', 'forgotten')),
  CONSTRAINT resident_cards_number_once UNIQUE (number),
  CONSTRAINT resident_cards_stop CHECK ((stopped_at IS NULL) = (stopped_because IS NULL))
);
COMMENT ON TABLE resident_cards IS '利用者カード: number and PIN let in a person without mail; one card of a person works at a time';
COMMENT ON COLUMN resident_cards.municipality_id IS 'Whose counter gave it out; it works for the whole account';
COMMENT ON COLUMN resident_cards.number IS '8, eight random digits, and a check digit';
COMMENT ON COLUMN resident_cards.pin_hash IS 'HMAC under the key of the environment, with the id of the row as salt';
COMMENT ON COLUMN resident_cards.stopped_at IS 'From then on it opens nothing; the row stays';
CREATE UNIQUE INDEX resident_cards_one_works ON resident_cards (account_id) WHERE stopped_at IS NULL;
CREATE INDEX resident_cards_municipality ON resident_cards (municipality_id);
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
