import { Catalogue, catalogueErrors, type Facility } from '@kashikan/catalogue';
import {
  type CheckedFeeTable,
  DraftFeeTable,
  EditTown,
  type FacilityForm,
  type FeeTableForm,
  feeTableOf,
  ReleaseCautions,
  type TownDocument,
} from '@kashikan/journeys';
import { type FeeDraft, type FeeDraftStep, FeeDraftView } from '@kashikan/pricing';
import {
  compareFeeTables,
  type FeeTable,
  type ReleaseCaution,
  type TableDifference,
} from '@kashikan/pricing/rules';
import { translate } from '@kashikan/i18n';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../frame/staff-page';
import type { Known } from './field-inputs';

/** A table, released or not, with all that its pages must know. */
export interface FeeTableOnPage {
  readonly facility: Facility;
  readonly house: FacilityForm;
  readonly document: TownDocument;
  readonly form: FeeTableForm;
  readonly table: FeeTable;
  readonly known: Known;
  /** The released version that this one follows. */
  readonly previous: FeeTableForm | undefined;
  readonly difference: TableDifference | undefined;
}

export interface DraftOnPage extends FeeTableOnPage {
  readonly draft: FeeDraft;
  readonly checked: CheckedFeeTable;
  readonly steps: readonly FeeDraftStep[];
  readonly cautions: readonly ReleaseCaution[];
}

export interface FeeOverview {
  readonly document: TownDocument;
  readonly facilities: readonly Facility[];
  readonly drafts: readonly FeeDraft[];
}

/** What the pages of the fee tables show. */
@Injectable()
export class ReadFees {
  constructor(
    private readonly editTown: EditTown,
    private readonly catalogue: Catalogue,
    private readonly view: FeeDraftView,
    private readonly drafts: DraftFeeTable,
    private readonly cautions: ReleaseCautions,
  ) {}

  async overview({ staff }: StaffPage): Promise<FeeOverview> {
    const [{ document }, town, drafts] = await Promise.all([
      this.editTown.read(staff.municipalityId),
      this.catalogue.municipality(staff.municipalityId),
      this.view.openOf(staff.municipalityId),
    ]);
    return { document, facilities: town.facilities, drafts };
  }

  /** Throws `pricing.draft-unknown`. */
  async draft({ staff }: StaffPage, id: string): Promise<DraftOnPage> {
    const { municipalityId } = staff;
    const draft = await this.view.of(id, municipalityId);
    const [checked, place, steps, cautions] = await Promise.all([
      this.drafts.check(municipalityId, draft.facilityId, draft.body),
      this.drafts.placeOf(municipalityId, draft.facilityId),
      this.view.stepsOf(id),
      this.cautions.of(municipalityId, draft),
    ]);
    const onPage = tableOnPage(place.document, place.facility, checked.form);
    return { ...onPage, draft, checked, steps, cautions };
  }

  /** A released version. Throws `catalogue.facility-unknown` for none. */
  async version(
    { staff }: StaffPage,
    facilityId: string,
    code: string,
    from: string,
  ): Promise<FeeTableOnPage> {
    const { document, facility } = await this.drafts.placeOf(staff.municipalityId, facilityId);
    const house = houseOf(document, facility);
    const form = house.feeTables.find(one => one.code === code && one.effectiveFrom === from);
    if (!form) throw catalogueErrors.facilityUnknown();
    return tableOnPage(document, facility, form);
  }
}

export function houseOf(document: TownDocument, facility: Facility): FacilityForm {
  const house = document.facilities.find(one => one.code === facility.code);
  if (!house) throw catalogueErrors.facilityUnknown();
  return house;
}

export function tableOnPage(document: TownDocument, facility: Facility, form: FeeTableForm): FeeTableOnPage {
  const house = houseOf(document, facility);
  const table = feeTableOf(form, house);
  const previous = house.feeTables
    .filter(one => one.code === form.code && one !== form && one.effectiveFrom <= form.effectiveFrom)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .at(-1);
  const difference = previous && compareFeeTables(feeTableOf(previous, house), table);
  return {
    facility,
    house,
    document,
    form,
    table,
    known: knownTo(document, house, form),
    previous,
    difference,
  };
}

function knownTo(document: TownDocument, house: FacilityForm, form: FeeTableForm): Known {
  const rooms = new Map<string, string[]>();
  for (const { code, feeRoom = code, name } of house.rooms)
    rooms.set(feeRoom, [...(rooms.get(feeRoom) ?? []), name]);
  const { bands, combinations } = house.calendar;
  return {
    // Rooms that share a row of the table are named together.
    rooms: [...rooms].map(([code, names]) => ({ code, name: names.join('・') })),
    days: [{ code: 'all', name: translate('ja', 'admin.fees.every-day') }, ...form.dayTypes],
    dayTypes: form.dayTypes,
    bands,
    cells: [...bands, ...combinations],
    tiers: form.tiers,
    purposes: document.purposes,
    reductions: form.reductions,
    equipment: house.equipment,
  };
}
