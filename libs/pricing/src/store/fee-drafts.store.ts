import { refusedBy, type Tx } from '@kashikan/database';
import { type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { pricingErrors } from '../pricing.errors';
import { type DraftEvent, type DraftState, nextDraftState } from '../rules';

export interface NewFeeDraft {
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly code: string;
  readonly effectiveFrom: LocalDate;
  /** One fee table in the form of the town's file. */
  readonly body: unknown;
}

export interface LockedFeeDraft extends NewFeeDraft {
  readonly id: string;
  readonly state: DraftState;
  readonly revision: number;
  readonly editedBy: readonly string[];
}

interface Firing {
  readonly event: Exclude<DraftEvent, 'edit'>;
  readonly reason?: string;
  readonly releasedVersion?: number;
}

const names = `id, municipality_id AS "municipalityId", facility_id AS "facilityId", code, effective_from AS "effectiveFrom",
  body, state, revision, edited_by AS "editedBy"`;

const openDraftTaken = { fee_table_drafts_one_open: pricingErrors.draftExists };

/** 料金表の案. Only `fire` moves one on; the database refuses a release by anybody who wrote in it. */
@Injectable()
export class FeeDraftsStore {
  async insert(tx: Tx, draft: NewFeeDraft): Promise<string> {
    const id = newId();
    const { municipalityId, facilityId, code, effectiveFrom, body } = draft;
    const written = tx.rows(
      `INSERT INTO fee_table_drafts
         (id, municipality_id, facility_id, code, effective_from, body, state, drafted_by, edited_by, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6::json, 'draft', $7, ARRAY[$7::uuid], $8, $8)`,
      [id, municipalityId, facilityId, code, effectiveFrom, JSON.stringify(body), tx.actor.id, tx.now],
    );
    await refusedBy(written, openDraftTaken);
    await this.record(tx, { id, revision: 1 }, { event: 'draft', from: null, to: 'draft' });
    tx.touch('fee-table-draft', id, { code, effectiveFrom, to: 'draft' }, municipalityId);
    return id;
  }

  /** The draft of this town, locked; throws `pricing.draft-unknown`. */
  async lock(tx: Tx, id: string, municipalityId: string): Promise<LockedFeeDraft> {
    const draft = await tx.row<LockedFeeDraft>(
      `SELECT ${names} FROM fee_table_drafts WHERE id = $1 AND municipality_id = $2 FOR UPDATE`,
      [id, municipalityId],
    );
    if (!draft) throw pricingErrors.draftUnknown();
    return draft;
  }

  /** The one that is still open for a table and a day, locked. */
  open(tx: Tx, where: Omit<NewFeeDraft, 'body' | 'facilityId'>): Promise<LockedFeeDraft | undefined> {
    return tx.row<LockedFeeDraft>(
      `SELECT ${names} FROM fee_table_drafts
        WHERE municipality_id = $1 AND code = $2 AND effective_from = $3 AND state IN ('draft', 'waiting', 'returned')
          FOR UPDATE`,
      [where.municipalityId, where.code, where.effectiveFrom],
    );
  }

  /** Writes in a draft; throws `pricing.draft-changed` unless `revision` still holds. */
  async edit(tx: Tx, draft: LockedFeeDraft, body: { readonly effectiveFrom: LocalDate }): Promise<void> {
    this.mustAllow(tx, draft, 'edit');
    const written = tx.rows(
      `UPDATE fee_table_drafts
          SET body = $3::json, effective_from = $4, revision = revision + 1, changed_at = $5,
              edited_by = CASE WHEN $6::uuid = ANY (edited_by) THEN edited_by ELSE edited_by || $6::uuid END
        WHERE id = $1 AND revision = $2 RETURNING id`,
      [draft.id, draft.revision, JSON.stringify(body), body.effectiveFrom, tx.now, tx.actor.id],
    );
    const [row] = await refusedBy(written, openDraftTaken);
    if (!row) throw pricingErrors.draftChanged();
    const { id, state, code, municipalityId } = draft;
    await this.record(tx, { id, revision: draft.revision + 1 }, { event: 'edit', from: state, to: state });
    tx.touch('fee-table-draft', id, { code, revision: draft.revision + 1 }, municipalityId);
  }

  /** Throws `pricing.draft-second-person` or `pricing.draft-moved-on`. */
  async fire(tx: Tx, draft: LockedFeeDraft, { event, reason, releasedVersion }: Firing): Promise<DraftState> {
    const to = this.mustAllow(tx, draft, event);
    const { id, state, revision, code, municipalityId } = draft;
    const written = tx.rows(
      `UPDATE fee_table_drafts
          SET state = $4, changed_at = $5,
              submitted_by = CASE WHEN $4 = 'waiting' THEN $6::uuid ELSE submitted_by END,
              submitted_revision = CASE WHEN $4 = 'waiting' THEN revision ELSE submitted_revision END,
              released_by = CASE WHEN $4 = 'released' THEN $6::uuid END, released_version = $7
        WHERE id = $1 AND state = $2 AND revision = $3 RETURNING id`,
      [id, state, revision, to, tx.now, tx.actor.id, releasedVersion ?? null],
    );
    const [row] = await refusedBy(written, {
      fee_table_drafts_second_person: pricingErrors.draftSecondPerson,
    });
    if (!row) throw pricingErrors.draftMovedOn(state);
    await this.record(tx, { id, revision }, { event, from: state, to, ...(reason && { reason }) });
    tx.touch('fee-table-draft', id, { code, from: state, to, reason }, municipalityId);
    return to;
  }

  /** The newest version of the released table for the draft's day. */
  async versionOf(tx: Tx, { municipalityId, code, effectiveFrom }: LockedFeeDraft): Promise<number> {
    const row = await tx.row<{ version: number }>(
      `SELECT max(version) AS version FROM fee_tables
        WHERE municipality_id = $1 AND code = $2 AND effective_from = $3`,
      [municipalityId, code, effectiveFrom],
    );
    return row?.version ?? 1;
  }

  private mustAllow(tx: Tx, draft: LockedFeeDraft, event: DraftEvent): DraftState {
    const next = nextDraftState(draft.state, event, draft.editedBy.includes(tx.actor.id));
    if (next.allowed) return next.to;
    throw next.why === 'wrote-in-it'
      ? pricingErrors.draftSecondPerson()
      : pricingErrors.draftMovedOn(draft.state);
  }

  private async record(
    tx: Tx,
    { id, revision }: { readonly id: string; readonly revision: number },
    step: { event: string; from: DraftState | null; to: DraftState; reason?: string },
  ): Promise<void> {
    await tx.rows(
      `INSERT INTO fee_table_draft_transitions
         (draft_id, event, from_state, to_state, revision, actor_kind, actor_id, reason, happened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, step.event, step.from, step.to, revision, tx.actor.kind, tx.actor.id, step.reason ?? null, tx.now],
    );
  }
}
