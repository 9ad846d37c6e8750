import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
} from '@kashikan/edge';
import { DecideApplication } from '@kashikan/journeys';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { CasePage } from './case.view';
import { MyCases } from './my-cases';
import { decisionOf, ReadCase } from './read-case';

@Pages('approvals/:id')
@ShowsPeople()
export class CaseController {
  constructor(
    private readonly cases: ReadCase,
    private readonly mine: MyCases,
    private readonly decide: DecideApplication,
  ) {}

  @Get()
  @Requires('approval.view')
  show(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Query('decided') decidedId?: string,
  ): Promise<Answer> {
    return this.shown(page, id, { decidedId });
  }

  @Post('approval')
  @Requires('approval.decide')
  async approve(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    await this.cases.forStaff(page, id, 'approval.decide');
    try {
      await this.decide.run({
        actor: page.staff.actor,
        approvalId: id,
        municipalityId: page.staff.municipalityId,
        decision: 'approve',
        ...seenStep(fields),
        note: textOf(fields, 'note').slice(0, 2_000),
        idempotency,
      });
      return await this.mine.next(page, id);
    } catch (error) {
      return this.shown(page, id, { refused: refusedForm(error, page, fields) });
    }
  }

  private async shown(
    page: StaffPage,
    id: string,
    { decidedId, refused }: { decidedId?: string | undefined; refused?: RefusedForm },
  ): Promise<Shown> {
    const whole = await this.cases.forStaff(page, id, 'approval.view');
    const decided = await decisionOf(this.cases, page, decidedId);
    return new Shown(h(CasePage, { page, whole, decided, refused }), refused?.status);
  }
}

/** The step and the round that the page showed. */
export const seenStep = (fields: Fields): { step: string | undefined; round: number | undefined } => ({
  step: textOf(fields, 'step') || undefined,
  round: Number(textOf(fields, 'round')) || undefined,
});
