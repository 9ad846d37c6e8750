import { BookingsStore } from '@kashikan/bookings';
import { type Tx, UnitOfWork } from '@kashikan/database';
import type { Locale } from '@kashikan/i18n';
import {
  type CodeOutcome,
  ConfirmSignInCode,
  identityErrors,
  readCardNumber,
  readEmail,
  SignInByCard,
  SignInByPasskey,
  signInTerms,
  type StartedSession,
  Throttle,
} from '@kashikan/identity';
import { type Actor, type DomainError } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** Who knocks, and from where. */
interface Knock {
  readonly actor: Actor;
  /** The network address, for counting tries. */
  readonly address: string;
  readonly locale: Locale;
  readonly visitorHash: string;
  readonly userAgent?: string | undefined;
}

export interface SignedInResident {
  readonly accountId: string;
  readonly isNew: boolean;
  readonly session: StartedSession;
}

/** 利用者のサインイン, by whatever they have; the slot held before goes along. */
@Injectable()
export class SignInResident {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly confirmCode: ConfirmSignInCode,
    private readonly byPasskey: SignInByPasskey,
    private readonly byCard: SignInByCard,
    private readonly bookings: BookingsStore,
  ) {}

  /** By the six digits of a mail. Throws `sign-in.code-refused`, `sign-in.email-malformed` or `sign-in.too-many-tries`. */
  async enter(request: Knock & { readonly email: string; readonly code: string }): Promise<SignedInResident> {
    const email = readEmail(request.email);
    if (email === undefined) throw identityErrors.emailMalformed();
    const given = { ...visitOf(request), email, code: request.code };
    return this.letIn(request, identityErrors.codeRefused, tx => this.confirmCode.run(tx, given));
  }

  /** By the link of a mail, in whatever browser it was opened. Throws `sign-in.link-refused` or `sign-in.too-many-tries`. */
  async enterByLink(request: Knock & { readonly link: string }): Promise<SignedInResident> {
    const given = { ...visitOf(request), link: request.link };
    return this.letIn(request, identityErrors.linkRefused, tx => this.confirmCode.run(tx, given));
  }

  /** By a passkey of this site. Throws `passkey.refused` or `sign-in.too-many-tries`. */
  async enterByPasskey(request: Knock & { readonly answer: string }): Promise<SignedInResident> {
    const given = { ...visitOf(request), answer: request.answer };
    return this.letIn(request, identityErrors.passkeyRefused, tx => this.byPasskey.run(tx, given));
  }

  /** By number and PIN of a card. Throws `sign-in.card-mistyped`, `sign-in.card-refused` or `sign-in.too-many-tries`. */
  async enterByCard(
    request: Knock & { readonly number: string; readonly pin: string },
  ): Promise<SignedInResident> {
    const number = readCardNumber(request.number);
    if (number === undefined) throw identityErrors.cardMistyped();
    const given = { ...visitOf(request), number, pin: request.pin };
    return this.letIn(request, identityErrors.cardRefused, tx => this.byCard.run(tx, given));
  }

  private async letIn(
    { actor, address, visitorHash }: Knock,
    refusal: () => DomainError,
    confirm: (tx: Tx) => Promise<CodeOutcome>,
  ): Promise<SignedInResident> {
    const waitMinutes = await this.throttle.overLimitFrom(signInTerms.triesPerAddress, address);
    if (waitMinutes !== undefined) throw identityErrors.tooManyTries(waitMinutes);
    const outcome = await this.unitOfWork.run({ actor, verb: 'resident.sign-in' }, async tx => {
      const confirmed = await confirm(tx);
      if (confirmed.signedIn) {
        const { sessionHash } = confirmed.session;
        await this.bookings.adoptHolds(tx, visitorHash, sessionHash, confirmed.accountId);
      }
      return confirmed;
    });
    if (!outcome.signedIn) throw refusal();
    return outcome;
  }
}

const visitOf = ({ visitorHash, locale, userAgent }: Knock) => ({
  oldSessionHash: visitorHash,
  locale,
  userAgent,
});
