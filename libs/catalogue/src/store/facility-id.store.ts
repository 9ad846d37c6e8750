import type { Tx } from '@kashikan/database';
import { catalogueErrors } from '../catalogue.errors';

/** The id of a hall by its code, also of one that this very unit has made. Throws `catalogue.facility-unknown`. */
export async function facilityIdOf(tx: Tx, municipalityId: string, code: string): Promise<string> {
  const row = await tx.row<{ id: string }>(
    'SELECT id FROM facilities WHERE municipality_id = $1 AND code = $2',
    [municipalityId, code],
  );
  if (!row) throw catalogueErrors.facilityUnknown();
  return row.id;
}
