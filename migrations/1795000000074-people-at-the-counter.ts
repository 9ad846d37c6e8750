import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who telephone or come to the counter and have no mail address. */
export class PeopleAtTheCounter1795000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE accounts ALTER COLUMN email DROP NOT NULL;
ALTER TABLE accounts ADD CONSTRAINT accounts_reachable
  CHECK (email IS NOT NULL OR (name IS NOT NULL AND phone IS NOT NULL));
COMMENT ON COLUMN accounts.email IS 'Empty for a person whom staff know by name and telephone alone; nothing is mailed to them';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
