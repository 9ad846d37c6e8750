import { catalogueErrors, type Facility } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown } from '@kashikan/edge';
import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { facilityPlaceOf } from './facility-place';
import { hallRulesEditOf, hallRulesSection } from './hall-rules-edit';
import { HallRulesPage } from './hall-rules.view';
import { roomHrefs } from './hrefs';
import { StaffRooms } from './staff-rooms';

/** 空き待ち, 開放 and 利用の報告 of a facility. */
@Pages('settings/facilities/:facility/rules')
@Requires('settings.edit')
export class HallRulesController {
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
    const refused = await this.editSection.save(page, fields, hallRulesEditOf(house.code, fields));
    return refused ? this.shown(page, house, refused) : new Moved(roomHrefs.list('done=saved'));
  }

  private async shown(page: StaffPage, house: Facility, refused?: RefusedForm): Promise<Shown> {
    const { document } = await this.editSection.read(page);
    const place = facilityPlaceOf(document, house.code);
    if (!place) throw catalogueErrors.facilityUnknown();
    const seen = seenOf(hallRulesSection(place.facility));
    const props = { page, facility: place.facility, facilityId: house.id, seen, form: refused?.form };
    return new Shown(h(HallRulesPage, props), refused?.status ?? 200);
  }
}
