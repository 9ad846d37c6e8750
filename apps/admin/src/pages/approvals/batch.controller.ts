import { ApprovalInbox } from '@kashikan/approvals';
import { type Answer, type Fields, Pages, Requires, ShowsPeople, Shown, textsOf } from '@kashikan/edge';
import { ApproveClean } from '@kashikan/journeys';
import { Body, HttpCode, Post } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { inboxLists, isClean, ticketOf } from './inbox-lists';
import { InboxPage } from './inbox.view';
import { MyCases } from './my-cases';

/** まとめて承認: of the ticked cases those that are still clean and still theirs. */
@Pages('approvals/batch')
@Requires('approval.decide')
@ShowsPeople()
export class BatchController {
  constructor(
    private readonly inbox: ApprovalInbox,
    private readonly mine: MyCases,
    private readonly approveClean: ApproveClean,
  ) {}

  @Post()
  @HttpCode(200)
  async approve(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    const ticked = textsOf(fields, 'case');
    const before = await this.mine.waiting(page);
    page.staff.saw(before.map(({ row }) => row.accountId));
    const wanted = before.filter(({ row }) => ticked.some(one => one.startsWith(`${row.approvalId} `)));
    const clean = wanted.filter(one => isClean(one) && ticked.includes(ticketOf(one.row)));
    const { municipalityId, actor } = page.staff;
    const done = await this.approveClean.run(
      actor,
      clean.map(({ row, turn }) => ({
        approvalId: row.approvalId,
        municipalityId,
        step: turn.allowed ? turn.step.code : '',
        round: row.round,
      })),
    );
    const left = wanted.filter(({ row }) => !done.signed.includes(row.approvalId)).map(({ row }) => row);
    const lists = inboxLists(
      page,
      await this.mine.waiting(page),
      await this.inbox.returned(municipalityId, page.scope('approval.view')),
    );
    const batch = { count: done.signed.length, left, isEmpty: ticked.length === 0 };
    return new Shown(h(InboxPage, { page, lists, tab: 'mine', batch }));
  }
}
