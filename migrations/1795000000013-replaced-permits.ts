import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A permit that another one replaces. */
export class ReplacedPermits1795000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE permits DROP CONSTRAINT permits_once;
ALTER TABLE permits ADD COLUMN replaces uuid UNIQUE REFERENCES permits;
CREATE UNIQUE INDEX permits_one_holds ON permits (booking_id) WHERE revoked_at IS NULL;
CREATE INDEX permits_booking ON permits (booking_id, issued_at);
COMMENT ON COLUMN permits.replaces IS '変更前の許可書: the permit that held for the booking before its time or room changed';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
