import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { signInTerms } from '../rules/sign-in-terms';
import { Throttle } from '../store/throttle';

const limits = [signInTerms.triesPerCard, signInTerms.triesPerCardADay];

/** Tries of one number, whether there is such a card or not. */
@Injectable()
export class CardTries {
  constructor(private readonly throttle: Throttle) {}

  /** Throws `sign-in.too-many-tries`. */
  async count(number: string): Promise<void> {
    for (const limit of limits) {
      const waitMinutes = await this.throttle.overLimit(limit, number);
      if (waitMinutes !== undefined) throw identityErrors.tooManyTries(waitMinutes);
    }
  }

  /** Whoever got in, or has a new PIN from the counter, is not held up by what was tried before. */
  async forget(number: string): Promise<void> {
    for (const limit of limits) await this.throttle.forget(limit, number);
  }
}
