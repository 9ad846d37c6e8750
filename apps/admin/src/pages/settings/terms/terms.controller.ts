import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf, typedOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { type TermsForm, toDocument, type TownDocument } from '@kashikan/journeys';
import { FeeDraftView } from '@kashikan/pricing';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import {
  EditSection,
  fieldBelow,
  type SectionEdit,
  SEEN,
  seenOf,
  typedAgain,
} from '../../../frame/edit-section';
import { type RefusedForm, wrongForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { freeCode } from '../limits/read-limits';
import { readTerms, sampleOf, termsField } from './read-terms';
import { reducedTables } from './reduced-tables';
import { RulePage } from './rule.view';
import { roomsUnder } from './shown-terms';
import { TermsListPage, termsHref } from './terms-list.view';

const boxes = ['movesToNextOpenDay'];

/** F6: 取消・変更の規則, each with the examples that must pass, and 減免 as the fee tables have it. */
@Pages('settings/terms')
@Requires('settings.edit')
export class TermsController {
  constructor(
    private readonly editSection: EditSection,
    private readonly drafts: FeeDraftView,
  ) {}

  @Get()
  @Requires('settings.view')
  async list(@CurrentPage() page: StaffPage, @Query() query: Fields): Promise<Answer> {
    const { document } = await this.editSection.read(page);
    const drafts = await this.drafts.openOf(page.staff.municipalityId);
    const props = {
      page,
      document,
      sample: sampleOf(query, page.today),
      tables: reducedTables(document, page.town.facilities, drafts, page.today),
      form: { values: typedOf(query), errors: {} },
      isSaved: textOf(query, 'done') === 'saved',
    };
    return new Shown(h(TermsListPage, props));
  }

  @Get('rule')
  rule(@CurrentPage() page: StaffPage, @Query('code') code = ''): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.shown(page, code);
  }

  @Post('rule')
  @HttpCode(200)
  async save(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const [code, act] = [textOf(fields, 'code'), textOf(fields, 'do')];
    if (act === 'more') return this.shown(page, code, fields, typedAgain(fields, boxes));
    const { document } = await this.editSection.read(page);
    if (act === 'remove' && roomsUnder(document, code).length > 0)
      return this.shown(page, code, fields, wrongForm(fields, { '': 'admin.terms.in-use' }));
    const isTrial = act === 'check';
    const edit = editOf(page, fields);
    const refused = await this.editSection.save(page, fields, { ...edit, isTrial });
    if (refused) return this.shown(page, code, fields, refused);
    if (!isTrial) return new Moved(`${termsHref}?done=saved`);
    edit.edit(document);
    const read = toDocument(document);
    const checked = termsIn(read, code) ?? read.cancellationTerms.at(-1);
    return this.shown(page, code, fields, typedAgain(fields, boxes), checked);
  }

  private async shown(
    page: StaffPage,
    code: string,
    fields: Fields = {},
    refused?: RefusedForm,
    checked?: TermsForm,
  ): Promise<Answer> {
    const { document } = await this.editSection.read(page);
    const terms = termsIn(document, code);
    const sample = sampleOf(fields, page.today);
    // A form that is only shown again still speaks of the state that the person saw.
    const seen = refused?.status === 200 ? textOf(fields, SEEN) : seenOf(terms);
    const form = refused?.form;
    return new Shown(
      h(RulePage, { page, document, terms, checked, seen, sample, form }),
      refused?.status ?? 200,
    );
  }
}

const termsIn = ({ cancellationTerms }: TownDocument, code: string): TermsForm | undefined =>
  cancellationTerms.find(terms => terms.code === code);

/** Changes the rule of the same code, adds one, or takes it away. */
function editOf(page: StaffPage, fields: Fields): SectionEdit {
  const typed = textOf(fields, 'code');
  let code = typed;
  return {
    note: textOf(fields, 'name') || translate('ja', 'admin.terms.rule'),
    sectionOf: document => termsIn(document, typed),
    edit: document => {
      const list = document.cancellationTerms;
      const kept = termsIn(document, typed);
      code = kept?.code ?? freeCode(list, 'terms');
      const terms = readTerms(fields, code, kept, page.today);
      const at = kept ? list.indexOf(kept) : list.length;
      list.splice(at, kept ? 1 : 0, ...(textOf(fields, 'do') === 'remove' ? [] : [terms]));
    },
    fieldOf: (path, document) => {
      const at = document.cancellationTerms.findIndex(terms => terms.code === code);
      const field = fieldBelow(path, `cancellationTerms[${at}]`);
      return field === undefined ? undefined : termsField(field, fields);
    },
    boxes,
  };
}
