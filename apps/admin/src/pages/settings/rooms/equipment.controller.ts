import { catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown } from '@kashikan/edge';
import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { equipmentEditOf } from './equipment-edit';
import { EquipmentPage } from './equipment.view';
import { facilityPlaceOf } from './facility-place';
import { roomHrefs } from './hrefs';
import { StaffRooms } from './staff-rooms';

/** F1: 附属設備 of a facility and their stock. */
@Pages('settings/facilities/:facility/equipment')
@Requires('settings.edit')
export class EquipmentController {
  constructor(
    private readonly rooms: StaffRooms,
    private readonly editSection: EditSection,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('facility') id: string): Promise<Answer> {
    return this.shown(page, await this.rooms.facilityOfTown(page, id));
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
    return refused ? this.shown(page, house, refused) : new Moved(roomHrefs.list('done=saved'));
  }

  private async shown(page: StaffPage, house: Facility, refused?: RefusedForm): Promise<Shown> {
    const { document } = await this.editSection.read(page);
    const place = facilityPlaceOf(document, house.code);
    if (!place) throw catalogueErrors.facilityUnknown();
    const { facility } = place;
    const seen = seenOf(facility.equipment);
    const props = { page, facility, facilityId: house.id, seen, form: refused?.form };
    return new Shown(h(EquipmentPage, props), refused?.status ?? 200);
  }
}
