import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { ResidentCardsStore } from '../store/resident-cards.store';
import { SessionStore } from '../store/session.store';
import { CardTries } from './card-tries';
import type { CodeOutcome, SignInVisit } from './confirm-sign-in-code';

/** Number and PIN of a card let in. A refusal is an outcome, as with codes, and says nothing about the card. */
@Injectable()
export class SignInByCard {
  constructor(
    private readonly cards: ResidentCardsStore,
    private readonly sessions: SessionStore,
    private readonly tries: CardTries,
  ) {}

  /** `number` as `readCardNumber` reads it. Throws `sign-in.too-many-tries`. */
  async run(
    tx: Tx,
    {
      number,
      pin,
      oldSessionHash,
      userAgent,
    }: SignInVisit & { readonly number: string; readonly pin: string },
  ): Promise<CodeOutcome> {
    await this.tries.count(number);
    const accountId = await this.cards.ownerOf(tx, { number, pin });
    if (accountId === undefined) return { signedIn: false };
    await this.tries.forget(number);
    await this.sessions.end(tx, oldSessionHash);
    const session = await this.sessions.start(tx, 'resident', accountId, { method: 'card', userAgent });
    tx.touch('account', accountId, { event: 'signed-in', method: 'card' });
    return { signedIn: true, accountId, isNew: false, session };
  }
}
