import { Database, type Tx } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Office } from '../rules';

type Rows = Pick<Database, 'rows'> | Pick<Tx, 'rows'>;

/** Who holds which post, and who is away on the day of `now` as the municipality counts days. */
export async function officeAt(db: Rows, municipalityId: string, now: Date): Promise<Office> {
  const holders = await db.rows<Office['holders'][number]>(
    `SELECT h.post, h.staff_id AS "staffId" FROM post_holders h JOIN staff s ON s.id = h.staff_id AND s.active
      WHERE h.municipality_id = $1 AND h.ended_at IS NULL`,
    [municipalityId],
  );
  const absences = await db.rows<Office['absences'][number]>(
    `SELECT d.staff_id AS "staffId", d.deputy_id AS "deputyId"
       FROM staff_absences d JOIN municipalities m ON m.id = d.municipality_id JOIN staff s ON s.id = d.deputy_id AND s.active
      WHERE d.municipality_id = $1 AND d.ended_at IS NULL
        AND ($2::timestamptz AT TIME ZONE m.time_zone)::date BETWEEN d.first_day AND d.last_day`,
    [municipalityId, now],
  );
  return { holders, absences };
}

export interface NamedHolder {
  readonly post: string;
  readonly staffId: string;
  readonly name: string;
  readonly since: Date;
}

/** 誰の番か: who sits where today, for the lists of a screen. */
@Injectable()
export class OfficeView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who holds each post, by name. */
  holders(municipalityId: string): Promise<NamedHolder[]> {
    return this.database.rows<NamedHolder>(
      `SELECT h.post, h.staff_id AS "staffId", s.name, h.since FROM post_holders h JOIN staff s ON s.id = h.staff_id AND s.active
        WHERE h.municipality_id = $1 AND h.ended_at IS NULL ORDER BY h.post, h.since, s.name`,
      [municipalityId],
    );
  }

  today(municipalityId: string): Promise<Office> {
    return officeAt(this.database, municipalityId, this.clock.now());
  }
}
