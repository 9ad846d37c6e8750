import { BookingsStore } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import type { Locale } from '@kashikan/i18n';
import {
  ConfirmSignInCode,
  identityErrors,
  readEmail,
  RequestSignInCode,
  signInTerms,
  type StartedSession,
  Throttle,
  type ThrottleLimit,
} from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import { QueueNotification } from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';

interface SignInRequest {
  readonly actor: Actor;
  /** As typed. */
  readonly email: string;
  /** The network address, for counting tries. */
  readonly address: string;
  readonly locale: Locale;
}

export interface SignedInResident {
  readonly accountId: string;
  readonly isNew: boolean;
  readonly session: StartedSession;
}

/** 利用者のサインイン: six digits by mail, typed into the page; the slot held before goes along. */
@Injectable()
export class SignInResident {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly requestCode: RequestSignInCode,
    private readonly confirmCode: ConfirmSignInCode,
    private readonly notify: QueueNotification,
    private readonly bookings: BookingsStore,
  ) {}

  /**
   * Sends a code; the answer is the same for every address, because nobody looks whether it has an account. Throws
   * `sign-in.email-malformed` or `sign-in.too-many-tries`.
   */
  async sendCode({ actor, email: typed, address, locale }: SignInRequest): Promise<{ email: string }> {
    const email = readEmail(typed);
    if (email === undefined) throw identityErrors.emailMalformed();
    await this.count(signInTerms.codesPerAddress, address);
    await this.count(signInTerms.codesPerEmail, email);
    await this.unitOfWork.run({ actor, verb: 'resident.request-code' }, async tx => {
      const issued = await this.requestCode.run(tx, email);
      this.notify.run(tx, {
        template: 'sign-in-code',
        recipient: email,
        locale,
        municipalityId: null,
        params: { code: issued.code, validMinutes: signInTerms.codeMinutes },
        dedupeKey: `sign-in-code:${issued.id}`,
      });
    });
    return { email };
  }

  /** Signs in and hands the holds of the visitor to the account. Throws `sign-in.code-refused` or `sign-in.too-many-tries`. */
  async enter(
    request: SignInRequest & { readonly code: string; readonly visitorHash: string },
  ): Promise<SignedInResident> {
    const email = readEmail(request.email);
    if (email === undefined) throw identityErrors.emailMalformed();
    await this.count(signInTerms.triesPerAddress, request.address);
    const { actor, code, visitorHash, locale } = request;
    const outcome = await this.unitOfWork.run({ actor, verb: 'resident.sign-in' }, async tx => {
      const confirmed = await this.confirmCode.run(tx, { email, code, oldSessionHash: visitorHash, locale });
      if (confirmed.signedIn) {
        const { sessionHash } = confirmed.session;
        await this.bookings.adoptHolds(tx, visitorHash, sessionHash, confirmed.accountId);
      }
      return confirmed;
    });
    if (!outcome.signedIn) throw identityErrors.codeRefused();
    return outcome;
  }

  private async count(limit: ThrottleLimit, who: string): Promise<void> {
    const waitMinutes = await this.throttle.overLimit(limit, who);
    if (waitMinutes !== undefined) throw identityErrors.tooManyTries(waitMinutes);
  }
}
