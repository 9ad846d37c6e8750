import { conductErrors, ConductStore } from '@kashikan/bookings';
import { type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ConductLetters } from './conduct-letters';

export const LONGEST_APPEAL = 1_000;

/** 申し出: a person says why they did not come or had to cancel; once for each mark. */
@Injectable()
export class AppealMark {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conduct: ConductStore,
    private readonly letters: ConductLetters,
  ) {}

  /** Throws `conduct.mark-unknown` for anybody else's, `conduct.appeal-empty`, `conduct.appealed-already`, `conduct.decided-already`. */
  async run(
    actor: Actor,
    request: { readonly markId: string; readonly accountId: string; readonly body: string },
    idempotency?: IdempotencyKey,
  ): Promise<void> {
    const body = request.body.trim().slice(0, LONGEST_APPEAL);
    await this.unitOfWork.run({ actor, verb: 'conduct.appeal', idempotency }, async tx => {
      const mark = await this.conduct.mark(tx, request.markId);
      if (mark.accountId !== request.accountId) throw conductErrors.markUnknown();
      if (body === '') throw conductErrors.appealEmpty();
      if (mark.isExempted) throw conductErrors.decidedAlready();
      await this.conduct.appeal(tx, mark, body);
      await this.letters.appealed(tx, mark.bookingId);
      return null;
    });
  }
}
