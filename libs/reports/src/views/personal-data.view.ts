import { Database } from '@kashikan/database';
import { Clock, isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { HeldSection, PersonalFile } from '../rules/personal-file';
import { heldData } from './held-data';

/** 開示請求, and 「わたしの情報」: everything the install holds about one account. */
@Injectable()
export class PersonalData {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one municipality, or (null) of all; undefined when there is no such account, or it has nothing to do with the municipality. */
  async of(accountId: string, municipalityId: string | null): Promise<PersonalFile | undefined> {
    if (!isId(accountId) || !(await this.isKnown(accountId, municipalityId))) return undefined;
    const sections: HeldSection[] = [];
    for (const { key, sql } of heldData) {
      const rows = await this.database.rows<Record<string, unknown>>(sql, [accountId, municipalityId]);
      sections.push({ key, rows });
    }
    return { accountId, madeAt: this.clock.now(), sections };
  }

  private async isKnown(accountId: string, municipalityId: string | null): Promise<boolean> {
    const found = await this.database.row(
      `SELECT FROM accounts a WHERE a.id = $1 AND ($2::text IS NULL
         OR EXISTS (SELECT FROM bookings b WHERE b.account_id = a.id AND b.municipality_id = $2)
         OR EXISTS (SELECT FROM registrations r WHERE r.account_id = a.id AND r.municipality_id = $2)
         OR EXISTS (SELECT FROM waiting_list w WHERE w.account_id = a.id AND w.municipality_id = $2))`,
      [accountId, municipalityId],
    );
    return found !== undefined;
  }
}
