import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type Assurance, assuranceOf, type IdentityCheck, type IdentityDocument } from '../rules/assurance';

/** One line of a person's record of checks, as the desk sees it. */
export interface CheckEntry extends IdentityCheck {
  readonly document: IdentityDocument | null;
  readonly checkedBy: string;
  readonly checkedAt: Date;
}

/** How sure a municipality is of who a person is. */
@Injectable()
export class AssuranceView {
  constructor(private readonly database: Database) {}

  /** `today` is the municipality's date. An account that does not exist is not known at all. */
  async of(accountId: string, municipalityId: string, today: LocalDate): Promise<Assurance> {
    const [person, checks] = await Promise.all([
      this.database.row<{ saidName: boolean }>(
        'SELECT (name IS NOT NULL AND phone IS NOT NULL) AS "saidName" FROM accounts WHERE id = $1',
        [accountId],
      ),
      this.history(accountId, municipalityId),
    ]);
    return assuranceOf(checks, person?.saidName ?? false, today);
  }

  /** What counts in the municipality, the oldest first. */
  history(accountId: string, municipalityId: string): Promise<CheckEntry[]> {
    return this.database.rows<CheckEntry>(
      `SELECT method, document, to_char(checked_on, 'YYYY-MM-DD') AS "checkedOn",
              to_char(valid_until, 'YYYY-MM-DD') AS "validUntil", is_end AS "isEnd",
              checked_by AS "checkedBy", checked_at AS "checkedAt"
         FROM identity_checks WHERE account_id = $1 AND (municipality_id = $2 OR municipality_id IS NULL)
        ORDER BY checked_at, id`,
      [accountId, municipalityId],
    );
  }
}
