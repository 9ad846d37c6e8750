import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page that asks for the six digits knows the mail address from here, so that no browser keeps it. */
export class CodesByBrowser1795000000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE sign_in_codes ADD COLUMN visitor_hash text;
COMMENT ON COLUMN sign_in_codes.visitor_hash IS 'Hash of the token of the browser that asked and shows the address beside the field for the digits; null where the page knows it otherwise';
CREATE INDEX sign_in_codes_visitor ON sign_in_codes (visitor_hash, created_at) WHERE visitor_hash IS NOT NULL;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
