import { type Booking, BookingView, EquipmentLeft } from '@kashikan/bookings';
import type { SeriesPattern } from '@kashikan/bookings/rules';
import { Catalogue, type Room, type Town } from '@kashikan/catalogue';
import { isInBasket } from '@kashikan/bookings/rules';
import {
  type Application,
  Askers,
  BasketPrices,
  slotOfBooking,
  withPricedEquipment,
} from '@kashikan/journeys';
import { FeeBook } from '@kashikan/pricing';
import { feeQuestions } from '@kashikan/pricing/rules';
import { overlaps } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import type { ResidentPage } from '../../frame/resident-page';
import type { Draft } from '../application/drafts';

/** One slot of a basket with its room. */
export interface BasketSlot {
  readonly booking: Booking;
  readonly room: Room;
}

export interface Basket {
  readonly id: string;
  readonly town: Town;
  readonly pattern: SeriesPattern | null;
  /** Held, or run out and still to be applied for; by time. */
  readonly open: readonly BasketSlot[];
  /** Applied for; by time. */
  readonly applied: readonly BasketSlot[];
}

/** What the form about all slots at once must know: what every room allows, and what any of them asks. */
export interface BasketDraft extends Draft {
  readonly basket: Basket;
  readonly hasOneFacility: boolean;
}

@Injectable()
export class BasketDrafts {
  constructor(
    private readonly view: BookingView,
    private readonly catalogue: Catalogue,
    private readonly feeBook: FeeBook,
    private readonly prices: BasketPrices,
    private readonly askers: Askers,
    private readonly equipment: EquipmentLeft,
  ) {}

  /** A basket of the visitor; throws `booking.unknown` for anybody else's. */
  async of(page: ResidentPage, id: string): Promise<Basket> {
    const bookings = await this.view.ofBasket(id, ownerOf(page.visitor));
    const { rooms } = await this.catalogue.current();
    const slots = bookings.flatMap(booking => {
      const room = rooms.get(booking.roomId);
      return room ? [{ booking, room }] : [];
    });
    return {
      id,
      town: await this.catalogue.municipality(bookings[0]?.municipalityId ?? ''),
      pattern: await this.view.patternOf(id),
      open: slots.filter(({ booking }) => isInBasket(booking)),
      applied: slots.filter(({ booking }) => booking.quote !== null),
    };
  }

  /** Undefined when nothing is left to apply for. */
  async draft(page: ResidentPage, basket: Basket): Promise<BasketDraft | undefined> {
    const [first] = basket.open;
    if (!first) return undefined;
    const { town } = basket;
    const rooms = [...new Set(basket.open.map(({ room }) => room))];
    const today = page.today(town.municipality);
    const tables = await Promise.all(
      basket.open.map(({ room, booking }) => this.feeBook.tableOf(room, { useDate: booking.useDate, today })),
    );
    const asked = basket.open.map(({ room }, at) => feeQuestions(tables[at]!.table, room.feeRoomCode));
    const hasOneFacility = rooms.every(room => room.facilityId === first.room.facilityId);
    const reductions = hasOneFacility ? tables[0]!.table.reductions : [];
    return {
      basket,
      hasOneFacility,
      hold: first.booking,
      isAppliedFor: false,
      town,
      slot: slotOfBooking(first.booking, first.room, page.now),
      room: withPricedEquipment(
        inCommon(rooms, hasOneFacility),
        tables.map(({ table }) => table),
      ),
      asker: await this.askers.of(page.resident?.accountId ?? null, town.municipality.id),
      groups: page.resident ? await this.askers.groupsOf(page.resident.accountId, town.municipality.id) : [],
      questions: {
        asksTicketPrice: asked.some(one => one.asksTicketPrice),
        asksCommercial: asked.some(one => one.asksCommercial),
        asksOutsider: asked.some(one => one.asksOutsider),
        asksRehearsal: asked.some(one => one.asksRehearsal),
        asksAirConditioning: asked.some(one => one.asksAirConditioning),
      },
      ...(hasOneFacility && { equipmentLeft: await this.leftForEach(basket.open) }),
      reductions: reductions.filter(
        ({ code, standing }) =>
          !standing && tables.every(({ table }) => table.reductions.some(one => one.code === code)),
      ),
    };
  }

  /** How much each of the slots may have of a thing of their house, at the tightest of their times; those at one time share it. */
  private async leftForEach(slots: readonly BasketSlot[]): Promise<ReadonlyMap<string, number>> {
    const left = await Promise.all(
      slots.map(async ({ booking, room }) => {
        const atOnce = slots.filter(other => overlaps(other.booking, booking)).length;
        const found = await this.equipment.of(room.facility.equipment, booking);
        return [...found].map(([id, quantity]) => [id, Math.floor(quantity / atOnce)] as const);
      }),
    );
    const least = new Map<string, number>();
    for (const [id, quantity] of left.flat()) least.set(id, Math.min(quantity, least.get(id) ?? quantity));
    return least;
  }

  /** Each slot with its price, in the order of time; throws the first refusal. */
  async priced(page: ResidentPage, { id }: Basket, application: Application) {
    const prepared = await this.prices.prepared({
      actor: page.visitor.actor,
      accountId: page.resident?.accountId ?? '',
      owner: ownerOf(page.visitor),
      basketId: id,
      application,
      locale: page.locale,
    });
    return prepared.sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime());
  }
}

/** The room that all of them are, as far as the form goes. */
const inCommon = (rooms: readonly Room[], hasOneFacility: boolean): Room => {
  const [first] = rooms as [Room, ...Room[]];
  return {
    ...first,
    purposes: first.purposes.filter(code => rooms.every(room => room.purposes.includes(code))),
    capacity: Math.min(...rooms.map(room => room.capacity)),
    hasAirConditioningFee: rooms.some(room => room.hasAirConditioningFee),
    approvalRequired: rooms.some(room => room.approvalRequired),
    facility: hasOneFacility ? first.facility : { ...first.facility, equipment: [] },
  };
};
