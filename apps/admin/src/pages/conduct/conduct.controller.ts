import { conductErrors, ConductView, type MarkOnPage } from '@kashikan/bookings';
import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
} from '@kashikan/edge';
import { DecideMark } from '@kashikan/journeys';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ConductPage, decisions } from './conduct.view';
import { MarkPage } from './mark.view';

/** 利用の記録: who did not come, what they say about it, and what the office decides. */
@Pages('conduct')
@Requires('conduct.decide')
@ShowsPeople()
export class ConductController {
  constructor(
    private readonly view: ConductView,
    private readonly decide: DecideMark,
  ) {}

  @Get()
  async list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    const marks = await this.view.inbox(page.staff.municipalityId, page.scope('conduct.decide'));
    page.staff.saw(marks.map(({ accountId }) => accountId));
    const decided = decisions.find(decision => decision === done);
    return new Shown(h(ConductPage, { page, marks, decided }));
  }

  @Get(':id')
  async mark(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    return this.shown(page, id);
  }

  @Post(':id/decision')
  async run(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const decision = decisions.find(one => one === textOf(fields, 'decision'));
    const reason = textOf(fields, `reason-${id}`);
    if (!decision)
      return this.shown(page, id, wrongForm(fields, { [`reason-${id}`]: 'admin.conduct.choose' }));
    try {
      const mayDecide = (mark: Pick<MarkOnPage, 'municipalityId' | 'facilityId'>) =>
        page.staff.mustMay('conduct.decide', mark);
      await this.decide.run(page.staff.actor, { markId: id, decision, reason, mayDecide }, idempotency);
      return new Moved(`/conduct?done=${decision}`);
    } catch (error) {
      return this.shown(
        page,
        id,
        refusedForm(error, page, fields, { 'conduct.reason-missing': `reason-${id}` }),
      );
    }
  }

  private async shown(page: StaffPage, id: string, refused?: RefusedForm): Promise<Shown> {
    const mark = await this.view.find(id);
    if (!mark) throw conductErrors.markUnknown();
    page.staff.mustMay('conduct.decide', mark);
    page.staff.saw([mark.accountId]);
    return new Shown(h(MarkPage, { page, mark, refused }), refused?.status);
  }
}
