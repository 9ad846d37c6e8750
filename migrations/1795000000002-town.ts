import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a town has decided: facilities, rooms, parts, equipment, calendars, fee tables, cancellation terms. */
export class Town1795000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE municipalities (
  id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{1,30}$'),
  code text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{6}$'),
  kind text NOT NULL CHECK (kind IN ('city', 'town', 'village', 'ward', 'prefecture')),
  name text NOT NULL,
  name_kana text NOT NULL,
  name_en text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Asia/Tokyo',
  phone text NOT NULL,
  phone_hours text NOT NULL,
  sort_order int NOT NULL DEFAULT 0
);
COMMENT ON TABLE municipalities IS '自治体';
COMMENT ON COLUMN municipalities.code IS '全国地方公共団体コード, six digits with check digit';

CREATE TABLE catalogue_versions (
  municipality_id text PRIMARY KEY REFERENCES municipalities,
  version bigint NOT NULL,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE catalogue_versions IS 'Moves on whenever the catalogue, a calendar or a fee table changes, so that copies in memory are read anew';

CREATE TABLE facilities (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  name text NOT NULL,
  name_kana text NOT NULL,
  name_en text NOT NULL,
  address text NOT NULL,
  phone text,
  access text,
  charging_mode text NOT NULL CHECK (charging_mode IN ('usage-fee', 'operator-fee')),
  revenue_account text NOT NULL,
  deciding_authority text NOT NULL,
  invoice_number text CHECK (invoice_number ~ '^T[0-9]{13}$'),
  key_guide text NOT NULL,
  payment_due_days int NOT NULL CHECK (payment_due_days >= 0),
  payment_before_use_days int NOT NULL CHECK (payment_before_use_days >= 0),
  processing_days int NOT NULL CHECK (processing_days >= 0),
  calendar jsonb NOT NULL,
  sort_order int NOT NULL DEFAULT 0,
  UNIQUE (municipality_id, code),
  UNIQUE (id, municipality_id)
);
COMMENT ON TABLE facilities IS '施設';
COMMENT ON COLUMN facilities.charging_mode IS '使用料 (usage-fee) or 利用料金 (operator-fee, 地方自治法 244条の2)';
COMMENT ON COLUMN facilities.revenue_account IS '歳入科目';
COMMENT ON COLUMN facilities.deciding_authority IS '許可権者 as printed on papers';
COMMENT ON COLUMN facilities.payment_due_days IS '納付期限: days from the day the fee is fixed';
COMMENT ON COLUMN facilities.payment_before_use_days IS '納付期限: at the latest this many days before the day of use';
COMMENT ON COLUMN facilities.processing_days IS '標準処理期間 in days';
COMMENT ON COLUMN facilities.calendar IS 'Bands, opening hours, closing rules and booking windows in the form of libs/calendar';

CREATE TABLE parts (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  facility_id uuid NOT NULL REFERENCES facilities,
  code text NOT NULL,
  name text NOT NULL,
  UNIQUE (facility_id, code)
);
COMMENT ON TABLE parts IS '区画: the physical pieces that rooms consist of; two rooms that share a part exclude each other';

CREATE TABLE rooms (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL,
  facility_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  name text NOT NULL,
  name_kana text NOT NULL,
  name_en text NOT NULL,
  description text NOT NULL DEFAULT '',
  capacity int NOT NULL CHECK (capacity > 0),
  lending text NOT NULL CHECK (lending IN ('band', 'hourly')),
  approval_required boolean NOT NULL,
  publication text NOT NULL CHECK (publication IN ('bookable', 'shown', 'hidden')),
  step_free boolean NOT NULL,
  has_air_conditioning_fee boolean NOT NULL DEFAULT false,
  purposes text[] NOT NULL,
  rules text[] NOT NULL DEFAULT '{}',
  cleaning_minutes int NOT NULL DEFAULT 0 CHECK (cleaning_minutes BETWEEN 0 AND 480),
  fee_table_code text NOT NULL,
  fee_room_code text NOT NULL,
  cancellation_terms_code text NOT NULL,
  calendar_code text NOT NULL,
  sort_order int NOT NULL DEFAULT 0,
  UNIQUE (facility_id, code),
  UNIQUE (id, facility_id, municipality_id),
  FOREIGN KEY (facility_id, municipality_id) REFERENCES facilities (id, municipality_id)
);
COMMENT ON TABLE rooms IS '室: what people book; a set of parts';
COMMENT ON COLUMN rooms.lending IS '区分貸し (band) or 時間貸し (hourly)';
COMMENT ON COLUMN rooms.approval_required IS '審査あり: a member of staff decides before the fee is due';
COMMENT ON COLUMN rooms.publication IS 'オンライン予約可 / 空き状況のみ公開 / 非公開';
COMMENT ON COLUMN rooms.calendar_code IS 'The booking window and hours of facilities.calendar that hold for this room';
CREATE INDEX rooms_municipality ON rooms (municipality_id);

CREATE TABLE room_parts (
  room_id uuid NOT NULL REFERENCES rooms,
  part_id int NOT NULL REFERENCES parts,
  PRIMARY KEY (room_id, part_id)
);
COMMENT ON TABLE room_parts IS '室と区画: a whole hall is all its parts';
CREATE INDEX room_parts_part ON room_parts (part_id);
GRANT DELETE ON room_parts TO kashikan_app;

CREATE TABLE purposes (
  municipality_id text NOT NULL REFERENCES municipalities,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  commercial boolean NOT NULL DEFAULT false,
  sort_order int NOT NULL,
  PRIMARY KEY (municipality_id, code)
);
COMMENT ON TABLE purposes IS '利用目的';

CREATE TABLE equipment (
  id uuid PRIMARY KEY,
  facility_id uuid NOT NULL REFERENCES facilities,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  stock int NOT NULL CHECK (stock >= 0),
  sort_order int NOT NULL DEFAULT 0,
  UNIQUE (facility_id, code)
);
COMMENT ON TABLE equipment IS '附属設備';

CREATE TABLE fee_tables (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  code text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  effective_from date NOT NULL,
  citation text NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (municipality_id, code, version)
);
COMMENT ON TABLE fee_tables IS '料金表: one row per version, never changed; the newest version in effect on the day of permission holds';
SELECT make_append_only('fee_tables');

CREATE TABLE cancellation_terms (
  municipality_id text NOT NULL REFERENCES municipalities,
  code text NOT NULL,
  citation text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (municipality_id, code)
);
COMMENT ON TABLE cancellation_terms IS '取消・還付の規則; a booking keeps a copy of those it was made under';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
