import { Settings } from '@kashikan/config';
import { UnitOfWork } from '@kashikan/database';
import { identityErrors, readEmail, RequestSignInCode, signInTerms, Throttle } from '@kashikan/identity';
import type { Locale } from '@kashikan/i18n';
import type { Actor } from '@kashikan/kernel';
import { QueueNotification } from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';

interface SignInMailRequest {
  readonly actor: Actor;
  /** As typed. */
  readonly email: string;
  /** The network address, for counting tries. */
  readonly address: string;
  readonly locale: Locale;
  /** The page to come to by the link; without one the mail has digits only. */
  readonly linkTo?: string;
  /** The browser whose next page asks for the digits. */
  readonly visitorHash?: string;
}

/** The mail with six digits and a link, for signing in or for proving once more who one is. */
@Injectable()
export class SendSignInMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly requestCode: RequestSignInCode,
    private readonly notify: QueueNotification,
    private readonly settings: Settings,
  ) {}

  /**
   * The answer is the same for every address, because nobody looks whether it has an account. Throws `sign-in.email-malformed` or
   * `sign-in.too-many-tries`.
   */
  async run({ email: typed, visitorHash, ...request }: SignInMailRequest): Promise<{ email: string }> {
    const { actor, address, locale, linkTo } = request;
    const email = readEmail(typed);
    if (email === undefined) throw identityErrors.emailMalformed();
    mustBeFree(await this.throttle.overLimitFrom(signInTerms.codesPerAddress, address));
    mustBeFree(await this.throttle.overLimit(signInTerms.codesPerEmail, email));
    await this.unitOfWork.run({ actor, verb: 'resident.request-code' }, async tx => {
      const { id, code, linkToken } = await this.requestCode.run(tx, email, visitorHash);
      const linkUrl = linkTo === undefined ? null : this.linkUrl(linkToken, linkTo);
      this.notify.run(tx, {
        template: 'sign-in-code',
        accountId: null,
        recipient: email,
        locale,
        municipalityId: null,
        params: { code, validMinutes: signInTerms.codeMinutes, linkUrl },
        dedupeKey: `sign-in-code:${id}`,
      });
    });
    return { email };
  }

  private linkUrl(token: string, returnTo: string): string {
    const query = new URLSearchParams({ token, return: returnTo });
    return `${this.settings.RESIDENT_URL}/sign-in/link?${query.toString()}`;
  }
}

function mustBeFree(waitMinutes: number | undefined): void {
  if (waitMinutes !== undefined) throw identityErrors.tooManyTries(waitMinutes);
}
