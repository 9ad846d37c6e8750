import { type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor, LocalDate } from '@kashikan/kernel';
import { FeeDraftsStore } from '@kashikan/pricing';
import { Injectable } from '@nestjs/common';
import { type DraftAnswer, DraftFeeTable } from './draft-fee-table';
import type { FacilityForm } from './municipality-file/facility.form';
import { bodyOf, checkDraft, keptFeeTable } from './municipality-file/fee-table-file';
import type { EquipmentPriceForm, FeeTableForm } from './municipality-file/fee-table.form';

export interface EquipmentPrices {
  readonly municipalityId: string;
  readonly facilityId: string;
  /** From when on the prices hold. */
  readonly effectiveFrom: LocalDate;
  readonly prices: readonly EquipmentPriceForm[];
}

/** 附属設備の料金: a draft of every fee table of the hall, so that a second person releases the price like any other. */
@Injectable()
export class PriceEquipment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: FeeDraftsStore,
    private readonly draftFeeTable: DraftFeeTable,
  ) {}

  /**
   * A draft that is open for a table and its day is written in. Either all tables have their draft then, or none; `id` is the
   * first. Throws `pricing.draft-moved-on` when one of them waits for its release already.
   */
  async run(actor: Actor, wanted: EquipmentPrices): Promise<DraftAnswer> {
    const { municipalityId, facilityId, prices } = wanted;
    const { document, facility } = await this.draftFeeTable.placeOf(municipalityId, facilityId);
    const hall = document.facilities.find(({ code }) => code === facility.code);
    const bodies = hall ? tablesFrom(hall, wanted.effectiveFrom).map(body => withPrices(body, prices)) : [];
    const checked = bodies.map(body => ({ body, ...checkDraft(document, facility.code, body) }));
    const wrong = checked.find(({ isMalformed }) => isMalformed);
    if (wrong) return { ok: false, problems: wrong.problems };
    const ids = await this.unitOfWork.run({ actor, verb: 'fee-table.draft' }, async tx => {
      const written: string[] = [];
      for (const { body, form } of checked)
        written.push(await this.write(tx, wanted, keptFeeTable(body, form)));
      return written;
    });
    return { ok: true, id: ids[0] ?? '' };
  }

  private async write(tx: Tx, wanted: EquipmentPrices, body: FeeTableForm): Promise<string> {
    const { municipalityId, facilityId, prices } = wanted;
    const { code, effectiveFrom } = body;
    const open = await this.drafts.open(tx, { municipalityId, code, effectiveFrom });
    if (!open) return this.drafts.insert(tx, { municipalityId, facilityId, code, effectiveFrom, body });
    const more = body.equipment.filter(price => prices.some(one => one.code === price.code));
    await this.drafts.edit(tx, open, withPrices(open.body as FeeTableForm, more));
    return open.id;
  }
}

/** Of every table of the hall the version that holds on the day, made to begin on it, and those that begin later. */
function tablesFrom({ feeTables }: FacilityForm, from: LocalDate): FeeTableForm[] {
  const codes = [...new Set(feeTables.map(({ code }) => code))];
  return codes.flatMap(code => {
    const versions = feeTables.filter(table => table.code === code).sort(byDay);
    const holding = versions.filter(table => table.effectiveFrom <= from).at(-1) ?? versions[0];
    const later = versions.filter(table => table.effectiveFrom > from);
    return [...(holding ? [{ ...bodyOf(holding), effectiveFrom: from }] : []), ...later.map(bodyOf)];
  });
}

const byDay = (a: FeeTableForm, b: FeeTableForm): number => (a.effectiveFrom < b.effectiveFrom ? -1 : 1);

const withPrices = (body: FeeTableForm, prices: readonly EquipmentPriceForm[]): FeeTableForm => ({
  ...body,
  // A kept body leaves out lists that are empty.
  equipment: [
    ...((body.equipment as EquipmentPriceForm[] | undefined) ?? []).filter(
      price => !prices.some(one => one.code === price.code),
    ),
    ...prices,
  ],
});
