import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { ReleasedSlot, ReleaseWay } from '../waiting';
import { releaseColumns } from './waiting-columns';

/** 開放の記録: what was given back, and how it opened. */
@Injectable()
export class ReleasesStore {
  insert(tx: Tx, slot: Omit<ReleasedSlot, 'releasedAt'>): void {
    tx.send(
      `INSERT INTO released_slots (id, municipality_id, facility_id, room_id, use_date, starts_at, ends_at, occupies_until, bands, cause,
                                   way, opens_at, released_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        slot.id,
        slot.municipalityId,
        slot.facilityId,
        slot.roomId,
        slot.useDate,
        slot.startsAt,
        slot.endsAt,
        slot.occupiesUntil,
        slot.bands,
        slot.cause,
        slot.way,
        slot.opensAt,
        tx.now,
      ],
    );
  }

  /** Slots of a house that are kept: those who wait have not been asked yet, or the announced time has not come. The oldest first. */
  unopened(tx: Tx, facilityId: string): Promise<ReleasedSlot[]> {
    return tx.rows<ReleasedSlot>(
      `SELECT ${releaseColumns} FROM released_slots r
        WHERE r.facility_id = $1 AND (r.way IS NULL OR (r.way = 'announced' AND r.opens_at > $2))
        ORDER BY r.released_at, r.id FOR UPDATE`,
      [facilityId, tx.now],
    );
  }

  /** Also again, as long as it has not opened: what was announced may yet go to somebody who waits. */
  async decide(tx: Tx, id: string, way: ReleaseWay, opensAt: Date | null): Promise<void> {
    await tx.change('UPDATE released_slots SET way = $2, opens_at = $3 WHERE id = $1', [id, way, opensAt]);
  }

  /** Of rows in `occupancies`: when each that keeps a released slot opens; those still undecided say nothing. */
  async openings(tx: Tx, sourceIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.rows<{ id: string; opensAt: Date }>(
      'SELECT id, opens_at AS "opensAt" FROM released_slots WHERE id = ANY($1) AND opens_at IS NOT NULL',
      [sourceIds],
    );
    return new Map(rows.map(({ id, opensAt }) => [id, opensAt]));
  }
}
