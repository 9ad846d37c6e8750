import { Catalogue, catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { FeeDraftsStore, type LockedFeeDraft, pricingErrors } from '@kashikan/pricing';
import { Injectable } from '@nestjs/common';
import { EditTown } from './edit-town';
import type { FeeTableForm, FileProblem, TownDocument } from './municipality-file';
import { type CheckedFeeTable, checkDraft, keptFeeTable } from './municipality-file/fee-table-file';

/** A draft and the revision that the person saw. */
export interface DraftRef {
  readonly id: string;
  readonly municipalityId: string;
  readonly revision: number;
}

export type DraftAnswer =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** 料金表の案: writing one, handing it in, taking it back. */
@Injectable()
export class DraftFeeTable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: FeeDraftsStore,
    private readonly editTown: EditTown,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws `pricing.draft-exists` when another draft of the table for this day is open. */
  async begin(
    actor: Actor,
    where: { readonly municipalityId: string; readonly facilityId: string },
    body: unknown,
  ): Promise<DraftAnswer> {
    const checked = await this.check(where.municipalityId, where.facilityId, body);
    if (checked.isMalformed) return { ok: false, problems: checked.problems };
    const { code, effectiveFrom } = checked.form;
    const draft = { ...where, code, effectiveFrom, body: keptFeeTable(body, checked.form) };
    const id = await this.unitOfWork.run({ actor, verb: 'fee-table.draft' }, tx =>
      this.drafts.insert(tx, draft),
    );
    return { ok: true, id };
  }

  /** Changes a copy of the table; a draft may have holes, but every field has the form it should have. */
  async edit(actor: Actor, ref: DraftRef, change: (body: FeeTableForm) => void): Promise<DraftAnswer> {
    return this.unitOfWork.run({ actor, verb: 'fee-table.edit' }, async tx => {
      const draft = await this.current(tx, ref);
      const body = JSON.parse(JSON.stringify(draft.body)) as FeeTableForm;
      change(body);
      const checked = await this.check(ref.municipalityId, draft.facilityId, body);
      if (checked.isMalformed) return { ok: false, problems: checked.problems };
      await this.drafts.edit(tx, draft, keptFeeTable(body, checked.form));
      return { ok: true, id: ref.id };
    });
  }

  /** 確認へ回す. A table with a hole, or with an example that comes out otherwise, is not handed in. */
  async submit(actor: Actor, ref: DraftRef): Promise<DraftAnswer> {
    return this.unitOfWork.run({ actor, verb: 'fee-table.submit' }, async tx => {
      const draft = await this.current(tx, ref);
      const { problems } = await this.check(ref.municipalityId, draft.facilityId, draft.body);
      if (problems.length > 0) return { ok: false, problems };
      await this.drafts.fire(tx, draft, { event: 'submit' });
      return { ok: true, id: ref.id };
    });
  }

  withdraw(actor: Actor, ref: DraftRef): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'fee-table.withdraw' }, async tx => {
      await this.drafts.fire(tx, await this.current(tx, ref), { event: 'withdraw' });
    });
  }

  /** 差戻し, with words for whoever wrote it. */
  async giveBack(actor: Actor, ref: DraftRef, reason: string): Promise<void> {
    if (reason.trim() === '') throw pricingErrors.draftReasonMissing();
    await this.unitOfWork.run({ actor, verb: 'fee-table.return' }, async tx => {
      await this.drafts.fire(tx, await this.current(tx, ref), { event: 'return', reason });
    });
  }

  /** What keeps a table from being released, with the paths of its fields. */
  async check(municipalityId: string, facilityId: string, body: unknown): Promise<CheckedFeeTable> {
    const { document, facility } = await this.placeOf(municipalityId, facilityId);
    return checkDraft(document, facility.code, body);
  }

  /** The town's file and the hall in it. */
  async placeOf(
    municipalityId: string,
    facilityId: string,
  ): Promise<{ document: TownDocument; facility: Facility }> {
    const [{ document }, town] = await Promise.all([
      this.editTown.read(municipalityId),
      this.catalogue.municipality(municipalityId),
    ]);
    const facility = town.facilities.find(one => one.id === facilityId);
    if (!facility) throw catalogueErrors.facilityUnknown();
    return { document, facility };
  }

  private async current(tx: Tx, ref: DraftRef): Promise<LockedFeeDraft> {
    const draft = await this.drafts.lock(tx, ref.id, ref.municipalityId);
    if (draft.revision !== ref.revision) throw pricingErrors.draftChanged();
    return draft;
  }
}
