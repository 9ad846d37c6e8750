import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf, typedOf } from '@kashikan/edge';
import { EditTown, type FileProblem, type TownDocument } from '@kashikan/journeys';
import { Body, Get, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, refusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { LimitsPage } from './limits.view';
import { LimitPage, SuspensionPage } from './rule.view';
import { freeCode, readConduct, readLimit, readSuspension } from './read-limits';

interface Wanted {
  readonly edit: (document: TownDocument) => void;
  readonly shown: (document: TownDocument, version: number, refused: RefusedForm) => Shown;
}

/** 利用の上限と利用停止: two sections of the town's file, each rule as a sentence and a form. */
@Pages('settings/limits')
@Requires('settings.edit')
export class LimitsController {
  constructor(private readonly editTown: EditTown) {}

  @Get()
  @Requires('settings.view')
  async list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    const { document, version } = await this.editTown.read(page.staff.municipalityId);
    return new Shown(h(LimitsPage, { page, document, version, isDone: done !== undefined }));
  }

  @Get('limit')
  async limit(@CurrentPage() page: StaffPage, @Query('code') code?: string): Promise<Answer> {
    const kept = await this.kept(page);
    return new Shown(h(LimitPage, { page, ...kept, code }));
  }

  @Post('limit')
  async saveLimit(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    const typed = textOf(fields, 'code');
    return this.save(page, fields, {
      edit: document => {
        const code = typed === '' ? freeCode(document.limits, 'limit') : typed;
        put(document.limits, readLimit(fields, code), textOf(fields, 'remove') !== '');
      },
      shown: (document, version, refused) =>
        new Shown(h(LimitPage, { page, document, version, code: typed, refused }), refused.status),
    });
  }

  @Get('suspension')
  async suspension(@CurrentPage() page: StaffPage, @Query('code') code?: string): Promise<Answer> {
    const kept = await this.kept(page);
    return new Shown(h(SuspensionPage, { page, ...kept, code }));
  }

  @Post('suspension')
  async saveSuspension(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    const typed = textOf(fields, 'code');
    return this.save(page, fields, {
      edit: ({ conduct: { suspensions } }) => {
        const code = typed === '' ? freeCode(suspensions, 'suspension') : typed;
        put(suspensions, readSuspension(fields, code), textOf(fields, 'remove') !== '');
      },
      shown: (document, version, refused) =>
        new Shown(h(SuspensionPage, { page, document, version, code: typed, refused }), refused.status),
    });
  }

  @Post('conduct')
  async saveConduct(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    return this.save(page, fields, {
      edit: document => {
        document.conduct = readConduct(fields, document.conduct);
      },
      shown: (document, version, refused) =>
        new Shown(h(LimitsPage, { page, document, version, refused }), refused.status),
    });
  }

  private async kept(page: StaffPage) {
    page.staff.mustMayEverywhere('settings.edit');
    return this.editTown.read(page.staff.municipalityId);
  }

  private async save(page: StaffPage, fields: Fields, { edit, shown }: Wanted): Promise<Answer> {
    const { document, version } = await this.kept(page);
    try {
      const outcome = await this.editTown.run(page.staff.actor, {
        municipalityId: page.staff.municipalityId,
        version: Number(textOf(fields, 'version')),
        note: textOf(fields, 'name') || textOf(fields, 'note'),
        edit,
      });
      if (outcome.ok) return new Moved('/settings/limits?done=saved');
      return shown(document, version, problemForm(outcome.problems, fields));
    } catch (error) {
      return shown(document, version, refusedForm(error, page, fields));
    }
  }
}

/** Replaces the rule of the same code, adds it, or takes it away. */
function put<Rule extends { code: string }>(list: Rule[], rule: Rule, isRemoved: boolean): void {
  const at = list.findIndex(({ code }) => code === rule.code);
  list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, ...(isRemoved ? [] : [rule]));
}

/** Each problem beside the field that its path ends with. */
function problemForm(problems: readonly FileProblem[], fields: Fields): RefusedForm {
  const names = Object.keys(fields);
  const errors: Record<string, string> = {};
  for (const { path, text } of problems) {
    const name = path.split(/[.[\]]+/).find(step => names.includes(step)) ?? '';
    errors[name] ??= text;
  }
  return { form: { values: typedOf(fields), errors }, status: 422 };
}
