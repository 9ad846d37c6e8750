import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody signed in and when they last proved it; and passkeys, of residents and of staff alike. */
export class SessionStrength1795000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE sessions
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN strength smallint NOT NULL DEFAULT 1 CHECK (strength IN (1, 2)),
  ADD COLUMN strong_at timestamptz,
  ADD COLUMN method text NOT NULL DEFAULT 'mail-code'
    CHECK (method IN ('mail-code', 'mail-link', 'card', 'digital-app', 'passkey', 'totp', 'recovery-code', 'setup-code')),
  ADD COLUMN user_agent_hint text CHECK (length(user_agent_hint) <= 60);
UPDATE sessions SET strength = 2, strong_at = created_at, method = 'totp' WHERE kind = 'staff';
ALTER TABLE sessions
  ALTER COLUMN id DROP DEFAULT,
  ALTER COLUMN strength DROP DEFAULT,
  ALTER COLUMN method DROP DEFAULT,
  ADD CONSTRAINT sessions_id_once UNIQUE (id),
  ADD CONSTRAINT sessions_strong_since CHECK ((strength = 2) = (strong_at IS NOT NULL));
COMMENT ON COLUMN sessions.id IS 'Names the session in the list of one''s own, where neither the token nor its hash belongs';
COMMENT ON COLUMN sessions.strength IS '1: one proof (a mail, a card, a set-up code). 2: a passkey, or a second factor, was given in this session';
COMMENT ON COLUMN sessions.strong_at IS 'When that was last; what is delicate asks again when it was too long ago';
COMMENT ON COLUMN sessions.method IS 'How the session began';
COMMENT ON COLUMN sessions.user_agent_hint IS 'Browser and system in two words, so that people recognise their own sessions';

CREATE TABLE passkeys (
  id uuid PRIMARY KEY,
  account_id uuid REFERENCES accounts,
  staff_id uuid REFERENCES staff,
  credential_id text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  is_backed_up boolean NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  CONSTRAINT passkeys_credential_once UNIQUE (credential_id),
  CONSTRAINT passkeys_one_owner CHECK (num_nonnulls(account_id, staff_id) = 1)
);
COMMENT ON TABLE passkeys IS 'パスキー (WebAuthn): public keys only, so the table is worth nothing to a thief';
COMMENT ON COLUMN passkeys.credential_id IS 'As the authenticator named it, base64url';
COMMENT ON COLUMN passkeys.counter IS 'What the authenticator counted last; one that runs backwards is a copy. Many always say 0';
COMMENT ON COLUMN passkeys.is_backed_up IS 'Kept in somebody''s cloud, and so not lost with the device';
COMMENT ON COLUMN passkeys.name IS 'What its owner calls it';
CREATE INDEX passkeys_account ON passkeys (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX passkeys_staff ON passkeys (staff_id) WHERE staff_id IS NOT NULL;
GRANT DELETE ON passkeys TO kashikan_app;

CREATE TABLE passkey_challenges (
  challenge_hash text PRIMARY KEY,
  used_at timestamptz NOT NULL
);
COMMENT ON TABLE passkey_challenges IS 'Challenges that were answered, so that an answer counts once; a challenge itself is signed by us and needs no row before';
GRANT DELETE ON passkey_challenges TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
