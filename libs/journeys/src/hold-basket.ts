import { type Booking, bookingErrors, BookingsStore, isOf } from '@kashikan/bookings';
import { holdTerms, type SeriesPattern } from '@kashikan/bookings/rules';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, addMinutes, Clock, DomainError, newId } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { TakeHold } from './hold-slot';
import { MayBook } from './may-book';
import { SlotAlternatives } from './slot-alternatives';
import { Places, type SlotInRoom } from './slot-in-room';

export interface BasketRequest {
  readonly actor: Actor;
  /** Who holds: an account, or a session that has not signed in. */
  readonly accountId: string | null;
  readonly sessionHash: string | null;
  readonly picks: readonly { readonly roomId: string; readonly choice: SlotChoice }[];
  /** The open basket to add to; a new one without it. */
  readonly basketId?: string | undefined;
  /** The rule by which the dates of a series were found. */
  readonly pattern: SeriesPattern | null;
  readonly channel: Booking['channel'];
  readonly locale: Booking['locale'];
  readonly idempotency?: IdempotencyKey | undefined;
}

/** Writes the holds of a basket, into the open one or a new one. */
@Injectable()
export class TakeBasket {
  constructor(
    private readonly occupancies: Occupancies,
    private readonly bookings: BookingsStore,
    private readonly takeHold: TakeHold,
  ) {}

  async run(tx: Tx, request: BasketRequest, places: readonly SlotInRoom[]): Promise<{ basketId: string }> {
    const holdExpiresAt = addMinutes(tx.now, holdTerms.minutes);
    const basketId = await this.openOrNew(tx, request, places, holdExpiresAt);
    const holds = places.map(place => ({ ...place, id: newId() }));
    await this.occupancies.takeBasket(
      tx,
      holds.map(({ room, slot, id }) => ({
        partIds: room.partIds,
        startsAt: slot.startsAt,
        endsAt: slot.occupiesUntil,
        kind: 'hold' as const,
        sourceId: id,
        expiresAt: holdExpiresAt,
      })),
    );
    for (const { room, slot, id } of holds)
      this.bookings.insertHold(tx, {
        id,
        basketId,
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
    tx.touch('basket', basketId, { event: 'hold', slots: holds.length }, places[0]?.room.municipalityId);
    return { basketId };
  }

  /** The person's open basket, whose holds then all last as long as the new ones; or a new basket, within the cap of holds. */
  private async openOrNew(
    tx: Tx,
    request: BasketRequest,
    places: readonly SlotInRoom[],
    holdExpiresAt: Date,
  ): Promise<string> {
    const { accountId, sessionHash, pattern, basketId } = request;
    const room = places[0]?.room;
    const municipalityId = room?.municipalityId ?? '';
    if (basketId === undefined) {
      if (room) await this.takeHold.mayHold(tx, request, room);
      const id = newId();
      this.bookings.insertBasket(tx, id, municipalityId, pattern);
      return id;
    }
    const bookings = await this.bookings.lockBasket(tx, basketId);
    const held = bookings.filter(({ state }) => state === 'held');
    if (held.length === 0 || !held.every(booking => isOf({ accountId, sessionHash }, booking)))
      throw bookingErrors.unknown();
    if (held.some(booking => booking.municipalityId !== municipalityId))
      throw bookingErrors.basketTownsDiffer();
    if (held.length + places.length > holdTerms.mostInBasket)
      throw bookingErrors.basketFull(holdTerms.mostInBasket);
    for (const { id } of held) await this.bookings.keepHold(tx, id, holdExpiresAt);
    for (const { id } of held) await this.occupancies.extendHold(tx, id, holdExpiresAt);
    return basketId;
  }
}

/** まとめて仮押さえ: several rooms and dates at once, all of them or none. */
@Injectable()
export class HoldBasket {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pickedPlaces: Places,
    private readonly takeBasket: TakeBasket,
    private readonly mayBook: MayBook,
    private readonly alternatives: SlotAlternatives,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `booking.limit-reached`, `booking.slot-taken`, with what else is free when one slot was asked for, `booking.too-many-holds`,
   * `booking.basket-full`, `booking.basket-towns-differ`, or a `calendar.*` refusal; then nothing is held.
   */
  async run(request: BasketRequest): Promise<{ basketId: string }> {
    const { accountId, channel } = request;
    const places = await this.places(request);
    const [first] = places;
    if (!first) throw bookingErrors.basketEmpty();
    const work = () =>
      this.unitOfWork.run(
        { actor: request.actor, verb: 'basket.hold', idempotency: request.idempotency },
        async tx => {
          const wish = { accountId, groupName: undefined, channel, wanted: places };
          await this.mayBook.check(tx, wish);
          return this.takeBasket.run(tx, request, places);
        },
      );
    if (places.length === 1) return this.alternatives.offeredOnRefusal(first, work);
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'occupancy.slot-taken')
        throw bookingErrors.slotTaken();
      throw error;
    }
  }

  private async places({ picks, channel, accountId }: BasketRequest): Promise<SlotInRoom[]> {
    if (picks.length > holdTerms.mostInBasket) throw bookingErrors.basketFull(holdTerms.mostInBasket);
    const now = this.clock.now();
    const places = await Promise.all(
      picks.map(pick => this.pickedPlaces.of({ ...pick, channel, accountId }, now)),
    );
    const towns = new Set(places.map(({ room }) => room.municipalityId));
    if (towns.size > 1) throw bookingErrors.basketTownsDiffer();
    return places;
  }
}
