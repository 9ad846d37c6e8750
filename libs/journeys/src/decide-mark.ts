import { BookingsStore, conductErrors, ConductStore, type StoredMark } from '@kashikan/bookings';
import { type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ConductLetters } from './conduct-letters';

export interface MarkDecision {
  readonly markId: string;
  /** `mistake` exempts too, and the booking is again one that was used. */
  readonly decision: 'exempted' | 'mistake' | 'kept';
  readonly reason: string;
  /** Throws when this member of staff may not decide about it; asked before anything is written. */
  readonly mayDecide: (mark: StoredMark) => void;
}

const LONGEST_REASON = 400;

/** 申し出への判断: a mark is exempted, or kept although somebody appealed; the person is told with the reason. */
@Injectable()
export class DecideMark {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly conduct: ConductStore,
    private readonly letters: ConductLetters,
  ) {}

  /** Throws `conduct.mark-unknown`, `conduct.reason-missing`, `conduct.nothing-to-keep`, `conduct.decided-already`. */
  async run(actor: Actor, request: MarkDecision, idempotency?: IdempotencyKey): Promise<void> {
    const reason = request.reason.trim().slice(0, LONGEST_REASON);
    const decision = request.decision === 'kept' ? 'kept' : 'exempted';
    await this.unitOfWork.run({ actor, verb: 'conduct.decide', idempotency }, async tx => {
      const mark = await this.conduct.mark(tx, request.markId);
      request.mayDecide(mark);
      if (reason === '') throw conductErrors.reasonMissing();
      if (decision === 'kept' && !mark.hasAppeal) throw conductErrors.nothingToKeep();
      await this.conduct.decide(tx, mark, decision, reason);
      if (request.decision === 'mistake' && mark.kind === 'no-show') {
        const booking = await this.bookings.lock(tx, mark.bookingId);
        await this.bookings.fire(tx, booking, 'correct-no-show', { reason });
      }
      await this.letters.decided(tx, mark.bookingId, { decision, reason });
      return null;
    });
  }
}
