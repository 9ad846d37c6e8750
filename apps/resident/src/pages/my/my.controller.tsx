import { BookingView, WaitingView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import { type Answer, Pages, Shown, SignedIn } from '@kashikan/edge';
import { GroupView } from '@kashikan/groups';
import { OwnPapers } from '@kashikan/reports';
import { Get } from '@nestjs/common';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { ReadRecord } from '../record/read-record';
import { MyPage } from './my.view';
import { isAhead } from './next-steps';
import { DocumentsPage, PaymentsPage } from './papers.view';

/** マイページ: what is to be done next, and the way to everything of one's own. */
@Pages('my')
@SignedIn()
export class MyController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly bookings: BookingView,
    private readonly papers: OwnPapers,
    private readonly waiting: WaitingView,
    private readonly groups: GroupView,
    private readonly record: ReadRecord,
  ) {}

  @Get()
  async show(@CurrentPage() page: ResidentPage): Promise<Answer> {
    const accountId = accountOf(page);
    const [bookings, dues, waiting, groups, invitations, standing] = await Promise.all([
      this.bookings.ofAccount(accountId, page.today(), page.now),
      this.papers.dues(accountId),
      this.waiting.ofAccount(accountId, page.now),
      this.groups.mine(accountId),
      this.groups.invitationsFor(accountId, page.now),
      this.record.of(page),
    ]);
    const going = {
      bookings: bookings.filter(booking => isAhead(booking, page.now)),
      dues,
      waiting: waiting.filter(({ state }) => state === 'waiting' || state === 'offered'),
      groups,
      invitations,
      isKnown: Boolean(page.resident?.name && page.resident.phone),
    };
    const { rooms } = await this.catalogue.current();
    return new Shown(<MyPage page={page} going={going} rooms={rooms} standing={standing} />);
  }

  @Get('payments')
  async payments(@CurrentPage() page: ResidentPage): Promise<Answer> {
    const [dues, payments] = await Promise.all([
      this.papers.dues(accountOf(page)),
      this.papers.payments(accountOf(page)),
    ]);
    const { rooms } = await this.catalogue.current();
    return new Shown(<PaymentsPage page={page} rooms={rooms} dues={dues} payments={payments} />);
  }

  @Get('documents')
  async documents(@CurrentPage() page: ResidentPage): Promise<Answer> {
    const documents = await this.papers.documents(accountOf(page));
    const { rooms } = await this.catalogue.current();
    return new Shown(<DocumentsPage page={page} rooms={rooms} documents={documents} />);
  }
}

const accountOf = ({ resident }: ResidentPage): string => resident?.accountId ?? '';
