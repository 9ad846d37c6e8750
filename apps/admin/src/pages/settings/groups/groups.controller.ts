import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf, textsOf } from '@kashikan/edge';
import { readCount, tidyText, translate } from '@kashikan/i18n';
import type { GroupsForm, TownDocument } from '@kashikan/journeys';
import { Body, Get, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { EditSection, fieldBelow } from '../../../frame/edit-section';
import type { RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { GroupTermsPage, shareField } from './groups.view';

/** 団体登録の条件: a section of the town's file. */
@Pages('settings/groups')
@Requires('settings.edit')
export class GroupTermsController {
  constructor(private readonly sections: EditSection) {}

  @Get()
  form(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.shown(page, undefined, done !== undefined);
  }

  @Post()
  async save(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const refused = await this.sections.save(page, fields, {
      note: translate('ja', 'admin.groups.title'),
      sectionOf: ({ groups }) => groups,
      edit: document => {
        document.groups = readGroupTerms(fields, document);
      },
      fieldOf,
      boxes: ['kinds', 'permissionFacilities'],
    });
    return refused ? this.shown(page, refused, false) : new Moved('/settings/groups?done=saved');
  }

  private async shown(page: StaffPage, refused: RefusedForm | undefined, isSaved: boolean): Promise<Answer> {
    const { document } = await this.sections.read(page);
    const props = { page, document, isSaved, ...(refused && { form: refused.form }) };
    return new Shown(h(GroupTermsPage, props), refused?.status ?? 200);
  }
}

/** The field of a problem: `groups.kinds[1].localShare` is the share of the second kind. */
function fieldOf(path: string, { groups }: TownDocument): string | undefined {
  const share = /^groups\.kinds\[(\d+)\]/.exec(path);
  if (share) return shareField(groups.kinds[Number(share[1])]?.kind ?? '');
  return fieldBelow(path, 'groups')?.replace(/-\d+$/, '');
}

/** A number that cannot be read stays as it was typed, so that the file's own check names it. */
const numberOf = (fields: Fields, name: string): number => readCount(textOf(fields, name)) ?? Number.NaN;

function readGroupTerms(fields: Fields, { applicantKinds }: TownDocument): GroupsForm {
  const taken = textsOf(fields, 'kinds');
  const permissionFacilities = textsOf(fields, 'permissionFacilities');
  const monthDay = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(tidyText(textOf(fields, 'validUntil')));
  const [, month = '', day = ''] = monthDay ?? [];
  return {
    kinds: applicantKinds
      .filter(({ code }) => taken.includes(code))
      .map(({ code }) => ({ kind: code, localShare: numberOf(fields, shareField(code)) })),
    leastMembers: numberOf(fields, 'leastMembers'),
    alsoLocal: textOf(fields, 'alsoLocal')
      .split(/\r?\n/)
      .map(tidyText)
      .filter(name => name !== ''),
    ends: textOf(fields, 'ends') === 'after-years' ? 'after-years' : 'fixed-day',
    validUntil: monthDay ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : textOf(fields, 'validUntil'),
    validYears: numberOf(fields, 'validYears'),
    renewFromDays: numberOf(fields, 'renewFromDays'),
    remindDays: numberOf(fields, 'remindDays'),
    documents: documentsOf(textOf(fields, 'documents')),
    ...(permissionFacilities.length > 0 ? { permissionFacilities } : {}),
    likeShare: numberOf(fields, 'likeShare'),
  };
}

const documentsOf = (typed: string): GroupsForm['documents'] =>
  typed === 'none' || typed === 'required' ? typed : 'optional';
