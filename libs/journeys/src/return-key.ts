import { BookingsStore } from '@kashikan/bookings';
import { type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import { HandoverList, keyErrors, type KeyReturned, TakeBackKey } from '@kashikan/keys';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

export interface KeyBack {
  readonly actor: Actor;
  readonly municipalityId: string;
  readonly handoverId: string;
  readonly conditionNote?: string | undefined;
  readonly idempotency?: IdempotencyKey | undefined;
}

/**
 * 鍵の返却. With the last key back after the end of the time, the use has ended. Back before that (a lunch break, a key of the wrong
 * booking), the booking stands as before and its key may be lent again.
 */
@Injectable()
export class ReturnKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly handovers: HandoverList,
    private readonly takeBackKey: TakeBackKey,
  ) {}

  /** Throws `keys.handover-unknown` or `keys.already-returned`. */
  async run({ actor, idempotency, ...back }: KeyBack): Promise<KeyReturned> {
    const handover = await this.handovers.byId(back.municipalityId, back.handoverId);
    if (!handover) throw keyErrors.handoverUnknown();
    return this.unitOfWork.run({ actor, verb: 'key.take-back', idempotency }, async tx => {
      // The booking first, as in LendKey: two clerks then wait for each other and never across.
      const booking = await this.bookings.lock(tx, handover.bookingId);
      const returned = await this.takeBackKey.run(tx, back);
      if (returned.keysStillOut === 0 && booking.state === 'in-use')
        await this.bookings.fire(tx, booking, tx.now < booking.endsAt ? 'take-back-key' : 'finish');
      return returned;
    });
  }
}
