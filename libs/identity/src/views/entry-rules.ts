import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { EntryRules } from '../actions/save-entry-rules';
import { staffTerms } from '../rules/staff-terms';

@Injectable()
export class EntryRulesView {
  constructor(private readonly database: Database) {}

  /** As they hold; the default where a municipality has said nothing. */
  async of(municipalityId: string): Promise<EntryRules> {
    const found = await this.database.row<EntryRules>(
      'SELECT networks::text[] AS networks, unused_days AS "unusedDays" FROM staff_entry_rules WHERE municipality_id = $1',
      [municipalityId],
    );
    return found ?? { networks: [], unusedDays: staffTerms.unusedDays };
  }

  /** By facility; one without limits is not among them. */
  async ofFacilities(municipalityId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await this.database.rows<{ id: string; networks: string[] }>(
      `SELECT f.id, n.networks::text[] AS networks
         FROM facility_networks n JOIN facilities f ON f.id = n.facility_id WHERE f.municipality_id = $1`,
      [municipalityId],
    );
    return new Map(found.map(({ id, networks }) => [id, networks]));
  }
}
