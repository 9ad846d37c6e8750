import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much one person or group may book: the rules of the town, and the name by which a group is recognised. */
export class Limits1795000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE municipalities ADD COLUMN limits jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN municipalities.limits IS '利用の上限 in the form of the town''s file; libs/bookings alone reads it';

CREATE FUNCTION group_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN nullif(lower(regexp_replace(normalize(name, NFKC), '[[:space:]]+', '', 'g')), '');
COMMENT ON FUNCTION group_key(text) IS 'A group''s name without the accidents of typing: width, case, spaces; what two accounts of one group have in common';

ALTER TABLE bookings ADD COLUMN group_key text GENERATED ALWAYS AS (group_key(group_name)) STORED;
COMMENT ON COLUMN bookings.group_key IS 'By which the bookings of one group are counted together, whoever applied';
CREATE INDEX bookings_group ON bookings (municipality_id, group_key, use_date) WHERE group_key IS NOT NULL;
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
