import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A CHECK that comes to NULL lets the row in: a reason that must be given was checked for its length, and could be missing altogether. */
export class ReasonsAreGiven1795000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE booking_changes
  DROP CONSTRAINT booking_changes_override_reasoned,
  ADD CONSTRAINT booking_changes_override_reasoned CHECK (NOT is_override OR (length(reason) > 0) IS TRUE);
ALTER TABLE approvals
  DROP CONSTRAINT approvals_refusal_reasoned,
  ADD CONSTRAINT approvals_refusal_reasoned
    CHECK (state <> 'refused' OR (length(reason_article) > 0 AND length(reason_facts) > 0) IS TRUE);
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
