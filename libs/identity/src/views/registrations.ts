import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** What a person is registered as in one municipality. */
export interface Registration {
  readonly municipalityId: string;
  readonly kindCode: string;
  /** The last day on which it holds. */
  readonly validUntil: LocalDate;
}

/** One line of a person's history of registrations, for the desk of the municipality. */
export interface RegistrationEntry {
  /** Null when the registration was taken back. */
  readonly kindCode: string | null;
  readonly validUntil: LocalDate | null;
  readonly reason: string;
  readonly registeredBy: string;
  readonly registeredAt: Date;
}

const latest = `SELECT DISTINCT ON (municipality_id) municipality_id AS "municipalityId", kind_code AS "kindCode",
       to_char(valid_until, 'YYYY-MM-DD') AS "validUntil"
  FROM registrations`;

@Injectable()
export class RegistrationView {
  constructor(private readonly database: Database) {}

  /** As it holds on `today`, a date of the municipality; undefined for a person who is not registered there. */
  async of(accountId: string, municipalityId: string, today: LocalDate): Promise<Registration | undefined> {
    const found = await this.database.row<Registration>(
      `SELECT * FROM (${latest} WHERE account_id = $1 AND municipality_id = $2
                       ORDER BY municipality_id, registered_at DESC, id DESC) AS r
        WHERE r."validUntil" >= $3`,
      [accountId, municipalityId, today],
    );
    return found;
  }

  /** Every registration of a person, the expired ones too, one for each municipality. */
  ofAccount(accountId: string): Promise<Registration[]> {
    return this.database.rows<Registration>(
      `SELECT * FROM (${latest} WHERE account_id = $1 ORDER BY municipality_id, registered_at DESC, id DESC) AS r
        WHERE r."kindCode" IS NOT NULL`,
      [accountId],
    );
  }

  /** The newest first. */
  history(accountId: string, municipalityId: string): Promise<RegistrationEntry[]> {
    return this.database.rows<RegistrationEntry>(
      `SELECT kind_code AS "kindCode", to_char(valid_until, 'YYYY-MM-DD') AS "validUntil", reason,
              registered_by AS "registeredBy", registered_at AS "registeredAt"
         FROM registrations WHERE account_id = $1 AND municipality_id = $2
        ORDER BY registered_at DESC, id DESC`,
      [accountId, municipalityId],
    );
  }
}
