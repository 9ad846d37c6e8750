import {
  type Booking,
  bookingErrors,
  BookingsStore,
  BookingView,
  insertApplication,
  type Owner,
} from '@kashikan/bookings';
import { graceUntil } from '@kashikan/bookings/rules';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, Clock, DomainError, localDateOf, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { AfterApplication, stepAfter, type Taken } from './after-application';
import { type Application, checkApplicationFits, namedFor, withPurpose } from './application';
import { asRegistered } from './askers';
import { AtTheCounter, type CounterRequest, overridden } from './at-the-counter';
import { BookingTime } from './booking-time';
import { MayBook } from './may-book';
import { isLoud } from './neighbours';
import { type Price, PriceRequest } from './price-request';
import { SlotAlternatives } from './slot-alternatives';
import { mustHaveBeenOpen, Places, type SlotInRoom } from './slot-in-room';
import { slotOfBooking, withExtra } from './slot-of-booking';

export interface ApplicationRequest extends CounterRequest {
  readonly actor: Actor;
  readonly accountId: string;
  readonly owner: Owner;
  readonly application: Application;
  /** The hold to apply for, or a slot to take at once. */
  readonly pick: { readonly holdId: string } | { readonly roomId: string; readonly choice: SlotChoice };
  readonly channel: Booking['channel'];
  readonly locale: Booking['locale'];
  readonly idempotency?: IdempotencyKey | undefined;
}

export interface Applied {
  readonly bookingId: string;
  readonly state: Booking['state'];
}

export interface Prepared extends SlotInRoom {
  readonly request: ApplicationRequest;
  readonly hold: Booking | undefined;
  readonly price: Price;
  /** What the calendar refuses and staff set aside. */
  readonly refusals: readonly DomainError[];
}

/** Where the application comes in: the slot, and the row that will carry it. */
@Injectable()
export class ApplicationDoors {
  constructor(
    readonly places: Places,
    private readonly view: BookingView,
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly mayBook: MayBook,
    private readonly counter: AtTheCounter,
  ) {}

  async place(
    request: ApplicationRequest,
    now: Date,
  ): Promise<Required<SlotInRoom> & Pick<Prepared, 'hold' | 'refusals'>> {
    const { pick, owner, channel, accountId, application, overrideReason } = request;
    const refusals: DomainError[] = [];
    if (!('holdId' in pick)) {
      const picked = {
        ...pick,
        channel,
        accountId,
        groupId: application.groupId ?? null,
        override: overridden(overrideReason, refusals),
      };
      const place = await this.places.of(picked, now);
      const slot = withExtra(place.slot, place.room, application.use);
      return { ...place, slot, hold: undefined, refusals };
    }
    const hold = await this.view.ofOwner(pick.holdId, owner);
    if (hold.state !== 'held' && hold.state !== 'lapsed') throw bookingErrors.changedMeanwhile(hold.state);
    const room = await this.places.catalogue.room(hold.roomId);
    const asker = await this.places.askers.as({ ...application, accountId }, room.municipalityId, channel);
    if (hold.channel === 'online') mustHaveBeenOpen(room, hold, asker);
    // What was asked for before, by a booking that has lapsed, does not bind what is asked for now.
    const slot = withExtra(slotOfBooking({ ...hold, useFacts: {} }, room, now), room, application.use);
    return { room, slot, hold, asker, refusals };
  }

  /** Whether this person and this group may have it, and beside that the taking, since nearly everybody may. */
  async take(tx: Tx, prepared: Prepared): Promise<Taken> {
    const { request, room, slot, hold } = prepared;
    const { accountId, channel, overrideReason } = request;
    const refusals = [...prepared.refusals];
    await this.counter.writeDown(tx, request, room.municipalityId);
    const wish = {
      accountId,
      groupName: request.application.groupName,
      groupId: request.application.groupId ?? null,
      channel,
      wanted: [{ room, slot, exceptBookingId: hold?.id }],
      override: overridden(overrideReason, refusals),
    };
    const [, taken] = await Promise.all([this.mayBook.check(tx, wish), this.write(tx, prepared)]);
    this.counter.setAside(tx, taken, overrideReason ?? '', refusals);
    return taken;
  }

