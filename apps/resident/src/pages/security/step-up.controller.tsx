import {
  type Answer,
  type CarriedForm,
  CurrentActor,
  type Fields,
  Moved,
  Pages,
  readCarried,
  safeReturnPath,
  SessionCookie,
  Shown,
  SignedIn,
  STEP_UP_PATH,
  textOf,
} from '@kashikan/edge';
import {
  csrfTokenOf,
  identityErrors,
  PasskeyView,
  ProveResident,
  type ResidentProof,
  type ResidentSession,
  UsePasskey,
} from '@kashikan/identity';
import { SendSignInMail } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Ip, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { ContinuePage, type Errand, StepUpPage } from './step-up.view';

const fieldOf = {
  'sign-in.code-refused': 'code',
  'sign-in.too-many-tries': '',
  'passkey.refused': 'passkey',
};

/** もう一度の確認: a passkey, or six digits by mail, before something delicate; then back to it. */
@Pages(STEP_UP_PATH)
@SignedIn()
export class StepUpController {
  constructor(
    private readonly prove: ProveResident,
    private readonly mail: SendSignInMail,
    private readonly passkeys: UsePasskey,
    private readonly ownPasskeys: PasskeyView,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  ask(@CurrentPage() page: ResidentPage, @Query('return') wanted?: string): Promise<Answer> {
    return this.shown(page, { returnTo: safeReturnPath(wanted), carried: undefined });
  }

  /** Sends the digits, and asks for them. */
  @Post('code')
  async sendCode(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @Ip() address: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const errand = errandOf(body);
    try {
      const email = residentOf(page).email ?? '';
      await this.mail.run({ actor, email, address, locale: page.locale });
      return await this.shown(page, errand, { isSent: true });
    } catch (error) {
      return this.shown(page, errand, { form: refusedForm(error, page, {}, fieldOf) });
    }
  }

  /** Without an answer, a form that was sent has come here to ask for one. */
  @Post()
  async confirm(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const errand = errandOf(body);
    const given = proofOf(body);
    if (!given) return this.shown(page, errand);
    try {
      const { sessionHash } = page.visitor;
      const session = await this.prove.run({ actor, resident: residentOf(page), sessionHash, given });
      this.cookie.start(reply, session);
      if (!errand.carried) return new Moved(errand.returnTo);
      // The session has a new token, and with it the forms have a new proof of origin.
      const visit = Object.defineProperty(page.visit(), 'csrfToken', { value: csrfTokenOf(session.token) });
      return new Shown(<ContinuePage page={page} visit={visit} carried={errand.carried} />);
    } catch (error) {
      const form = refusedForm(error, page, {}, fieldOf);
      return this.shown(page, errand, { form, isSent: 'code' in given });
    }
  }

  private async shown(
    page: ResidentPage,
    errand: Errand,
    { form, isSent = false }: { form?: FormState; isSent?: boolean } = {},
  ): Promise<Shown> {
    const { accountId } = residentOf(page);
    const own = await this.ownPasskeys.of({ kind: 'resident', id: accountId });
    const { sessionHash } = page.visitor;
    const options =
      own.length > 0 ? await this.passkeys.options('resident', sessionHash, accountId) : undefined;
    const view = { page, errand, form, isSent, passkeyOptions: options };
    return new Shown(<StepUpPage {...view} />, form ? 422 : 200);
  }
}

function residentOf({ resident }: ResidentPage): ResidentSession {
  if (!resident) throw identityErrors.accountUnknown();
  return resident;
}

const errandOf = (body: Fields): Errand => ({
  returnTo: safeReturnPath(body.return),
  carried: readCarried(textOf(body, 'carried')) satisfies CarriedForm | undefined,
});

function proofOf(body: Fields): ResidentProof['given'] | undefined {
  const [code, passkey] = [textOf(body, 'code'), textOf(body, 'passkey')];
  if (passkey !== '') return { passkey };
  return code === '' && !('code' in body) ? undefined : { code };
}
