import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 本人確認: how people were checked, the images they send for it, and the digital authentication app. */
export class IdentityChecks1795000000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipalities ADD COLUMN assurance jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN municipalities.assurance IS '本人確認の規則 in the form of the town''s file';

CREATE TABLE identity_checks (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  municipality_id text REFERENCES municipalities,
  method text NOT NULL CHECK (method IN ('image', 'counter-document', 'digital-app')),
  document text CHECK (document IN ('my-number-card', 'driving-licence', 'passport', 'residence-card', 'disability-certificate', 'health-and-pension', 'other')),
  checked_on date NOT NULL,
  valid_until date CHECK (valid_until >= checked_on),
  is_end boolean NOT NULL DEFAULT false,
  checked_by text NOT NULL,
  checked_at timestamptz NOT NULL,
  CONSTRAINT identity_checks_everywhere CHECK (municipality_id IS NOT NULL OR is_end OR method = 'digital-app')
);
COMMENT ON TABLE identity_checks IS '本人確認の記録: method, day and checker of each check; never a number or an image. Append-only: what is taken back is a row of its own';
COMMENT ON COLUMN identity_checks.municipality_id IS 'Empty: counts in every municipality, as what the chip of a card says does';
COMMENT ON COLUMN identity_checks.is_end IS 'Takes back every earlier check: the person has another name now, or a clerk found out';
CREATE INDEX identity_checks_account ON identity_checks (account_id, checked_at);
SELECT make_append_only('identity_checks');

CREATE TABLE identity_images (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  municipality_id text NOT NULL REFERENCES municipalities,
  document text NOT NULL CHECK (document IN ('my-number-card', 'driving-licence', 'passport', 'residence-card', 'disability-certificate', 'health-and-pension', 'other')),
  image text,
  state text NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'withdrawn', 'lapsed')),
  refusal text CHECK (refusal IN ('unreadable', 'not-a-document', 'other-person', 'expired')),
  sent_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text,
  CONSTRAINT identity_images_gone CHECK ((image IS NOT NULL) = (state = 'waiting')),
  CONSTRAINT identity_images_reason CHECK ((refusal IS NOT NULL) = (state = 'refused')),
  CONSTRAINT identity_images_decided CHECK ((decided_at IS NULL) = (state = 'waiting'))
);
COMMENT ON TABLE identity_images IS '本人確認書類の画像 sent by residents, until a clerk has looked at it';
COMMENT ON COLUMN identity_images.image IS 'A WebP without metadata, in base64, sealed; gone with the decision';
CREATE UNIQUE INDEX identity_images_one_waiting ON identity_images (account_id, municipality_id) WHERE state = 'waiting';
CREATE INDEX identity_images_waiting ON identity_images (municipality_id, sent_at) WHERE state = 'waiting';

CREATE TABLE digital_identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL REFERENCES accounts,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject),
  CONSTRAINT digital_identities_one_of_account UNIQUE (issuer, account_id)
);
COMMENT ON TABLE digital_identities IS 'デジタル認証アプリ: whose account a card''s holder signs in to';
COMMENT ON COLUMN digital_identities.subject IS 'Pairwise: made by the issuer for this service alone, so it tells nobody else anything';
GRANT DELETE ON digital_identities TO kashikan_app;

CREATE TABLE openid_attempts (
  id uuid PRIMARY KEY,
  state_hash text NOT NULL UNIQUE,
  visitor_hash text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE openid_attempts IS 'Visits to the digital authentication app that have not come back; each comes back once, to the browser that left';
COMMENT ON COLUMN openid_attempts.verifier IS 'PKCE (RFC 7636), sealed';
CREATE INDEX openid_attempts_expiry ON openid_attempts (expires_at);
GRANT DELETE ON openid_attempts TO kashikan_app;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
