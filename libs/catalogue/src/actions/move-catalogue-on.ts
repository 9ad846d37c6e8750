import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** Tells every process that its copy of the catalogue, calendars or fee tables is old. */
@Injectable()
export class MoveCatalogueOn {
  async run(tx: Tx, municipalityId: string): Promise<void> {
    await tx.rows(
      `INSERT INTO catalogue_versions AS v (municipality_id, version, changed_at) VALUES ($1, 1, $2)
       ON CONFLICT (municipality_id) DO UPDATE SET version = v.version + 1, changed_at = EXCLUDED.changed_at`,
      [municipalityId, tx.now],
    );
  }
}
