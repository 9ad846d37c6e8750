import { UnitOfWork } from '@kashikan/database';
import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  NeedsStrength,
  Pages,
  Shown,
  SignedIn,
  STEP_UP_PATH,
  textOf,
} from '@kashikan/edge';
import {
  EndSession,
  isFreshlyProved,
  OwnSessions,
  PasskeyView,
  RegisterPasskey,
  RemovePasskey,
} from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { NewPasskeyPage, SecurityPage, type SecurityNews } from './security.view';

const news: readonly string[] = ['passkey', 'passkey-gone', 'session', 'sessions'];
const isNews = (text: string | undefined): text is SecurityNews => text !== undefined && news.includes(text);

const done = (what: SecurityNews) => new Moved(`${hrefs.security}?done=${what}`);

/** サインインの設定: one's own passkeys, and where one is signed in. */
@Pages('my/security')
@SignedIn()
export class SecurityController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: OwnSessions,
    private readonly endSession: EndSession,
    private readonly passkeys: PasskeyView,
    private readonly registerPasskey: RegisterPasskey,
    private readonly removePasskey: RemovePasskey,
  ) {}

  @Get()
  async show(@CurrentPage() page: ResidentPage, @Query('done') said?: string): Promise<Answer> {
    const owner = ownerOf(page);
    const [sessions, passkeys] = await Promise.all([
      this.sessions.of(owner, page.visitor.sessionHash),
      this.passkeys.of(owner),
    ]);
    const view = { page, sessions, passkeys, done: isNews(said) ? said : undefined };
    return new Shown(<SecurityPage {...view} />);
  }

  @Get('passkeys/new')
  async passkey(@CurrentPage() page: ResidentPage): Promise<Answer> {
    return mayAdd(page) ? this.passkeyForm(page) : toStepUp();
  }

  @Post('passkeys/new')
  async savePasskey(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    if (!mayAdd(page)) return toStepUp();
    const { sessionHash } = page.visitor;
    const given = { answer: textOf(body, 'passkey'), name: textOf(body, 'name'), sessionHash };
    try {
      await this.unitOfWork.run({ actor, verb: 'resident.add-passkey' }, tx =>
        this.registerPasskey.run(tx, ownerOf(page), given),
      );
      return done('passkey');
    } catch (error) {
      const fieldOf = { 'passkey.refused': 'passkey', 'passkey.known': 'passkey' };
      return this.passkeyForm(page, refusedForm(error, page, body, fieldOf));
    }
  }

  @Post('passkeys/:passkey/removal')
  @NeedsStrength(2)
  async forgetPasskey(
    @CurrentPage() page: ResidentPage,
    @Param('passkey') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    await this.unitOfWork.run({ actor, verb: 'resident.remove-passkey' }, tx =>
      this.removePasskey.run(tx, ownerOf(page), id),
    );
    return done('passkey-gone');
  }

  @Post('sessions/others/end')
  async endOthers(@CurrentPage() page: ResidentPage, @CurrentActor() actor: Actor): Promise<Answer> {
    await this.unitOfWork.run({ actor, verb: 'resident.end-sessions' }, tx =>
      this.endSession.others(tx, ownerOf(page), page.visitor.sessionHash),
    );
    return done('sessions');
  }

  @Post('sessions/:session/end')
  async endOne(
    @CurrentPage() page: ResidentPage,
    @Param('session') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    await this.unitOfWork.run({ actor, verb: 'resident.end-session' }, tx =>
      this.endSession.one(tx, ownerOf(page), id),
    );
    return done('session');
  }

  private async passkeyForm(page: ResidentPage, form?: FormState): Promise<Shown> {
    const { name, email } = page.resident ?? { name: null, email: null };
    const login = email ?? name ?? '';
    const owner = { ...ownerOf(page), login, name: name ?? login };
    const options = await this.registerPasskey.options(owner, page.visitor.sessionHash);
    return new Shown(<NewPasskeyPage page={page} options={options} form={form} />, form ? 422 : 200);
  }
}

const ownerOf = ({ resident }: ResidentPage) =>
  ({ kind: 'resident', id: resident?.accountId ?? '' }) as const;

/** Who came in minutes ago has just given what would be asked for again. */
const mayAdd = ({ resident, now }: ResidentPage): boolean =>
  resident !== undefined && isFreshlyProved({ strongAt: resident.strongAt ?? resident.startedAt }, now);

const toStepUp = () => new Moved(`${STEP_UP_PATH}?return=${encodeURIComponent(hrefs.newPasskey)}`);
