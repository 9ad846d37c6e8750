import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf, typedOf } from '@kashikan/edge';
import { DraftFeeTable, type FeeTableForm, type FileProblem } from '@kashikan/journeys';
import { pricingErrors } from '@kashikan/pricing';
import { Body, Get, Param, Post } from '@nestjs/common';
import type { FormState } from '@kashikan/ui';
import { unchecked } from '../../frame/edit-section';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { type EditPart, EditPage, fieldsOfPart } from './edit.view';
import { type FeeList, isFeeList, nameOnPage } from './fee-fields';
import { pricesOf } from './read-prices';
import { type DraftOnPage, ReadFees } from './read-fees';
import { entryOf, typedEntry } from './read-fields';

/** Writing in a draft: the head, the prices as one grid, each entry of a list by itself. */
@Pages('settings/fees/drafts/:id')
@Requires('settings.edit')
export class EditFeeDraftController {
  constructor(
    private readonly read: ReadFees,
    private readonly drafts: DraftFeeTable,
  ) {}

  @Get('head')
  head(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    return this.asked(page, id, { kind: 'head' });
  }

  @Post('head')
  saveHead(@CurrentPage() page: StaffPage, @Param('id') id: string, @Body() fields: Fields): Promise<Answer> {
    const part: EditPart = { kind: 'head' };
    const head = entryOf(fields, fieldsOfPart(part));
    return this.saved(page, id, part, fields, '', body => {
      for (const field of ['effectiveBy', 'extension', 'earlyExtension'] as const) delete body[field];
      Object.assign(body, head);
    });
  }

  @Get('prices')
  prices(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    return this.asked(page, id, { kind: 'prices' });
  }

  @Post('prices')
  savePrices(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const prices = unchecked<FeeTableForm['prices']>(pricesOf(fields));
    return this.saved(page, id, { kind: 'prices' }, fields, '', body => (body.prices = prices));
  }

  @Get('lists/:list/:index')
  entry(@CurrentPage() page: StaffPage, @Param() { id, list, index }: EntryAt): Promise<Answer> {
    return this.asked(page, id, partOf(list, index));
  }

  @Post('lists/:list/:index')
  saveEntry(
    @CurrentPage() page: StaffPage,
    @Param() where: EntryAt,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const part = partOf(where.list, where.index);
    const entry = entryOf(fields, fieldsOfPart(part));
    const at = part.index === 'new' ? undefined : part.index;
    return this.saved(page, where.id, part, fields, `${part.list}[${at ?? '*'}]`, body => {
      const list = listOf(body, part.list);
      if (at === undefined) list.push(entry);
      else list[at] = entry;
    });
  }

  @Post('lists/:list/:index/move')
  move(@CurrentPage() page: StaffPage, @Param() where: EntryAt, @Body() fields: Fields): Promise<Answer> {
    const part = partOf(where.list, where.index);
    const at = part.index === 'new' ? -1 : part.index;
    const to = textOf(fields, 'to');
    return this.saved(page, where.id, part, fields, '', body => {
      const list = listOf(body, part.list);
      const [entry] = at >= 0 ? list.splice(at, 1) : [];
      if (entry !== undefined && to !== 'remove')
        list.splice(Math.max(0, to === 'up' ? at - 1 : at + 1), 0, entry);
    });
  }

  private async asked(page: StaffPage, id: string, part: EditPart): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const onPage = await this.read.draft(page, id);
    const values = typedEntry(entryIn(onPage, part), fieldsOfPart(part));
    return shown(page, onPage, part, { values, errors: {} });
  }

  private async saved(
    page: StaffPage,
    id: string,
    part: EditPart,
    fields: Fields,
    prefix: string,
    change: (body: FeeTableForm) => void,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const { actor, municipalityId } = page.staff;
    const ref = { id, municipalityId, revision: Number(textOf(fields, 'revision')) };
    try {
      const answer = await this.drafts.edit(actor, ref, change);
      if (answer.ok) return new Moved(`/settings/fees/drafts/${id}?done=saved`);
      const onPage = await this.read.draft(page, id);
      const { errors, others } = beside(answer.problems, prefix, part);
      return shown(page, onPage, part, { values: typedOf(fields), errors }, others, 422);
    } catch (error) {
      const { form, status } = refusedForm(error, page, fields);
      return shown(page, await this.read.draft(page, id), part, form, [], status);
    }
  }
}

interface EntryAt {
  readonly id: string;
  readonly list: string;
  readonly index: string;
}

function partOf(list: string, index: string): Extract<EditPart, { kind: 'entry' }> {
  const at = index === 'new' ? index : Number(index);
  if (!isFeeList(list) || (at !== 'new' && !(Number.isInteger(at) && at >= 0 && at < 10_000)))
    throw pricingErrors.draftUnknown();
  return { kind: 'entry', list, index: at };
}

const listOf = (body: FeeTableForm, list: FeeList): object[] => ((body[list] as object[] | undefined) ??= []);

function entryIn({ draft }: DraftOnPage, part: EditPart): unknown {
  const body = draft.body as FeeTableForm;
  if (part.kind !== 'entry') return part.kind === 'head' ? body : undefined;
  return part.index === 'new' ? undefined : (body[part.list] as readonly object[] | undefined)?.[part.index];
}

/** Problems beside their fields; those of other places stand above the form. */
function beside(problems: readonly FileProblem[], prefix: string, part: EditPart) {
  const errors: Record<string, string> = {};
  const others: FileProblem[] = [];
  const start = prefix.replace('[*]', '');
  const paths = new Set(fieldsOfPart(part).map(field => field.path));
  for (const problem of problems) {
    const inside = problem.path.startsWith(start)
      ? problem.path.slice(start.length).replace(/^\[\d+\]\.?/, '')
      : '';
    const place = part.kind === 'prices' ? problem.path.replace(/^prices\[(\d+)\]\.?/, 'p.$1.') : inside;
    if (part.kind === 'prices' ? problem.path.startsWith('prices[') : paths.has(place))
      errors[nameOnPage(place)] = problem.text;
    else others.push(problem);
  }
  return { errors, others };
}

const shown = (
  page: StaffPage,
  onPage: DraftOnPage,
  part: EditPart,
  form: FormState,
  problems: readonly FileProblem[] = [],
  status = 200,
): Shown =>
  new Shown(<EditPage page={page} onPage={onPage} part={part} form={form} problems={problems} />, status);
