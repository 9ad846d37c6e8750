import { Database } from '@kashikan/database';
import { readCardNumber } from '@kashikan/identity/rules';
import { Injectable } from '@nestjs/common';

export interface KnownResident {
  readonly accountId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly groupName: string | null;
}

const MOST = 20;

const columns = 'a.id AS "accountId", a.name, a.email, a.phone, a.group_name AS "groupName"';

/** Residents as the desk of one municipality may look them up. */
@Injectable()
export class KnownResidents {
  constructor(private readonly database: Database) {}

  /**
   * By the whole mail address, telephone number or number of their card, which a person at the counter tells; by a part of the name or group only those
   * who have a booking or a registration in this municipality, so that nobody leafs through the residents of other towns.
   */
  matching(municipalityId: string, words: string): Promise<KnownResident[]> {
    const digits = words.normalize('NFKC').replace(/[^0-9]/g, '');
    return this.database.rows<KnownResident>(
      `SELECT ${columns} FROM accounts a
        WHERE a.email = lower($2)
           OR ($3 <> '' AND regexp_replace(coalesce(a.phone, ''), '[^0-9]', '', 'g') = $3)
           OR EXISTS (SELECT FROM resident_cards c WHERE c.account_id = a.id AND c.number = $5 AND c.stopped_at IS NULL)
           OR (length($2) >= 2 AND (a.name LIKE $4 OR a.name_kana LIKE $4 OR a.group_name LIKE $4)
               AND (EXISTS (SELECT FROM bookings b WHERE b.account_id = a.id AND b.municipality_id = $1)
                    OR EXISTS (SELECT FROM registrations r WHERE r.account_id = a.id AND r.municipality_id = $1)))
        ORDER BY a.name NULLS LAST, a.id LIMIT ${MOST}`,
      [
        municipalityId,
        words,
        digits.length >= 9 ? digits : '',
        `%${words.replace(/[\\%_]/g, '\\$&')}%`,
        readCardNumber(words) ?? '',
      ],
    );
  }

  one(accountId: string): Promise<KnownResident | undefined> {
    return this.database.row<KnownResident>(`SELECT ${columns} FROM accounts a WHERE a.id = $1`, [accountId]);
  }
}
