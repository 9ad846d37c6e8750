import { type Booking, bookingErrors, BookingView, type Owner } from '@kashikan/bookings';
import { isInBasket } from '@kashikan/bookings/rules';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, Clock, DomainError, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type Application, checkApplicationFits, namedFor, withPurpose } from './application';
import { AfterApplication } from './after-application';
import { ApplicationDoors, type Prepared } from './apply-for-booking';
import { asRegistered } from './askers';
import { BasketLetters } from './basket-letters';
import { PriceRequest } from './price-request';
import { SlotAlternatives } from './slot-alternatives';

export interface BasketApplication {
  readonly actor: Actor;
  readonly accountId: string;
  readonly owner: Owner;
  readonly basketId: string;
  /** The same for every room and date. */
  readonly application: Application;
  readonly locale: Booking['locale'];
  readonly idempotency?: IdempotencyKey | undefined;
}

export interface AppliedBasket {
  readonly basketId: string;
  readonly bookings: readonly { readonly bookingId: string; readonly state: Booking['state'] }[];
}

/** A basket as it would be applied for: its slots, each with its price. */
@Injectable()
export class BasketPrices {
  constructor(
    private readonly view: BookingView,
    private readonly doors: ApplicationDoors,
    private readonly priceRequest: PriceRequest,
    private readonly clock: Clock,
  ) {}

  /** In the order in which all baskets take rooms; throws `booking.changed-meanwhile` when nothing is left to apply for. */
  async prepared(request: BasketApplication): Promise<Prepared[]> {
    const { basketId, owner } = request;
    const bookings = await this.view.ofBasket(basketId, owner);
    const open = bookings.filter(isInBasket);
    if (open.length === 0) throw bookingErrors.changedMeanwhile(bookings[0]?.state ?? '');
    const now = this.clock.now();
    const prepared = await Promise.all(open.map(hold => this.one(request, hold.id, now)));
    const firstPart = ({ room }: Prepared) => room.partIds[0] ?? 0;
    return prepared.sort(
      (a, b) => firstPart(a) - firstPart(b) || a.slot.startsAt.getTime() - b.slot.startsAt.getTime(),
    );
  }

  private async one(basket: BasketApplication, holdId: string, now: Date): Promise<Prepared> {
    const { actor, accountId, owner, locale } = basket;
    const asked = { actor, accountId, owner, locale, pick: { holdId }, channel: 'online' as const };
    const place = await this.doors.place({ ...asked, application: basket.application }, now);
    const town = await this.doors.places.catalogue.municipality(place.room.municipalityId);
    const named = namedFor(basket.application, place.asker);
    const application = { ...named, use: equippedBy(place.room, named.use) };
    checkApplicationFits(place.room, town, application);
    const use = asRegistered(withPurpose(town, application), place.asker);
    const today = localDateOf(now, town.municipality.timeZone);
    const who = { ...application, accountId, channel: 'online', today } as const;
    const { use: priced, price } = await this.priceRequest.forWhom(place.room, place.slot, use, who);
    return { ...place, request: { ...asked, application: { ...application, use: priced } }, price };
  }
}

/** まとめ申込み: every slot of a basket becomes an application of its own, all in one unit, told in one letter. */
@Injectable()
export class ApplyForBasket {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly doors: ApplicationDoors,
    private readonly next: AfterApplication,
    private readonly pricing: BasketPrices,
    private readonly alternatives: SlotAlternatives,
    private readonly letters: BasketLetters,
  ) {}

  /** Throws what ApplyForBooking throws for the first slot that is refused; then nothing is applied for. */
  async run(request: BasketApplication): Promise<AppliedBasket> {
    const prepared = await this.pricing.prepared(request).catch(async (error: unknown) => {
      // A repeated request finds its holds already applied for, and gets the answer that the first one got.
      const earlier = await this.unitOfWork.earlierAnswer<AppliedBasket>(request.idempotency);
      if (!earlier) throw error;
      return earlier.result;
    });
    if ('bookings' in prepared) return prepared;
    let current: Prepared | undefined;
    const { actor, idempotency, basketId } = request;
    try {
      return await this.unitOfWork.run({ actor, verb: 'basket.apply', idempotency }, async tx => {
        const bookings = [];
        for (const one of prepared) {
          current = one;
          bookings.push(await this.applyFor(tx, one));
        }
        await this.letters.received(
          tx,
          basketId,
          bookings.map(({ bookingId }) => bookingId),
        );
        return { basketId, bookings };
      });
    } catch (error) {
      if (!current || !(error instanceof DomainError)) throw error;
      return this.alternatives.offeredOnRefusal(current, () => Promise.reject(error));
    }
  }

  private async applyFor(tx: Tx, prepared: Prepared): Promise<AppliedBasket['bookings'][number]> {
    const booking = await this.doors.take(tx, prepared);
    return { bookingId: booking.id, state: await this.next.run(tx, booking, prepared, true) };
  }
}

/** A projector of one house is not carried to the other. */
const equippedBy = ({ facility }: Prepared['room'], use: Application['use']): Application['use'] => ({
  ...use,
  equipment: use.equipment.filter(({ code }) => facility.equipment.some(item => item.code === code)),
});