  /** Makes sure of the time and of the equipment, and writes what the application says. */
  private async write(tx: Tx, prepared: Prepared): Promise<Taken> {
    const { request, room, slot, hold, price } = prepared;
    const id = hold?.state === 'held' ? hold.id : newId();
    const { application, accountId } = request;
    const { quote, refundTerms, refundByCause, changeTerms } = price;
    const { use, purposeCode } = application;
    const useFacts = { ...use, layoutCode: application.layoutCode ?? null };
    const until = graceUntil(price, slot, tx.now);
    const terms = { quote, refundTerms, refundByCause, changeTerms, graceUntil: until };
    const facts = { ...application, accountId, useFacts, ...terms };
    const wanted = { bookingId: id, room, slot, purposeCode };
    let told: Taken['told'];
    if (hold?.state === 'held') {
      await this.bookings.lockHold(tx, hold.id);
      await this.time.takeRoom(tx, { ...wanted, held: hold });
      this.bookings.fillIn(tx, id, facts, slot);
    } else {
      await this.time.takeRoom(tx, wanted);
      const place = {
        id,
        municipalityId: room.municipalityId,
        facilityId: room.facilityId,
        roomId: room.id,
        useDate: slot.date,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        bands: slot.bands,
        channel: request.channel,
        locale: request.locale,
        ...(hold?.basketId && { basketId: hold.basketId }),
      };
      told = insertApplication(tx, place, facts, stepAfter(prepared, tx.now));
      // Whoever tells it awaits it; a unit that is refused before ends without.
      told.catch(() => undefined);
    }
    await this.time.takeEquipment(tx, wanted, use);
    return {
      id,
      state: 'held',
      municipalityId: room.municipalityId,
      facilityId: room.facilityId,
      useDate: slot.date,
      startsAt: slot.startsAt,
      ...(told && { told }),
    };
  }
}

/** An application before anything is written: its place, whether room and use fit, and its price. */
@Injectable()
export class PrepareApplication {
  constructor(
    readonly doors: ApplicationDoors,
    private readonly priceRequest: PriceRequest,
    private readonly clock: Clock,
  ) {}

  /** Throws what the calendar, the room or the fee table refuse. */
  async run(request: ApplicationRequest): Promise<Prepared & { readonly loud: boolean }> {
    const now = this.clock.now();
    const place = await this.doors.place(request, now);
    const town = await this.doors.places.catalogue.municipality(place.room.municipalityId);
    const application = namedFor(request.application, place.asker);
    checkApplicationFits(place.room, town, application);
    const use = asRegistered(withPurpose(town, application), place.asker);
    const today = localDateOf(now, town.municipality.timeZone);
    const who = { ...application, accountId: request.accountId, channel: request.channel, today };
    const { use: priced, price } = await this.priceRequest.forWhom(place.room, place.slot, use, who);
    const asked = { ...request, application: { ...application, use: priced } };
    return { ...place, request: asked, price, loud: isLoud(town, application.purposeCode) };
  }
}

/** 申請: fixes price and terms, and sends the booking to payment, to the approvers, or straight to its permit. */
@Injectable()
export class ApplyForBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prepare: PrepareApplication,
    private readonly alternatives: SlotAlternatives,
    private readonly next: AfterApplication,
  ) {}

  /**
   * A hold that has run out is taken again by itself. Throws `booking.slot-taken` and `booking.noise-next-door` with alternatives, `booking.over-capacity`,
   * `booking.limit-reached`, `booking.purpose-not-allowed`, `booking.equipment-short`, or a `calendar.*` or `pricing.*` refusal; nothing is half done.
   */
  async run(request: ApplicationRequest): Promise<Applied> {
    try {
      return await this.apply(request);
    } catch (error) {
      // Of a slot that is gone the unit itself has looked whether it went to this very request.
      if (!(error instanceof DomainError) || error.code === 'booking.slot-taken') throw error;
      // A repeated request finds its hold already applied for, and gets the answer that the first one got.
      const earlier = await this.unitOfWork.earlierAnswer<Applied>(request.idempotency);
      if (!earlier) throw error;
      return earlier.result;
    }
  }

  private async apply(request: ApplicationRequest): Promise<Applied> {
    const prepared = await this.prepare.run(request);
    return this.alternatives.offeredOnRefusal(prepared, () =>
      this.unitOfWork.run(
        { actor: request.actor, verb: 'booking.apply', idempotency: request.idempotency },
        async tx => {
          const booking = await this.prepare.doors.take(tx, prepared);
          return { bookingId: booking.id, state: await this.next.run(tx, booking, prepared) };
        },
      ),
    );
  }
}
