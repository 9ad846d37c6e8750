import { ApprovalInbox } from '@kashikan/approvals';
import { type Answer, Pages, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { inboxLists, inboxTabs } from './inbox-lists';
import { InboxPage } from './inbox.view';
import { MyCases } from './my-cases';
import { decisionOf, ReadCase } from './read-case';

@Pages('approvals')
@ShowsPeople()
export class ApprovalsController {
  constructor(
    private readonly inbox: ApprovalInbox,
    private readonly mine: MyCases,
    private readonly cases: ReadCase,
  ) {}

  /** 審査の一覧: the nearest deadline first; what is one's own unless another list is asked for. */
  @Get()
  @Requires('approval.view')
  async list(
    @CurrentPage() page: StaffPage,
    @Query('decided') decidedId?: string,
    @Query('show') show?: string,
  ): Promise<Answer> {
    const lists = await this.lists(page);
    const first = page.staff.mayAnywhere('approval.decide') ? 'mine' : 'all';
    const tab = inboxTabs.find(one => one === show) ?? first;
    const decided = await decisionOf(this.cases, page, decidedId);
    return new Shown(h(InboxPage, { page, lists, tab, decided }));
  }

  private async lists(page: StaffPage) {
    const [waiting, returned] = await Promise.all([
      this.mine.waiting(page),
      this.inbox.returned(page.staff.municipalityId, page.scope('approval.view')),
    ]);
    page.staff.saw([...waiting.map(({ row }) => row), ...returned].map(({ accountId }) => accountId));
    return inboxLists(page, waiting, returned);
  }
}
