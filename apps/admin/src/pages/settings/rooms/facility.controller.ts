import { catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown } from '@kashikan/edge';
import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { facilityEditOf, facilitySection } from './facility-edit';
import { facilityPlaceOf } from './facility-place';
import { FacilityEditorPage } from './facility.view';
import { roomHrefs } from './hrefs';
import { StaffRooms } from './staff-rooms';

/** F1: what a facility tells of itself. */
@Pages('settings/facilities/:facility')
@Requires('settings.edit')
export class FacilityController {
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
    const refused = await this.editSection.save(page, fields, facilityEditOf(house.code, fields));
    return refused ? this.shown(page, house, refused) : new Moved(roomHrefs.list('done=saved'));
  }

  private async shown(page: StaffPage, house: Facility, refused?: RefusedForm): Promise<Shown> {
    const { document } = await this.editSection.read(page);
    const place = facilityPlaceOf(document, house.code);
    if (!place) throw catalogueErrors.facilityUnknown();
    const seen = seenOf(facilitySection(place.facility));
    const props = { page, facility: place.facility, facilityId: house.id, seen, form: refused?.form };
    return new Shown(h(FacilityEditorPage, props), refused?.status ?? 200);
  }
}
