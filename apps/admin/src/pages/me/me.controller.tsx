import {
  type Answer,
  CurrentVisitor,
  type Fields,
  Moved,
  NeedsStrength,
  Pages,
  Shown,
  SignedInStaff,
  Visitor,
} from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import { ChangeStaffPassword, EndSession, OwnSessions, StaffFactors } from '@kashikan/identity';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { type RefusedForm, refusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { MePage, type MeNews } from './me.view';
import { ChangePasswordPage } from './password.view';

const news: readonly string[] = ['password', 'app', 'passkey', 'passkey-gone', 'session', 'sessions'];
const isNews = (text: string | undefined): text is MeNews => text !== undefined && news.includes(text);

/** 自分の設定: what lets me in, and where I am signed in. */
@Pages('me')
@SignedInStaff()
export class MeController {
  constructor(
    private readonly factors: StaffFactors,
    private readonly sessions: OwnSessions,
    private readonly endSession: EndSession,
    private readonly changePassword: ChangeStaffPassword,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: StaffPage,
    @CurrentVisitor() { sessionHash }: Visitor,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const owner = { kind: 'staff', id: page.staff.id } as const;
    const [factors, sessions] = await Promise.all([
      this.factors.of(page.staff.id),
      this.sessions.of(owner, sessionHash),
    ]);
    return new Shown(<MePage {...{ page, factors, sessions, done: isNews(done) ? done : undefined }} />);
  }

  @Get('password')
  @NeedsStrength(2)
  password(@CurrentPage() page: StaffPage): Answer {
    return this.passwordForm(page);
  }

  @Post('password')
  @NeedsStrength(2)
  async savePassword(
    @CurrentPage() page: StaffPage,
    @CurrentVisitor() { sessionHash }: Visitor,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const { actor, session } = page.staff;
    const untrimmed = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
    const [current, next] = [untrimmed('current'), untrimmed('password')];
    try {
      const personal = [session.login, session.name, page.town.municipality.name];
      await this.changePassword.run({ actor, sessionHash, current, next, personal });
      return new Moved('/me?done=password');
    } catch (error) {
      return this.passwordForm(page, refusedForm(error, page, {}, passwordFields));
    }
  }

  @Post('sessions/others/end')
  async endOthers(
    @CurrentPage() { staff }: StaffPage,
    @CurrentVisitor() { sessionHash }: Visitor,
  ): Promise<Answer> {
    await this.unitOfWork.run({ actor: staff.actor, verb: 'staff.end-sessions' }, tx =>
      this.endSession.others(tx, { kind: 'staff', id: staff.id }, sessionHash),
    );
    return new Moved('/me?done=sessions');
  }

  @Post('sessions/:session/end')
  async endOne(@CurrentPage() { staff }: StaffPage, @Param('session') id: string): Promise<Answer> {
    await this.unitOfWork.run({ actor: staff.actor, verb: 'staff.end-session' }, tx =>
      this.endSession.one(tx, { kind: 'staff', id: staff.id }, id),
    );
    return new Moved('/me?done=session');
  }

  private passwordForm(page: StaffPage, refused?: RefusedForm): Shown {
    return new Shown(<ChangePasswordPage page={page} form={refused?.form} />, refused?.status);
  }
}

const passwordFields = {
  'staff.password-wrong': 'current',
  'staff.password-short': 'password',
  'staff.password-long': 'password',
  'staff.password-known': 'password',
};
