import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A PIN outlives the key of the environment. What was hashed under the key itself cannot be moved: those cards get a new PIN at the counter. */
export class SealedPins1795000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
UPDATE resident_cards SET stopped_at = now(), stopped_because = 'reissued' WHERE stopped_at IS NULL;
UPDATE resident_cards SET pin_hash = '' WHERE pin_hash NOT LIKE '%.%';
COMMENT ON COLUMN resident_cards.pin_hash IS 'SHA-256 with the id of the row as salt, sealed as a column; empty opens nothing';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
