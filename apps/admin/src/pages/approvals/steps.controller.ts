import { Recuse, SendBack } from '@kashikan/approvals';
import { UnitOfWork } from '@kashikan/database';
import { type Answer, type Fields, Pages, Requires, ShowsPeople, Shown, textOf } from '@kashikan/edge';
import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { CasePage } from './case.view';
import { MyCases } from './my-cases';
import { ReadCase } from './read-case';

/** What a signer does instead of signing. */
@Pages('approvals/:id')
@Requires('approval.decide')
@ShowsPeople()
export class StepsController {
  constructor(
    private readonly cases: ReadCase,
    private readonly mine: MyCases,
    private readonly unitOfWork: UnitOfWork,
    private readonly sendBack: SendBack,
    private readonly recuse: Recuse,
  ) {}

  /** 差し戻し. */
  @Post('sending-back')
  @HttpCode(200)
  async back(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const { facts } = await this.cases.forStaff(page, id, 'approval.decide');
    const wish = {
      approvalId: facts.approvalId,
      municipalityId: facts.municipalityId,
      reason: textOf(fields, 'reason'),
      round: Number(textOf(fields, 'round')),
    };
    return this.leave(page, id, fields, { 'approval.send-back-reason-missing': 'reason' }, () =>
      this.unitOfWork.run({ actor: page.staff.actor, verb: 'approval.send-back' }, tx =>
        this.sendBack.run(tx, wish),
      ),
    );
  }

  /** 回避. */
  @Post('recusal')
  @HttpCode(200)
  async out(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const { facts } = await this.cases.forStaff(page, id, 'approval.decide');
    const { approvalId, municipalityId } = facts;
    const wish = { approvalId, municipalityId, reason: textOf(fields, 'interest') };
    return this.leave(page, id, fields, { 'approval.recusal-reason-missing': 'interest' }, () =>
      this.unitOfWork.run({ actor: page.staff.actor, verb: 'approval.recuse' }, tx =>
        this.recuse.run(tx, wish),
      ),
    );
  }

  private async leave(
    page: StaffPage,
    id: string,
    fields: Fields,
    fieldOf: Readonly<Record<string, string>>,
    work: () => Promise<unknown>,
  ): Promise<Answer> {
    try {
      await work();
      return await this.mine.next(page, id);
    } catch (error) {
      const refused = refusedForm(error, page, fields, fieldOf);
      const whole = await this.cases.forStaff(page, id, 'approval.view');
      return new Shown(h(CasePage, { page, whole, refused }), refused.status);
    }
  }
}
