import { constraintOf, type Tx } from '@kashikan/database';
import { catalogueErrors } from '../catalogue.errors';

/** One kept file of a municipality. */
export interface KeptTownFile {
  readonly version: number;
  /** In the form of the file. */
  readonly document: unknown;
  readonly savedAt: Date;
}

export interface NewTownFile {
  readonly municipalityId: string;
  /** The version it was made from; 0 for none. */
  readonly from: number;
  readonly document: unknown;
  readonly note: string;
}

interface Reader {
  row<Row>(sql: string, values?: readonly unknown[]): Promise<Row | undefined>;
}

/** The file that holds, or undefined for a municipality of which none was kept. */
export const currentTownFile = (reader: Reader, municipalityId: string): Promise<KeptTownFile | undefined> =>
  reader.row<KeptTownFile>(
    `SELECT version, document, saved_at AS "savedAt" FROM town_files
      WHERE municipality_id = $1 ORDER BY version DESC LIMIT 1`,
    [municipalityId],
  );

/** Whoever changes a town waits here for whoever else does. Bookings refer to the row all the time and are not kept waiting. */
export const lockTown = async (tx: Tx, municipalityId: string): Promise<void> => {
  await tx.rows('SELECT 1 FROM municipalities WHERE id = $1 FOR NO KEY UPDATE', [municipalityId]);
};

/** Keeps the next version; throws `town.changed-meanwhile` when `from` is no longer the one that holds. */
export async function keepTownFile(tx: Tx, file: NewTownFile): Promise<number> {
  const version = file.from + 1;
  try {
    await tx.rows(
      `INSERT INTO town_files (municipality_id, version, document, saved_by, saved_at, note)
       VALUES ($1, $2, $3::json, $4, $5, $6)`,
      [
        file.municipalityId,
        version,
        JSON.stringify(file.document),
        `${tx.actor.kind}:${tx.actor.id}`,
        tx.now,
        file.note.slice(0, 200),
      ],
    );
  } catch (error) {
    throw constraintOf(error) === 'town_files_pkey' ? catalogueErrors.changedMeanwhile() : error;
  }
  return version;
}
