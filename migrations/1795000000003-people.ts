import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Residents, staff, their sessions, and mail. */
export class People1795000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  email text NOT NULL CONSTRAINT accounts_email_once UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
  name text CHECK (length(name) BETWEEN 1 AND 120),
  name_kana text CHECK (length(name_kana) BETWEEN 1 AND 120),
  phone text,
  group_name text CHECK (length(group_name) BETWEEN 1 AND 120),
  locale text NOT NULL DEFAULT 'ja',
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE accounts IS '利用者: one account over all municipalities of the install';
COMMENT ON COLUMN accounts.name IS 'Empty until asked for, at the first application';

CREATE TABLE sign_in_codes (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  code_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  used_at timestamptz,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_codes IS '6-digit codes sent by mail; only a hash is kept';
CREATE INDEX sign_in_codes_email ON sign_in_codes (email, created_at DESC);
GRANT DELETE ON sign_in_codes TO kashikan_app;

CREATE TABLE staff (
  id uuid PRIMARY KEY,
  municipality_id text NOT NULL REFERENCES municipalities,
  login text NOT NULL CONSTRAINT staff_login_once UNIQUE CHECK (login = lower(login) AND length(login) BETWEEN 3 AND 60),
  name text NOT NULL,
  password_hash text NOT NULL,
  totp_secret text NOT NULL,
  totp_last_step bigint NOT NULL DEFAULT 0,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE staff IS '職員';
COMMENT ON COLUMN staff.password_hash IS 'argon2id';
COMMENT ON COLUMN staff.totp_secret IS 'AES-256-GCM under the key of the environment, never in clear';
COMMENT ON COLUMN staff.totp_last_step IS 'The last time step used, so that a code works once (RFC 6238 5.2)';

CREATE TABLE staff_roles (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES staff,
  facility_id uuid REFERENCES facilities,
  role text NOT NULL CHECK (role IN ('desk', 'approver', 'accountant', 'administrator')),
  UNIQUE NULLS NOT DISTINCT (staff_id, facility_id, role)
);
COMMENT ON TABLE staff_roles IS '役割: for one facility, or for the whole municipality when facility_id is empty';
GRANT DELETE ON staff_roles TO kashikan_app;

CREATE TABLE sessions (
  token_hash text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('resident', 'staff')),
  account_id uuid REFERENCES accounts,
  staff_id uuid REFERENCES staff,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT sessions_one_owner CHECK ((kind = 'resident') = (account_id IS NOT NULL) AND (kind = 'staff') = (staff_id IS NOT NULL))
);
COMMENT ON TABLE sessions IS 'Sessions of people who signed in; the cookie holds the token, this table its SHA-256. Before signing in a visitor has a token without a row';
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_staff ON sessions (staff_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);
GRANT DELETE ON sessions TO kashikan_app;

CREATE TABLE throttle_hits (
  bucket text NOT NULL,
  window_start timestamptz NOT NULL,
  hits int NOT NULL,
  PRIMARY KEY (bucket, window_start)
);
COMMENT ON TABLE throttle_hits IS 'Tries per account or address and time window, shared by all processes';
GRANT DELETE ON throttle_hits TO kashikan_app;

CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  municipality_id text REFERENCES municipalities,
  dedupe_key text NOT NULL CONSTRAINT notifications_once UNIQUE,
  template text NOT NULL,
  locale text NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text NOT NULL,
  calendar_file text,
  state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'unsure', 'failed')),
  attempts int NOT NULL DEFAULT 0,
  last_error text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz
);
COMMENT ON TABLE notifications IS '通知: the outbox for mail, written in the transaction of the change it tells of';
COMMENT ON COLUMN notifications.dedupe_key IS 'One mail per fact; also makes the Message-ID';
COMMENT ON COLUMN notifications.state IS 'unsure: the connection broke after the text was handed over';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
