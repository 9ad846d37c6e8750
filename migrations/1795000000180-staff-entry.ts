import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How staff come in, what they may do from when to when, and how they leave. */
export class StaffEntry1795000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE staff
  ALTER COLUMN password_hash DROP NOT NULL,
  ALTER COLUMN totp_secret DROP NOT NULL,
  ADD COLUMN left_at timestamptz,
  ADD COLUMN last_sign_in_at timestamptz;
COMMENT ON COLUMN staff.password_hash IS 'argon2id; empty until the person has set a password with a set-up code';
COMMENT ON COLUMN staff.totp_secret IS 'Sealed; empty for somebody without an authenticator app, who then has a passkey or has not set anything up';
COMMENT ON COLUMN staff.active IS 'False: no way in, whatever else is stored';
COMMENT ON COLUMN staff.last_sign_in_at IS 'For whoever looks after the logins';
COMMENT ON COLUMN staff.left_at IS 'When the person left; a name on old records stays';

ALTER TABLE staff_roles
  ADD COLUMN valid_from date,
  ADD COLUMN valid_until date,
  ADD COLUMN granted_by uuid REFERENCES staff,
  ADD COLUMN granted_at timestamptz,
  ADD COLUMN last_used_on date,
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN ended_by uuid REFERENCES staff,
  ADD COLUMN ended_because text CHECK (ended_because IN ('withdrawn', 'left', 'unused')),
  DROP CONSTRAINT staff_roles_staff_id_facility_id_role_key,
  ADD CONSTRAINT staff_roles_days CHECK (valid_until >= valid_from),
  ADD CONSTRAINT staff_roles_not_by_oneself CHECK (granted_by <> staff_id),
  ADD CONSTRAINT staff_roles_end CHECK ((ended_at IS NULL) = (ended_because IS NULL));
UPDATE staff_roles SET last_used_on = current_date,
  granted_at = (SELECT created_at FROM staff WHERE staff.id = staff_roles.staff_id);
ALTER TABLE staff_roles ALTER COLUMN granted_at SET NOT NULL;
CREATE UNIQUE INDEX staff_roles_once ON staff_roles (staff_id, facility_id, role) NULLS NOT DISTINCT WHERE ended_at IS NULL;
REVOKE DELETE ON staff_roles FROM kashikan_app;
COMMENT ON COLUMN staff_roles.valid_from IS 'First day, as the municipality counts days; empty: at once';
COMMENT ON COLUMN staff_roles.valid_until IS 'Last day; empty: until withdrawn';
COMMENT ON COLUMN staff_roles.granted_by IS 'Never the person itself; empty: given by the operator''s command';
COMMENT ON COLUMN staff_roles.last_used_on IS 'The day on which something was done that not every role may do';
COMMENT ON COLUMN staff_roles.ended_at IS 'A role that has ended stays as history';
COMMENT ON COLUMN staff_roles.ended_by IS 'Empty: by the clock';

CREATE TABLE staff_setup_codes (
  staff_id uuid PRIMARY KEY REFERENCES staff,
  salt bytea NOT NULL,
  code_hash text NOT NULL,
  issued_by uuid REFERENCES staff,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT staff_setup_codes_not_by_oneself CHECK (issued_by <> staff_id)
);
COMMENT ON TABLE staff_setup_codes IS '初回コード: opens the setting up of password and second factor, once; gone when that is done';
COMMENT ON COLUMN staff_setup_codes.code_hash IS 'argon2id under the salt beside it';
COMMENT ON COLUMN staff_setup_codes.issued_by IS 'Empty: by the operator''s command';
GRANT DELETE ON staff_setup_codes TO kashikan_app;

CREATE TABLE staff_recovery_codes (
  staff_id uuid NOT NULL REFERENCES staff,
  salt bytea NOT NULL,
  code_hash text NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (staff_id, code_hash)
);
COMMENT ON TABLE staff_recovery_codes IS '回復用コード: stand in for the second factor, each once; a new set replaces the old';
COMMENT ON COLUMN staff_recovery_codes.salt IS 'The same for a whole set, so that a try costs one hash';
GRANT DELETE ON staff_recovery_codes TO kashikan_app;

CREATE TABLE staff_resets (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  staff_id uuid NOT NULL REFERENCES staff,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 400),
  asked_by uuid NOT NULL REFERENCES staff,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  closed_by uuid REFERENCES staff,
  closed_at timestamptz,
  outcome text CHECK (outcome IN ('confirmed', 'withdrawn')),
  CONSTRAINT staff_resets_two_others CHECK (asked_by <> staff_id AND (outcome IS DISTINCT FROM 'confirmed' OR (closed_by <> asked_by AND closed_by <> staff_id))),
  CONSTRAINT staff_resets_closing CHECK (num_nonnulls(closed_by, closed_at, outcome) IN (0, 3))
);
COMMENT ON TABLE staff_resets IS '再設定: password and second factors of somebody taken away by two others, in person';
COMMENT ON COLUMN staff_resets.expires_at IS 'Unconfirmed until then, it is worth nothing';
CREATE UNIQUE INDEX staff_resets_one_open ON staff_resets (staff_id) WHERE closed_at IS NULL;
CREATE INDEX staff_resets_municipality ON staff_resets (municipality_id, asked_at);

CREATE TABLE staff_entry_rules (
  municipality_id text PRIMARY KEY REFERENCES municipalities,
  networks inet[] NOT NULL,
  unused_days integer CHECK (unused_days BETWEEN 30 AND 730),
  changed_by uuid NOT NULL REFERENCES staff,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE staff_entry_rules IS '職員の入り方: from where, and how long a role may lie unused; without a row from everywhere, and the default';
COMMENT ON COLUMN staff_entry_rules.networks IS 'Staff of the municipality come in from these only; empty: from everywhere';
COMMENT ON COLUMN staff_entry_rules.unused_days IS 'After so many days unused a role ends; empty: never';

CREATE TABLE facility_networks (
  facility_id uuid PRIMARY KEY REFERENCES facilities,
  networks inet[] NOT NULL CHECK (cardinality(networks) > 0),
  changed_by uuid NOT NULL REFERENCES staff,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE facility_networks IS 'Roles for this facility hold from these networks only; without a row from wherever the municipality allows';
GRANT DELETE ON facility_networks TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
