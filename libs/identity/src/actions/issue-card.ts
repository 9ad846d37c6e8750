import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { isGuessablePin, readPin } from '../rules/card-number';
import { newCode } from '../secrets/codes';
import { ResidentCardsStore } from '../store/resident-cards.store';

export interface CardWish {
  readonly accountId: string;
  readonly municipalityId: string;
  /** As the person chose it at the counter; empty for one that is drawn. */
  readonly pin: string;
}

/** What the paper says, this once: nobody can read the PIN afterwards. */
export interface IssuedCard {
  readonly number: string;
  readonly pin: string;
  /** The person knows it, so it need not be printed. */
  readonly isPinChosen: boolean;
}

/** 利用者カードの発行: the card a person had before stops in the same moment. */
@Injectable()
export class IssueCard {
  constructor(private readonly cards: ResidentCardsStore) {}

  /** Throws `card.pin-malformed` or `card.pin-guessable`. */
  async run(tx: Tx, { accountId, municipalityId, pin: typed }: CardWish): Promise<IssuedCard> {
    const { pin, isPinChosen } = chosenPin(typed);
    if (!(await this.cards.lockOwner(tx, accountId))) throw identityErrors.accountUnknown();
    const isReissue = await this.cards.stop(tx, accountId, 'reissued');
    const number = await this.cards.insert(tx, { accountId, municipalityId, pin });
    tx.touch('account', accountId, { event: isReissue ? 'card-reissued' : 'card-issued' }, municipalityId);
    return { number, pin, isPinChosen };
  }
}

/** The PIN as the person chose it, or one that is drawn. Throws `card.pin-malformed` or `card.pin-guessable`. */
export function chosenPin(typed: string): Pick<IssuedCard, 'pin' | 'isPinChosen'> {
  const isPinChosen = typed !== '';
  const pin = isPinChosen ? readPin(typed) : drawnPin();
  if (pin === undefined) throw identityErrors.pinMalformed();
  if (isGuessablePin(pin)) throw identityErrors.pinGuessable();
  return { pin, isPinChosen };
}

function drawnPin(): string {
  const pin = newCode();
  return isGuessablePin(pin) ? drawnPin() : pin;
}
