import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** What the clock finds to do among the registrations of a municipality. */
@Injectable()
export class DueRegistrations {
  constructor(private readonly database: Database) {}

  /** Those whose last day is over. */
  ended(municipalityId: string, today: LocalDate): Promise<{ id: string }[]> {
    return this.database.rows<{ id: string }>(
      `SELECT id FROM group_registrations WHERE municipality_id = $1 AND state = 'approved' AND valid_until < $2 ORDER BY id LIMIT 500`,
      [municipalityId, today],
    );
  }

  /** Those that end on `until` or before, were not told yet, and are not continued by anything. */
  toRemind(municipalityId: string, today: LocalDate, until: LocalDate): Promise<{ id: string }[]> {
    return this.database.rows<{ id: string }>(
      `SELECT r.id FROM group_registrations r
        WHERE r.municipality_id = $1 AND r.state = 'approved' AND r.valid_until BETWEEN $2 AND $3 AND r.reminded_at IS NULL
          AND NOT EXISTS (SELECT FROM group_registrations n WHERE n.renews = r.id AND n.state IN ('applied', 'returned', 'approved'))
        ORDER BY r.id LIMIT 500`,
      [municipalityId, today, until],
    );
  }
}
