import { Database, refusedBy, type Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { pricingErrors } from '../pricing.errors';
import { groupKeyOf, type StandingReduction, type WhoBooks } from '../rules';

export interface NewStandingReduction {
  readonly municipalityId: string;
  readonly accountId: string | null;
  /** A registered group; `groupName` is then its name on the day of the decision. */
  readonly groupId?: string | null;
  readonly groupName: string | null;
  readonly code: string;
  /** Why it was granted, with the article. */
  readonly reason: string;
  readonly fromFiscalYear: number;
  readonly untilFiscalYear: number;
}

/** As a member of staff sees it. */
export interface ListedStandingReduction extends NewStandingReduction {
  readonly id: string;
  readonly accountName: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** 減免団体登録: decided once for whole fiscal years, applied by itself from then on, ended with a reason. */
@Injectable()
export class StandingReductions {
  constructor(private readonly database: Database) {}

  /** Throws `pricing.standing-exists` when the same reduction is registered for one of these years already. */
  async register(tx: Tx, standing: NewStandingReduction): Promise<string> {
    const id = newId();
    const { municipalityId, accountId, groupId, groupName, code, reason, fromFiscalYear, untilFiscalYear } =
      standing;
    const written = tx.rows(
      `INSERT INTO standing_reductions
         (id, municipality_id, account_id, group_name, code, reason, from_fiscal_year, until_fiscal_year, decided_by, decided_at, group_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        municipalityId,
        accountId,
        groupName,
        code,
        reason,
        fromFiscalYear,
        untilFiscalYear,
        tx.actor.id,
        tx.now,
        groupId ?? null,
      ],
    );
    await refusedBy(written, { standing_reductions_once: pricingErrors.standingExists });
    tx.touch('standing-reduction', id, { code, fromFiscalYear, untilFiscalYear }, municipalityId);
    return id;
  }

  /** Bookings made before keep their fee. Throws `pricing.standing-unknown`. */
  async end(tx: Tx, id: string, municipalityId: string, reason: string): Promise<void> {
    const ended = await tx.row(
      `UPDATE standing_reductions SET ended_at = $3, ended_by = $4, end_reason = $5
        WHERE id = $1 AND municipality_id = $2 AND ended_at IS NULL RETURNING id`,
      [id, municipalityId, tx.now, tx.actor.id, reason],
    );
    if (!ended) throw pricingErrors.standingUnknown();
    tx.touch('standing-reduction', id, { ended: true, reason }, municipalityId);
  }

  /** Those that may speak for whoever books; `standsFor` says which do. */
  candidates(
    municipalityId: string,
    { accountId, groupId, groupName }: WhoBooks,
  ): Promise<StandingReduction[]> {
    return this.database.rows<StandingReduction>(
      `SELECT code, account_id AS "accountId", group_id AS "groupId", group_key AS "groupKey",
              from_fiscal_year AS "fromFiscalYear", until_fiscal_year AS "untilFiscalYear"
         FROM standing_reductions
        WHERE municipality_id = $1 AND ended_at IS NULL
          AND (account_id = $2 OR group_id = $4 OR (account_id IS NULL AND group_id IS NULL AND group_key = $3))`,
      [municipalityId, accountId, groupName === null ? null : groupKeyOf(groupName), groupId ?? null],
    );
  }

  /** The last fiscal year for which a registered group has a reduction already. */
  async lastYearOf(
    tx: Tx,
    {
      municipalityId,
      groupId,
      code,
    }: { readonly municipalityId: string; readonly groupId: string; readonly code: string },
  ): Promise<number | null> {
    const row = await tx.row<{ year: number | null }>(
      `SELECT max(until_fiscal_year) AS year FROM standing_reductions
        WHERE municipality_id = $1 AND group_id = $2 AND code = $3 AND ended_at IS NULL`,
      [municipalityId, groupId, code],
    );
    return row?.year ?? null;
  }

  list(municipalityId: string): Promise<ListedStandingReduction[]> {
    return this.database.rows<ListedStandingReduction>(
      `SELECT r.id, r.municipality_id AS "municipalityId", r.account_id AS "accountId", r.group_name AS "groupName",
              r.code, r.reason, r.from_fiscal_year AS "fromFiscalYear", r.until_fiscal_year AS "untilFiscalYear",
              a.name AS "accountName", s.name AS "decidedBy", r.decided_at AS "decidedAt",
              r.ended_at AS "endedAt", r.end_reason AS "endReason"
         FROM standing_reductions r JOIN staff s ON s.id = r.decided_by LEFT JOIN accounts a ON a.id = r.account_id
        WHERE r.municipality_id = $1 ORDER BY r.ended_at IS NOT NULL, r.from_fiscal_year DESC, r.decided_at DESC`,
      [municipalityId],
    );
  }
}
