import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A room may be lent in bands on some days and by the hour on others. */
export class MixedLending1795000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE rooms DROP CONSTRAINT rooms_lending_check;
ALTER TABLE rooms ADD CONSTRAINT rooms_lending_check CHECK (lending IN ('band', 'hourly', 'mixed'));
COMMENT ON COLUMN rooms.lending IS '区分貸し (band), 時間貸し (hourly) or 併用 (mixed): by the hour on the days that a line of the hours names, in bands on all others';
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
