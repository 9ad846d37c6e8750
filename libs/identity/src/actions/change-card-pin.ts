import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { ResidentCardsStore } from '../store/resident-cards.store';
import { CardTries } from './card-tries';
import { type CardWish, chosenPin, type IssuedCard } from './issue-card';

/** A new PIN for the card somebody has: forgotten, seen by others, or blocked after too many tries. */
@Injectable()
export class ChangeCardPin {
  constructor(
    private readonly cards: ResidentCardsStore,
    private readonly tries: CardTries,
  ) {}

  /** Throws `card.none-works`, `card.pin-malformed` or `card.pin-guessable`. */
  async run(tx: Tx, { accountId, municipalityId, pin: typed }: CardWish): Promise<IssuedCard> {
    const { pin, isPinChosen } = chosenPin(typed);
    const number = await this.cards.changePin(tx, accountId, pin);
    if (number === undefined) throw identityErrors.cardUnknown();
    tx.touch('account', accountId, { event: 'card-pin-changed' }, municipalityId);
    await this.tries.forget(number);
    return { number, pin, isPinChosen };
  }
}
