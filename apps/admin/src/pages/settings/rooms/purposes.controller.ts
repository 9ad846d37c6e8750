import { type Answer, type Fields, Moved, Pages, Requires, Shown } from '@kashikan/edge';
import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';
import { purposesEditOf } from './purposes-edit';
import { PurposesPage } from './purposes.view';

/** F1: 利用目的 of the town. */
@Pages('settings/purposes')
@Requires('settings.edit')
export class PurposesController {
  constructor(private readonly editSection: EditSection) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.shown(page);
  }

  @Post()
  @HttpCode(200)
  async save(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const { document } = await this.editSection.read(page);
    const edit = purposesEditOf(fields, document.purposes.length);
    const refused = await this.editSection.save(page, fields, edit);
    return refused ? this.shown(page, refused) : new Moved(roomHrefs.list('done=saved'));
  }

  private async shown(page: StaffPage, refused?: RefusedForm): Promise<Shown> {
    const { purposes } = (await this.editSection.read(page)).document;
    const props = { page, purposes, seen: seenOf(purposes), form: refused?.form };
    return new Shown(h(PurposesPage, props), refused?.status ?? 200);
  }
}
