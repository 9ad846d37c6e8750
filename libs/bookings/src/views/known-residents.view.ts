import { Database } from '@kashikan/database';
import { readCardNumber } from '@kashikan/identity/rules';
import { Injectable } from '@nestjs/common';

export interface KnownResident {
  readonly accountId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly groupName: string | null;
  /** Its owner has left: nothing new is done for it. */
  readonly isClosed: boolean;
}

const MOST = 20;

const columns =
  'a.id AS "accountId", a.name, a.email, a.phone, a.group_name AS "groupName", a.closed_at IS NOT NULL AS "isClosed"';

/** Residents as the desk of one municipality may look them up. */
@Injectable()
export class KnownResidents {
  constructor(private readonly database: Database) {}

  /**
   * By the whole mail address, telephone number or number of their card, which a person at the counter tells; by a part of the name
   * or group only those who have a booking or a registration in this municipality, so that nobody leafs through the residents of other towns.
   */
  async matching(municipalityId: string, words: string): Promise<KnownResident[]> {
    const reached = await this.reachedBy(words);
    return reached.length > 0 ? reached : this.named(municipalityId, words);
  }

  /** Each of the three has its index; as one condition none would be used. */
  private reachedBy(words: string): Promise<KnownResident[]> {
    const digits = words.normalize('NFKC').replace(/[^0-9]/g, '');
    return this.database.rows<KnownResident>(
      `SELECT ${columns} FROM accounts a WHERE a.email = lower($1)
       UNION
       SELECT ${columns} FROM accounts a WHERE regexp_replace(a.phone, '[^0-9]', '', 'g') = $2
       UNION
       SELECT ${columns} FROM accounts a JOIN resident_cards c ON c.account_id = a.id WHERE c.number = $3 AND c.stopped_at IS NULL
       ORDER BY name NULLS LAST, "accountId" LIMIT ${MOST}`,
      [words, digits.length >= 9 ? digits : null, readCardNumber(words) ?? null],
    );
  }

  private async named(municipalityId: string, words: string): Promise<KnownResident[]> {
    if (words.length < 2) return [];
    return this.database.rows<KnownResident>(
      `SELECT ${columns} FROM accounts a
        WHERE (a.name LIKE $2 OR a.name_kana LIKE $2 OR a.group_name LIKE $2)
          AND (EXISTS (SELECT FROM bookings b WHERE b.account_id = a.id AND b.municipality_id = $1)
               OR EXISTS (SELECT FROM registrations r WHERE r.account_id = a.id AND r.municipality_id = $1))
        ORDER BY a.name NULLS LAST, a.id LIMIT ${MOST}`,
      [municipalityId, `%${words.replace(/[\\%_]/g, '\\$&')}%`],
    );
  }

  one(accountId: string): Promise<KnownResident | undefined> {
    return this.database.row<KnownResident>(`SELECT ${columns} FROM accounts a WHERE a.id = $1`, [accountId]);
  }
}
