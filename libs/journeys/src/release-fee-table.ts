import { FixedFeesView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { translate } from '@kashikan/i18n';
import { type Actor, Clock, localDateOf } from '@kashikan/kernel';
import { type FeeDraft, FeeBook, FeeDraftsStore, FeeDraftView, pricingErrors } from '@kashikan/pricing';
import { type ReleaseCaution, releaseCautions } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import type { DraftAnswer, DraftRef } from './draft-fee-table';
import { EditTown } from './edit-town';
import type { FeeTableForm, TownDocument } from './municipality-file';
import { lendPriced } from './municipality-file/equipment-prices';

/** What whoever releases a table must know beforehand. */
@Injectable()
export class ReleaseCautions {
  constructor(
    private readonly feeBook: FeeBook,
    private readonly fixedFees: FixedFeesView,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async of(
    municipalityId: string,
    draft: Pick<FeeDraft, 'code' | 'effectiveFrom' | 'facilityId'>,
  ): Promise<ReleaseCaution[]> {
    const { code, effectiveFrom, facilityId } = draft;
    const { municipality } = await this.catalogue.municipality(municipalityId);
    const versions = await this.feeBook.versionsOf(municipalityId, code);
    const where = { municipalityId, facilityId, tableCode: code, from: effectiveFrom };
    return releaseCautions({
      effectiveFrom,
      today: localDateOf(this.clock.now(), municipality.timeZone),
      releasedFrom: versions.map(version => version.effectiveFrom),
      bookingsFixed: await this.fixedFees.count(where),
    });
  }
}

export interface Release extends DraftRef {
  /** The person has read what the release does to versions and bookings that exist. */
  readonly knowsCautions: boolean;
}

/** 料金表の公開, by a second person: the table enters the town's file, and its fees hold from its day on. */
@Injectable()
export class ReleaseFeeTable {
  constructor(
    private readonly drafts: FeeDraftsStore,
    private readonly view: FeeDraftView,
    private readonly editTown: EditTown,
    private readonly catalogue: Catalogue,
    private readonly facts: ReleaseCautions,
  ) {}

  /**
   * Throws `pricing.draft-second-person`, `pricing.draft-moved-on`, `pricing.draft-changed`, `pricing.release-unread` when there is
   * something to know that was not confirmed, `town.changed-meanwhile`.
   */
  async run(actor: Actor, { id, municipalityId, revision, knowsCautions }: Release): Promise<DraftAnswer> {
    const draft = await this.view.of(id, municipalityId);
    if (draft.revision !== revision) throw pricingErrors.draftChanged();
    const cautions = await this.facts.of(municipalityId, draft);
    if (cautions.length > 0 && !knowsCautions) throw pricingErrors.releaseUnread();
    const town = await this.catalogue.municipality(municipalityId);
    const facility = town.facilities.find(one => one.id === draft.facilityId);
    const { version } = await this.editTown.read(municipalityId);
    const body = draft.body as FeeTableForm;
    const outcome = await this.editTown.run(actor, {
      municipalityId,
      version,
      note: translate('ja', 'admin.fees.note', { name: body.name, date: draft.effectiveFrom }),
      edit: document => placeTable(document, facility?.code ?? '', body),
      releases: body,
      also: tx => this.markReleased(tx, { id, municipalityId, revision }, cautions),
    });
    return outcome.ok ? { ok: true, id } : outcome;
  }

  private async markReleased(tx: Tx, ref: DraftRef, cautions: readonly ReleaseCaution[]): Promise<void> {
    const draft = await this.drafts.lock(tx, ref.id, ref.municipalityId);
    if (draft.revision !== ref.revision) throw pricingErrors.draftChanged();
    const releasedVersion = await this.drafts.versionOf(tx, draft);
    const reason = cautions.map(caution => caution.kind).join(', ');
    await this.drafts.fire(tx, draft, {
      event: 'release',
      releasedVersion,
      ...(reason !== '' && { reason }),
    });
  }
}

/** Adds the table to its hall; a version of the same day gives way to it, and what waited for its price is lent. */
function placeTable(document: TownDocument, facilityCode: string, body: FeeTableForm): void {
  const facility = document.facilities.find(one => one.code === facilityCode);
  if (!facility) throw new Error(`no such facility in the file: ${facilityCode}`);
  const same = facility.feeTables.findIndex(
    one => one.code === body.code && one.effectiveFrom === body.effectiveFrom,
  );
  if (same < 0) facility.feeTables.push(body);
  else facility.feeTables[same] = body;
  lendPriced(facility);
}
