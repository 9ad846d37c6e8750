import { ApprovalInbox } from '@kashikan/approvals';
import { type Answer, Pages, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { InboxPage } from './inbox.view';
import { decisionOf, ReadCase } from './read-case';

@Pages('approvals')
@ShowsPeople()
export class ApprovalsController {
  constructor(
    private readonly inbox: ApprovalInbox,
    private readonly cases: ReadCase,
  ) {}

  /** 審査の一覧: the nearest deadline first. */
  @Get()
  @Requires('approval.view')
  async list(@CurrentPage() page: StaffPage, @Query('decided') decidedId?: string): Promise<Answer> {
    const pending = await this.inbox.pending(page.staff.municipalityId, page.scope('approval.view'));
    page.staff.saw(pending.map(({ accountId }) => accountId));
    const decided = await decisionOf(this.cases, page, decidedId);
    return new Shown(h(InboxPage, { page, pending, decided }));
  }
}
