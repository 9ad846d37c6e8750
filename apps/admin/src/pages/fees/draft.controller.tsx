import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import {
  type DraftAnswer,
  DraftFeeTable,
  type DraftRef,
  parseFeeTableFile,
  ReleaseFeeTable,
} from '@kashikan/journeys';
import { translate } from '@kashikan/i18n';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { DraftPage, type DraftProps } from './draft.view';
import { sendFile, uploadedText } from './fees.controller';
import { ReadFees } from './read-fees';
import { TryFees } from './try-fees';

type Done = 'saved' | 'submitted' | 'released' | 'returned' | 'withdrawn';

/** One draft of a fee table, and what happens to it. */
@Pages('settings/fees/drafts/:id')
@Requires('settings.view')
export class FeeDraftController {
  constructor(
    private readonly read: ReadFees,
    private readonly drafts: DraftFeeTable,
    private readonly releaseFeeTable: ReleaseFeeTable,
    private readonly tryFees: TryFees,
  ) {}

  @Get()
  show(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.view');
    return this.shown(page, id, done === undefined ? {} : { done });
  }

  @Get('try')
  async tryIt(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Query() fields: Fields,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.view');
    return this.tryFees.run(page, await this.read.draft(page, id), `/settings/fees/drafts/${id}`, fields);
  }

  @Get('file')
  async file(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    page.staff.mustMayEverywhere('settings.view');
    await sendFile(reply, await this.read.draft(page, id));
  }

  /** Another file in its place: all of it, or nothing. */
  @Post('file')
  @Requires('settings.edit')
  async replace(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const { document, facility } = await this.read.draft(page, id);
    const text = uploadedText(fields);
    if (text === undefined)
      return this.shown(page, id, { refused: wrongForm({}, { file: 'admin.import.file.missing' }) });
    const name = translate('ja', 'admin.fees.file');
    const parsed = parseFeeTableFile({ name, text }, document, facility.code);
    if (!parsed.ok) return this.shown(page, id, { problems: parsed.problems });
    const { body } = parsed;
    return this.done(page, id, 'saved', fields, ref =>
      this.drafts.edit(page.staff.actor, ref, draft => {
        const { code } = draft;
        for (const field of Object.keys(draft)) delete draft[field as keyof typeof draft];
        Object.assign(draft, body, { code });
      }),
    );
  }

  @Post('submission')
  @Requires('settings.edit')
  submit(@CurrentPage() page: StaffPage, @Param('id') id: string, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.done(page, id, 'submitted', fields, ref => this.drafts.submit(page.staff.actor, ref));
  }

  @Post('withdrawal')
  @Requires('settings.edit')
  withdraw(@CurrentPage() page: StaffPage, @Param('id') id: string, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.done(page, id, 'withdrawn', fields, ref => this.drafts.withdraw(page.staff.actor, ref));
  }

  @Post('release')
  @Requires('fee-table.release')
  release(@CurrentPage() page: StaffPage, @Param('id') id: string, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('fee-table.release');
    const knowsCautions = textOf(fields, 'known') === 'yes';
    return this.done(page, id, 'released', fields, ref =>
      this.releaseFeeTable.run(page.staff.actor, { ...ref, knowsCautions }),
    );
  }

  @Post('return')
  @Requires('fee-table.release')
  giveBack(@CurrentPage() page: StaffPage, @Param('id') id: string, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('fee-table.release');
    const reason = textOf(fields, 'reason').slice(0, 500);
    return this.done(page, id, 'returned', fields, ref =>
      this.drafts.giveBack(page.staff.actor, ref, reason),
    );
  }

  private async done(
    page: StaffPage,
    id: string,
    word: Done,
    fields: Fields,
    work: (ref: DraftRef) => Promise<DraftAnswer | void>,
  ): Promise<Answer> {
    const { municipalityId } = page.staff;
    try {
      const answer = await work({ id, municipalityId, revision: Number(textOf(fields, 'revision')) });
      if (answer && !answer.ok) return await this.shown(page, id, { problems: answer.problems });
      return new Moved(`/settings/fees/drafts/${id}?done=${word}`);
    } catch (error) {
      const refused = refusedForm(error, page, fields, {
        'pricing.release-unread': 'known',
        'pricing.draft-reason-missing': 'reason',
      });
      return this.shown(page, id, { refused });
    }
  }

  private async shown(page: StaffPage, id: string, more: Partial<DraftProps> = {}): Promise<Answer> {
    const onPage = await this.read.draft(page, id);
    const status = more.problems ? 422 : (more.refused?.status ?? 200);
    return new Shown(<DraftPage page={page} onPage={onPage} {...more} />, status);
  }
}
