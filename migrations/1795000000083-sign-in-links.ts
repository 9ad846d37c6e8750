import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mail with the six digits holds a link, too. */
export class SignInLinks1795000000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE sign_in_codes
  ADD COLUMN link_hash text,
  ADD CONSTRAINT sign_in_codes_link_once UNIQUE (link_hash);
COMMENT ON COLUMN sign_in_codes.link_hash IS 'SHA-256 of the token in the link of the same mail; empty where the mail has no link';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
