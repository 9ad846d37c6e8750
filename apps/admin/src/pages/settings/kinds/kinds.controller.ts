import { type Answer, type Fields, Moved, Pages, Requires, Shown } from '@kashikan/edge';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, seenOf } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { kindsEditOf } from './kinds-edit';
import { KindsPage } from './kinds.view';

/** F5 申込者の区分: whom the reception, the limits and the prices tell apart. */
@Pages('settings/kinds')
@Requires('settings.edit')
export class KindsController {
  constructor(private readonly editSection: EditSection) {}

  @Get()
  ask(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.shown(page, undefined, done === 'saved');
  }

  @Post()
  @HttpCode(200)
  async save(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const { document } = await this.editSection.read(page);
    const refused = await this.editSection.save(page, fields, kindsEditOf(document.applicantKinds, fields));
    return refused ? this.shown(page, refused) : new Moved('/settings/kinds?done=saved');
  }

  private async shown(page: StaffPage, refused?: RefusedForm, isSaved = false): Promise<Shown> {
    const kinds = (await this.editSection.read(page)).document.applicantKinds;
    const props = { page, kinds, seen: seenOf(kinds), isSaved, form: refused?.form };
    return new Shown(h(KindsPage, props), refused?.status ?? 200);
  }
}
