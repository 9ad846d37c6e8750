import { UnitOfWork } from '@kashikan/database';
import { type Answer, Moved, Pages, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { addDays, instantAt, localTime } from '@kashikan/kernel';
import { MailTroubles, MarkNotice, NoticeTasks } from '@kashikan/notifications';
import { Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { LetterPage } from './letter.view';
import { NoticesPage } from './notices.view';

/** How far back the list shows what was done. */
const DAYS_BACK = 14;

/** 連絡: the letters and calls that staff owe people, by whom and when each was done, and mails that did not arrive. */
@Pages('people/notices')
@Requires('notice.deliver')
@ShowsPeople()
export class NoticesController {
  constructor(
    private readonly tasks: NoticeTasks,
    private readonly troubles: MailTroubles,
    private readonly markNotice: MarkNotice,
    private readonly units: UnitOfWork,
  ) {}

  @Get()
  async list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    const { municipalityId } = page.staff;
    const since = instantAt(addDays(page.today, -DAYS_BACK), localTime('00:00'), page.zone);
    const [open, finished, troubles] = await Promise.all([
      this.tasks.open(municipalityId),
      this.tasks.doneSince(municipalityId, since),
      this.troubles.of(municipalityId, since),
    ]);
    page.staff.saw([...open, ...finished, ...troubles].map(({ accountId }) => accountId));
    return new Shown(h(NoticesPage, { page, open, finished, troubles, done }));
  }

  @Get(':notice')
  async letter(@CurrentPage() page: StaffPage, @Param('notice') id: string): Promise<Answer> {
    const notice = await this.tasks.one(id, page.staff.municipalityId);
    page.staff.saw([notice.accountId]);
    return new Shown(h(LetterPage, { page, notice }));
  }

  @Post(':notice/told')
  async told(@CurrentPage() page: StaffPage, @Param('notice') id: string): Promise<Answer> {
    return this.mark(page, id, 'told');
  }

  @Post(':notice/not-reached')
  async notReached(@CurrentPage() page: StaffPage, @Param('notice') id: string): Promise<Answer> {
    return this.mark(page, id, 'not-reached');
  }

  private async mark(page: StaffPage, id: string, event: 'told' | 'not-reached'): Promise<Answer> {
    const { actor, municipalityId } = page.staff;
    await this.units.run({ actor, verb: 'notice.mark' }, tx =>
      this.markNotice.run(tx, { id, municipalityId }, event),
    );
    return new Moved(`/people/notices?done=${event}`);
  }
}
