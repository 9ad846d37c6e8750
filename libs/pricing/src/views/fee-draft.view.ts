import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { pricingErrors } from '../pricing.errors';
import type { DraftState } from '../rules';

export interface FeeDraft {
  readonly id: string;
  readonly facilityId: string;
  readonly code: string;
  readonly effectiveFrom: LocalDate;
  /** One fee table in the form of the town's file. */
  readonly body: unknown;
  readonly state: DraftState;
  readonly revision: number;
  readonly draftedBy: string;
  readonly editedBy: readonly string[];
  readonly changedAt: Date;
  readonly releasedVersion: number | null;
}

export interface FeeDraftStep {
  readonly event: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

const columns = `d.id, d.facility_id AS "facilityId", d.code, d.effective_from AS "effectiveFrom", d.body, d.state, d.revision,
  s.name AS "draftedBy", d.edited_by AS "editedBy", d.changed_at AS "changedAt", d.released_version AS "releasedVersion"
  FROM fee_table_drafts d JOIN staff s ON s.id = d.drafted_by`;

/** 料金表の案, for the pages of staff. */
@Injectable()
export class FeeDraftView {
  constructor(private readonly database: Database) {}

  /** Those that are still open, the last changed first. */
  openOf(municipalityId: string): Promise<FeeDraft[]> {
    return this.database.rows<FeeDraft>(
      `SELECT ${columns} WHERE d.municipality_id = $1 AND d.state IN ('draft', 'waiting', 'returned')
        ORDER BY d.changed_at DESC`,
      [municipalityId],
    );
  }

  /** Throws `pricing.draft-unknown`. */
  async of(id: string, municipalityId: string): Promise<FeeDraft> {
    const draft = await this.database.row<FeeDraft>(
      `SELECT ${columns} WHERE d.id = $1 AND d.municipality_id = $2`,
      [id, municipalityId],
    );
    if (!draft) throw pricingErrors.draftUnknown();
    return draft;
  }

  stepsOf(id: string): Promise<FeeDraftStep[]> {
    return this.database.rows<FeeDraftStep>(
      `SELECT t.event, t.happened_at AS at, coalesce(s.name, '') AS by, t.reason
         FROM fee_table_draft_transitions t LEFT JOIN staff s ON s.id::text = t.actor_id
        WHERE t.draft_id = $1 ORDER BY t.id`,
      [id],
    );
  }
}
