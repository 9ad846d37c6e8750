import type { Tx } from '@kashikan/database';
import { upsert } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { CancellationLadder, FeeTable } from '../rules';

export interface NewFeeTable {
  readonly code: string;
  readonly version: number;
}

/** Keeps the fee tables and cancellation terms of a municipality. */
@Injectable()
export class SaveFeeTables {
  /** A table becomes a new version only when its content changed; old versions stay, because bookings were priced by them. */
  async saveTables(tx: Tx, municipalityId: string, tables: readonly FeeTable[]): Promise<NewFeeTable[]> {
    const made: NewFeeTable[] = [];
    for (const table of tables) {
      const body = JSON.stringify(table);
      const version = await tx.row<{ version: number }>(
        `INSERT INTO fee_tables (id, municipality_id, code, version, effective_from, citation, body, created_at)
         SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6::jsonb, $7
           FROM fee_tables WHERE municipality_id = $2 AND code = $3
         HAVING (SELECT f.body FROM fee_tables f
                  WHERE f.municipality_id = $2 AND f.code = $3 AND f.effective_from = $4
                  ORDER BY f.version DESC LIMIT 1) IS DISTINCT FROM $6::jsonb
         RETURNING version`,
        [newId(), municipalityId, table.code, table.effectiveFrom, table.citation, body, tx.now],
      );
      if (!version) continue;
      made.push({ code: table.code, ...version });
      tx.touch('fee-table', table.code, { ...version, effectiveFrom: table.effectiveFrom }, municipalityId);
    }
    return made;
  }

  /** Gives how many ladders changed; bookings keep a copy of the terms they were made under. */
  async saveLadders(tx: Tx, municipalityId: string, ladders: readonly CancellationLadder[]): Promise<number> {
    let changes = 0;
    for (const ladder of ladders) {
      const { changed } = await upsert(tx, {
        table: 'cancellation_terms',
        by: ['municipality_id', 'code'],
        row: {
          municipality_id: municipalityId,
          code: ladder.code,
          citation: ladder.citation,
          body: JSON.stringify(ladder),
        },
      });
      if (changed) changes += 1;
    }
    return changes;
  }
}
