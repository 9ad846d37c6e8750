import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 申込者の区分, who is registered as what, and reception lines in place of one booking window. */
export class Reception1795000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipalities ADD COLUMN applicant_kinds jsonb NOT NULL
  DEFAULT '[{"code": "general", "name": "一般の方", "nameEn": "General public", "isOutsider": false, "isDefault": true}]'
  CONSTRAINT municipalities_one_default_kind
    CHECK (jsonb_array_length(jsonb_path_query_array(applicant_kinds, '$[*] ? (@.isDefault == true)')) = 1);
COMMENT ON COLUMN municipalities.applicant_kinds IS '申込者の区分 in the order of the town; who is not registered is of the default kind';

CREATE TABLE registrations (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  municipality_id text NOT NULL REFERENCES municipalities,
  kind_code text CHECK (kind_code ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  valid_until date,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  registered_by text NOT NULL,
  registered_at timestamptz NOT NULL,
  CHECK ((kind_code IS NULL) = (valid_until IS NULL))
);
COMMENT ON TABLE registrations IS '利用者登録: what kind of applicant a person is in a municipality; the latest row holds, earlier ones tell how it was';
COMMENT ON COLUMN registrations.kind_code IS 'Of municipalities.applicant_kinds; empty when the registration was taken back';
COMMENT ON COLUMN registrations.valid_until IS 'The last day on which it holds';
COMMENT ON COLUMN registrations.reason IS 'What the clerk saw (団体の名簿, 身分証); for staff of the municipality only';
COMMENT ON COLUMN registrations.registered_by IS 'The actor as in audit_entries.actor_id';
CREATE INDEX registrations_latest ON registrations (account_id, municipality_id, registered_at DESC);
SELECT make_append_only('registrations');

-- The one window of a plan bound residents on the internet and nobody at the counter; its lines say the same.
UPDATE facilities SET calendar = jsonb_set(calendar, '{plans}', (
  SELECT coalesce(jsonb_object_agg(code, plan - 'window' || jsonb_build_object('reception', jsonb_build_array(
           plan->'window' || '{"channels": ["online"]}',
           '{"channels": ["counter", "phone"], "opensMonthsBefore": 36, "opensAt": "00:00"}'::jsonb))), '{}')
    FROM jsonb_each(calendar->'plans') AS plans (code, plan)))
 WHERE jsonb_path_exists(calendar, '$.plans.*.window');
COMMENT ON COLUMN facilities.calendar IS 'Bands, opening hours, closing rules and reception lines in the form of libs/calendar';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
