import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { assuredActions } from '@kashikan/identity/rules';
import { translate } from '@kashikan/i18n';
import type { TownDocument } from '@kashikan/journeys';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, fieldBelow, type SectionEdit, seenOf } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { AssurancePage } from './assurance.view';

/** 本人確認の規則: for what a municipality wants to know who somebody is, and how surely. */
@Pages('settings/assurance')
@Requires('settings.edit')
export class AssuranceController {
  constructor(private readonly editSection: EditSection) {}

  @Get()
  @Requires('settings.view')
  ask(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    return this.shown(page, undefined, done === 'saved');
  }

  @Post()
  @HttpCode(200)
  async save(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const refused = await this.editSection.save(page, fields, editOf(fields));
    return refused ? this.shown(page, refused) : new Moved('/settings/assurance?done=saved');
  }

  private async shown(page: StaffPage, refused?: RefusedForm, isSaved = false): Promise<Shown> {
    const { assurance } = (await this.editSection.read(page)).document;
    const mayEdit = page.staff.may('settings.edit', null);
    const props = { page, assurance, seen: seenOf(assurance), isSaved, mayEdit, form: refused?.form };
    return new Shown(h(AssurancePage, props), refused?.status ?? 200);
  }
}

const editOf = (fields: Fields): SectionEdit => ({
  note: translate('ja', 'admin.settings.assurance'),
  sectionOf: document => document.assurance,
  edit: (document: TownDocument) => {
    const typed = [...assuredActions, 'validMonths'].map(name => [name, textOf(fields, name)]);
    Object.assign(document.assurance, Object.fromEntries(typed));
  },
  fieldOf: path => fieldBelow(path, 'assurance'),
});
