import { type Booking, BookingView, EquipmentLeft } from '@kashikan/bookings';
import type { ResolvedSlot } from '@kashikan/calendar/rules';
import { Catalogue, type Room, type Town } from '@kashikan/catalogue';
import type { GroupStanding } from '@kashikan/groups';
import {
  type Application,
  Askers,
  asRegistered,
  type ExtraChoices,
  ExtraTimes,
  type KnownAsker,
  namedFor,
  Neighbours,
  type NextDoor,
  type Price,
  PriceRequest,
  slotOfBooking,
  withExtra,
  withPricedEquipment,
  withPurpose,
} from '@kashikan/journeys';
import { FeeBook } from '@kashikan/pricing';
import { type FeeQuestions, feeQuestions, type FeeTable } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import type { ResidentPage } from '../../frame/resident-page';

/** A hold on its way to an application, with all that its form must know. */
export interface Draft {
  readonly hold: Booking;
  /** The back button or a second click: there is a booking now, and its page says how it stands. */
  readonly isAppliedFor: boolean;
  readonly room: Room;
  readonly town: Town;
  readonly slot: ResolvedSlot;
  readonly questions: FeeQuestions;
  readonly reductions: FeeTable['reductions'];
  /** What the applicant is registered as decides who is an outsider. */
  readonly asker: KnownAsker;
  /** For whom the person may book in this town, those whose registration is over too. */
  readonly groups?: readonly GroupStanding[];
  /** Who is beside the room at the time already; for rooms that hear others. */
  readonly nextDoor?: readonly NextDoor[];
  /** How much of the equipment nobody else has at the time, by its id; absent where there is no single time. */
  readonly equipmentLeft?: ReadonlyMap<string, number>;
  /** 繰上げ・延長 that may be asked for; absent where there is no single time. */
  readonly extraTimes?: ExtraChoices;
}

/** What others have at the time: the rooms next door and the equipment of the house. */
@Injectable()
export class BesideTheUse {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly equipment: EquipmentLeft,
    private readonly extra: ExtraTimes,
  ) {}

  async of(
    room: Room,
    slot: ResolvedSlot,
    bookingId: string,
  ): Promise<Required<Pick<Draft, 'nextDoor' | 'equipmentLeft' | 'extraTimes'>>> {
    const [nextDoor, equipmentLeft, extraTimes] = await Promise.all([
      this.neighbours.besides(room, slot, bookingId),
      this.equipment.of(room.facility.equipment, slot, bookingId),
      this.extra.of(room, slot, bookingId),
    ]);
    return { nextDoor, equipmentLeft, extraTimes };
  }
}

@Injectable()
export class Drafts {
  constructor(
    private readonly bookings: BookingView,
    private readonly catalogue: Catalogue,
    private readonly feeBook: FeeBook,
    private readonly price: PriceRequest,
    private readonly askers: Askers,
    private readonly beside: BesideTheUse,
  ) {}

  /** A hold of the visitor; a lapsed one too, since applying takes its time again. Throws `booking.unknown`. */
  async of(page: ResidentPage, id: string): Promise<Draft> {
    const hold = await this.bookings.ofOwner(id, ownerOf(page.visitor));
    const room = await this.catalogue.room(hold.roomId);
    const town = await this.catalogue.municipality(room.municipalityId);
    const slot = slotOfBooking(hold, room, page.now);
    const { accountId } = ownerOf(page.visitor);
    const [asker, groups] = await Promise.all([
      this.askers.of(accountId, room.municipalityId),
      accountId === null ? [] : this.askers.groupsOf(accountId, room.municipalityId),
    ]);
    const days = { useDate: slot.date, today: page.today(town.municipality) };
    const { table } = await this.feeBook.tableOf(room, days);
    return {
      hold,
      isAppliedFor: hold.state !== 'held' && hold.state !== 'lapsed',
      room: withPricedEquipment(room, [table]),
      town,
      slot,
      questions: feeQuestions(table, room.feeRoomCode),
      reductions: table.reductions.filter(reduction => !reduction.standing),
      asker,
      groups,
      ...(await this.beside.of(room, slot, hold.id)),
    };
  }

  /** The price of the use as the form describes it; throws `pricing.*` and `calendar.extra-*`. */
  async priceOf(page: ResidentPage, { room, town, slot }: Draft, wanted: Application): Promise<Price> {
    const { accountId } = ownerOf(page.visitor);
    const today = page.today(town.municipality);
    const asker = await this.askers.as({ accountId, groupId: wanted.groupId ?? null }, room.municipalityId);
    const application = namedFor(wanted, asker);
    const who = { ...application, accountId, channel: 'online', today } as const;
    const use = asRegistered(withPurpose(town, application), asker);
    return (await this.price.forWhom(room, withExtra(slot, room, use), use, who)).price;
  }
}
