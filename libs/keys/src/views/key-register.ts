import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

export interface RegisteredKey {
  readonly keyId: string;
  readonly facilityId: string;
  readonly tag: string;
  readonly name: string;
  readonly roomIds: readonly string[];
  /** The handover it is out with, or null when it hangs at the counter. */
  readonly outWith: string | null;
}

const columns = `k.id AS "keyId", k.facility_id AS "facilityId", k.tag, k.name,
  coalesce((SELECT array_agg(o.room_id::text) FROM key_rooms o WHERE o.key_id = k.id), '{}') AS "roomIds",
  (SELECT h.id FROM key_handovers h WHERE h.key_id = k.id AND h.returned_at IS NULL) AS "outWith"`;

/** 鍵の台帳: which keys there are, and what they open. */
@Injectable()
export class KeyRegister {
  constructor(private readonly database: Database) {}

  /** `facilities` null is the whole municipality. */
  async all(municipalityId: string, facilities: readonly string[] | null): Promise<RegisteredKey[]> {
    return this.database.rows<RegisteredKey>(
      `SELECT ${columns} FROM keys k JOIN facilities f ON f.id = k.facility_id
        WHERE f.municipality_id = $1 AND ($2::uuid[] IS NULL OR k.facility_id = ANY ($2))
        ORDER BY f.sort_order, k.tag`,
      [municipalityId, facilities],
    );
  }

  async ofRoom(roomId: string): Promise<RegisteredKey[]> {
    return this.database.rows<RegisteredKey>(
      `SELECT ${columns} FROM keys k WHERE EXISTS (SELECT FROM key_rooms o WHERE o.key_id = k.id AND o.room_id = $1)
        ORDER BY k.tag`,
      [roomId],
    );
  }

  /** Tags are numbered per facility. */
  async byTag(facilityId: string, tag: string): Promise<RegisteredKey | undefined> {
    return this.database.row<RegisteredKey>(
      `SELECT ${columns} FROM keys k WHERE k.facility_id = $1 AND k.tag = $2`,
      [facilityId, tag],
    );
  }
}
