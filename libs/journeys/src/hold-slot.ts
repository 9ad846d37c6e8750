import { type Booking, bookingErrors, BookingsStore, HoldCounts } from '@kashikan/bookings';
import { conductRules, holdTerms } from '@kashikan/bookings/rules';
import type { SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, addMinutes, Clock, instantAt, localDateOf, localTime, newId } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { MayBook } from './may-book';
import { SlotAlternatives } from './slot-alternatives';
import { Places, type SlotInRoom } from './slot-in-room';

export interface HoldRequest {
  readonly actor: Actor;
  /** Who holds: an account, or a session that has not signed in. */
  readonly accountId: string | null;
  readonly sessionHash: string | null;
  readonly roomId: string;
  readonly choice: SlotChoice;
  readonly channel: Booking['channel'];
  readonly locale: Booking['locale'];
  readonly idempotency?: IdempotencyKey | undefined;
}

/** Takes the time and writes the hold. */
@Injectable()
export class TakeHold {
  constructor(
    private readonly occupancies: Occupancies,
    private readonly bookings: BookingsStore,
    private readonly counts: HoldCounts,
  ) {}

  async run(tx: Tx, request: HoldRequest, { room, slot }: SlotInRoom): Promise<string> {
    const id = newId();
    const holdExpiresAt = addMinutes(tx.now, holdTerms.minutes);
    await this.occupancies.take(tx, {
      partIds: room.partIds,
      startsAt: slot.startsAt,
      endsAt: slot.occupiesUntil,
      kind: 'hold',
      sourceId: id,
      expiresAt: holdExpiresAt,
    });
    this.bookings.insertHold(tx, {
      id,
      municipalityId: room.municipalityId,
      facilityId: room.facilityId,
      roomId: room.id,
      accountId: request.accountId,
      sessionHash: request.sessionHash,
      useDate: slot.date,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      bands: slot.bands,
      channel: request.channel,
      holdExpiresAt,
      locale: request.locale,
    });
    tx.touch('booking', id, { event: 'hold', roomId: room.id, date: slot.date }, room.municipalityId);
    return id;
  }

  /** Throws `booking.too-many-holds` or `booking.too-many-idle-holds`. Staff hold for whoever stands before them. */
  async mayHold(
    tx: Tx,
    request: Pick<HoldRequest, 'accountId' | 'sessionHash' | 'channel'>,
    room: Room,
  ): Promise<void> {
    if (request.channel !== 'online') return;
    const { conduct, timeZone } = room.facility.municipality;
    const { mostIdleHolds } = conductRules(conduct);
    const midnight = instantAt(localDateOf(tx.now, timeZone), localTime('00:00'), timeZone);
    const { held, idle } = await this.counts.of(tx, request, midnight);
    if (held >= holdTerms.mostAtOnce) throw bookingErrors.tooManyHolds(holdTerms.mostAtOnce);
    if (idle >= mostIdleHolds) throw bookingErrors.tooManyIdleHolds(mostIdleHolds);
  }
}

/** 仮押さえ: keeps a slot for half an hour while a person fills in the form. */
@Injectable()
export class HoldSlot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: Places,
    private readonly takeHold: TakeHold,
    private readonly mayBook: MayBook,
    private readonly alternatives: SlotAlternatives,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `booking.slot-taken` with what else is free, `booking.too-many-holds`, `booking.too-many-idle-holds`,
   * `booking.suspended`, `booking.limit-reached`, or a `calendar.*` refusal. Whose limits they are by group is asked when
   * the group is known: with the application.
   */
  async run(request: HoldRequest): Promise<{ bookingId: string }> {
    const { accountId, channel } = request;
    const place = await this.places.of(request, this.clock.now());
    return this.alternatives.offeredOnRefusal(place, () =>
      this.unitOfWork.run(
        { actor: request.actor, verb: 'booking.hold', idempotency: request.idempotency },
        async tx => {
          await this.takeHold.mayHold(tx, request, place.room);
          const wish = { accountId, groupName: undefined, channel, wanted: [place] };
          const [, bookingId] = await Promise.all([
            this.mayBook.check(tx, wish),
            this.takeHold.run(tx, request, place),
          ]);
          return { bookingId };
        },
      ),
    );
  }
}
