import { catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, typedOf } from '@kashikan/edge';
import { EditTown, type FacilityForm, PriceEquipment } from '@kashikan/journeys';
import { FeeDraftView } from '@kashikan/pricing';
import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf } from '../../../frame/edit-section';
import { type RefusedForm, refusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { equipmentEditOf } from './equipment-edit';
import { readPrices } from './equipment-prices';
import { EquipmentPage } from './equipment.view';
import { facilityPlaceOf } from './facility-place';
import { roomHrefs } from './hrefs';
import { StaffRooms } from './staff-rooms';

/** F1: 附属設備 of a facility, their stock, and the way to the price of what is new. */
@Pages('settings/facilities/:facility/equipment')
@Requires('settings.edit')
export class EquipmentController {
  constructor(
    private readonly rooms: StaffRooms,
    private readonly editSection: EditSection,
    private readonly priceEquipment: PriceEquipment,
    private readonly drafts: FeeDraftView,
    private readonly editTown: EditTown,
  ) {}

  @Get()
  async ask(
    @CurrentPage() page: StaffPage,
    @Param('facility') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    return this.shown(page, await this.rooms.facilityOfTown(page, id), undefined, done === 'saved');
  }

  @Post()
  @HttpCode(200)
  async save(
    @CurrentPage() page: StaffPage,
    @Param('facility') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const house = await this.rooms.facilityOfTown(page, id);
    const refused = await this.editSection.save(page, fields, equipmentEditOf(house.code, fields));
    return refused ? this.shown(page, house, refused) : new Moved(roomHrefs.equipment(id, 'done=saved'));
  }

  /** The drafts of the fee tables in which the prices stand; a second person releases them. */
  @Post('prices')
  @HttpCode(200)
  async price(
    @CurrentPage() page: StaffPage,
    @Param('facility') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const house = await this.rooms.facilityOfTown(page, id);
    const waiting = (await this.formOf(page, house)).equipment.filter(item => item.awaitsPrice);
    const read = readPrices(fields, waiting, page.today);
    if ('form' in read) return this.shown(page, house, read);
    const { municipalityId, actor } = page.staff;
    try {
      const wanted = { municipalityId, facilityId: house.id, ...read };
      const answer = await this.priceEquipment.run(actor, wanted);
      if (answer.ok) return new Moved('/settings/fees');
      const words = answer.problems.map(({ text }) => text).join(' ');
      return await this.shown(page, house, {
        form: { values: typedOf(fields), errors: { '': words } },
        status: 422,
      });
    } catch (error) {
      return this.shown(page, house, refusedForm(error, page, fields));
    }
  }

  private async formOf({ staff }: StaffPage, { code }: Facility): Promise<FacilityForm> {
    const { document } = await this.editTown.read(staff.municipalityId);
    const place = facilityPlaceOf(document, code);
    if (!place) throw catalogueErrors.facilityUnknown();
    return place.facility;
  }

  private async shown(
    page: StaffPage,
    house: Facility,
    refused?: RefusedForm,
    isSaved = false,
  ): Promise<Shown> {
    const [facility, drafts] = await Promise.all([
      this.formOf(page, house),
      this.drafts.openOf(page.staff.municipalityId),
    ]);
    const props = {
      page,
      facility,
      facilityId: house.id,
      seen: seenOf(facility.equipment),
      form: refused?.form,
      isSaved,
      drafts: drafts.filter(({ facilityId }) => facilityId === house.id),
    };
    return new Shown(h(EquipmentPage, props), refused?.status ?? 200);
  }
}
