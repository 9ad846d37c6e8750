import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** Something that waits and bears somebody's name. */
export interface OpenWork {
  readonly sort: 'key-out' | 'fee-draft' | 'reset';
  readonly id: string;
  /** Whom or what it is about, as the page names it. */
  readonly name: string;
  readonly since: Date;
}

/** 引き継ぎ: what a member of staff has begun and not ended. Cases and bookings belong to no one, so nobody inherits them. */
@Injectable()
export class OpenWorkView {
  constructor(private readonly database: Database) {}

  of(municipalityId: string, staffId: string): Promise<OpenWork[]> {
    return this.database.rows<OpenWork>(
      `SELECT 'key-out' AS sort, h.id, k.tag AS name, h.issued_at AS since
         FROM key_handovers h JOIN keys k ON k.id = h.key_id
        WHERE h.municipality_id = $1 AND h.issued_by = $2 AND h.returned_at IS NULL
       UNION ALL
       SELECT 'fee-draft', d.id, f.name, d.created_at
         FROM fee_table_drafts d JOIN facilities f ON f.id = d.facility_id
        WHERE d.municipality_id = $1 AND d.drafted_by = $2 AND d.state IN ('draft', 'waiting', 'returned')
       UNION ALL
       SELECT 'reset', r.id, s.name, r.asked_at
         FROM staff_resets r JOIN staff s ON s.id = r.staff_id
        WHERE r.municipality_id = $1 AND r.asked_by = $2 AND r.closed_at IS NULL
        ORDER BY since`,
      [municipalityId, staffId],
    );
  }
}
