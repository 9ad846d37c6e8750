import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every file by which a town was described, so that it can be downloaded, edited in pieces and looked back at. */
export class TownFiles1795000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE town_files (
  municipality_id text NOT NULL REFERENCES municipalities,
  version int NOT NULL CHECK (version > 0),
  document json NOT NULL,
  saved_by text NOT NULL,
  saved_at timestamptz NOT NULL,
  note text NOT NULL CHECK (length(note) <= 200),
  PRIMARY KEY (municipality_id, version)
);
COMMENT ON TABLE town_files IS '施設データ: the file of a municipality as each import or edit left it, one row per version; the highest holds. Two edits of the same version meet at the primary key';
COMMENT ON COLUMN town_files.document IS 'The form of the YAML file; json and not jsonb, because the order in which people wrote it is kept';
COMMENT ON COLUMN town_files.saved_by IS 'Kind and id of the actor: staff:…, system:…';
COMMENT ON COLUMN town_files.note IS 'What was edited, in the words of the page that did it; for an import the name of the file';
SELECT make_append_only('town_files');
`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
