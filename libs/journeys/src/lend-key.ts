import { bookingErrors, BookingsStore, BookingView } from '@kashikan/bookings';
import { type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import { HandOverKey, keyErrors, KeyRegister } from '@kashikan/keys';
import { keyDueAt, readTag } from '@kashikan/keys/rules';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

export interface KeyWanted {
  readonly actor: Actor;
  readonly municipalityId: string;
  readonly bookingId: string;
  /** As scanned or typed. */
  readonly tag: string;
  readonly takenByName: string;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** 鍵を渡す: only for a booking that stands and is paid; with the first key the use begins. */
@Injectable()
export class LendKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookingView: BookingView,
    private readonly bookings: BookingsStore,
    private readonly register: KeyRegister,
    private readonly handOverKey: HandOverKey,
  ) {}

  /**
   * Throws `booking.not-paid`, `booking.not-allowed-now`, `keys.unknown`, `keys.wrong-key` with the right ones, or
   * `keys.already-out` with who has it.
   */
  async run(wanted: KeyWanted): Promise<{ handoverId: string; key: string }> {
    const { actor, municipalityId, bookingId, idempotency } = wanted;
    const { facilityId } = await this.bookingView.ofMunicipality(bookingId, municipalityId);
    const tag = readTag(wanted.tag);
    const key = tag === undefined ? undefined : await this.register.byTag(facilityId, tag);
    if (!key) throw keyErrors.unknown();
    return this.unitOfWork.run({ actor, verb: 'key.hand-over', idempotency }, async tx => {
      const booking = await this.bookings.lock(tx, bookingId);
      if (booking.state === 'payment-due') throw bookingErrors.notPaid();
      if (booking.state !== 'in-use') await this.bookings.fire(tx, booking, 'hand-over-key');
      return this.handOverKey.run(tx, {
        keyId: key.keyId,
        bookingId,
        roomId: booking.roomId,
        municipalityId,
        takenByName: wanted.takenByName,
        dueAt: keyDueAt(booking.endsAt),
      });
    });
  }
}
