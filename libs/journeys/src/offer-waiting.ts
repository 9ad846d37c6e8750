import { BookingsStore, type WaitingEntry, WaitingStore, WaitingView } from '@kashikan/bookings';
import { offerUntil } from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import { receptionAt, resolveSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { Clock, DomainError, newId } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { MayBook } from './may-book';
import { Places, type SlotInRoom } from './slot-in-room';
import { lineKeeper, SettleReleases } from './settle-releases';
import { choiceOf } from './slot-of-booking';
import { WaitingLetters } from './waiting-letters';

/** 案内: holds the slot in the name of whoever waits, for as long as the house gives, and writes to them. */
@Injectable()
export class MakeOffer {
  constructor(
    private readonly places: Places,
    private readonly occupancies: Occupancies,
    private readonly bookings: BookingsStore,
    private readonly waiting: WaitingStore,
    private readonly mayBook: MayBook,
    private readonly letters: WaitingLetters,
  ) {}

  /**
   * False when the slot is not free, or the person could not take it now; the entry then keeps its place. `kept` are the releases that
   * nobody has yet; those that the offer takes are left out of it afterwards.
   */
  async run(tx: Tx, entry: WaitingEntry, kept: Set<string>): Promise<boolean> {
    const room = (await this.places.catalogue.current()).rooms.get(entry.roomId);
    if (!room || room.publication !== 'bookable') return false;
    const range = { startsAt: entry.startsAt, endsAt: entry.occupiesUntil };
    const rows = await this.occupancies.rowsOver(tx, room.partIds, range);
    if (rows.some(({ sourceId }) => !kept.has(sourceId))) return false;
    const found = await this.whileReceived(tx, entry, room);
    if (!found || !(await this.maySay(tx, entry, found.place))) return false;
    for (const { sourceId } of rows) if (kept.delete(sourceId)) await this.occupancies.release(tx, sourceId);
    return this.hold(tx, entry, found.place, found.until);
  }

  /** The slot as the calendar knows it today, and the end of the offer; undefined when no application would be taken. */
  private async whileReceived(tx: Tx, entry: WaitingEntry, room: Room) {
    const { waitingTerms } = room.facility;
    if (!waitingTerms) return undefined;
    const asker = await this.places.askers.of(entry.accountId, room.municipalityId);
    const calendar = calendarOf(room, asker);
    const slot = resolveSlot(calendar, choiceOf(entry, room), tx.now);
    if (slot.kind === 'refusal') return undefined;
    const reception = receptionAt(calendar, slot.date, slot.startsAt, tx.now);
    const latest = reception?.state === 'open' ? reception.closesAt : slot.startsAt;
    return { place: { room, slot }, until: offerUntil(waitingTerms, tx.now, calendar.zone, latest) };
  }

  private async maySay(tx: Tx, { accountId }: WaitingEntry, place: SlotInRoom): Promise<boolean> {
    try {
      const wish = { accountId, groupName: undefined, channel: 'online' as const, wanted: [place] };
      await this.mayBook.check(tx, wish);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async hold(tx: Tx, entry: WaitingEntry, { room, slot }: SlotInRoom, until: Date): Promise<boolean> {
    const id = newId();
    try {
      // The row outlives the offer: when its time is over the slot goes to the next in line, never to whoever looks first.
      await this.occupancies.take(tx, {
        partIds: room.partIds,
        startsAt: slot.startsAt,
        endsAt: slot.occupiesUntil,
        kind: 'hold',
        sourceId: id,
        expiresAt: slot.startsAt,
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.occupancies.release(tx, id);
      return false;
    }
    const { municipalityId, facilityId, id: roomId } = room;
    const { accountId, locale } = entry;
    this.bookings.insertHold(tx, {
      ...{ id, municipalityId, facilityId, roomId, accountId, locale },
      sessionHash: null,
      useDate: slot.date,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      bands: slot.bands,
      channel: 'online',
      holdExpiresAt: until,
    });
    await this.waiting.offer(tx, entry, id, until);
    await this.letters.offered(tx, id, until);
    return true;
  }
}

/**
 * The line of a house, served from its head: whoever waits for a slot that is free gets it offered, one after the other; what nobody takes
 * opens to everybody. Woken when a slot is given back, and by the clock for what was freed otherwise or left half done.
 */
@Injectable()
export class OfferWaiting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly view: WaitingView,
    private readonly waiting: WaitingStore,
    private readonly makeOffer: MakeOffer,
    private readonly released: SettleReleases,
    private readonly clock: Clock,
  ) {}

  /** Every house in which somebody waits. Returns how many offers were made. */
  async run(): Promise<number> {
    let offers = 0;
    for (const facilityId of await this.view.housesToLookAfter()) offers += await this.house(facilityId);
    await this.released.forgetOpened(this.clock.now());
    return offers;
  }

  house(facilityId: string): Promise<number> {
    return this.unitOfWork.run({ actor: lineKeeper, verb: 'waiting.offer' }, async tx => {
      await this.waiting.door(tx, facilityId);
      const unopened = await this.released.unopened(tx, facilityId);
      const kept = new Set(unopened.map(({ id }) => id));
      for (const entry of await this.waiting.over(tx, facilityId))
        await this.waiting.fire(tx, entry, 'expire');
      let offers = 0;
      for (const entry of await this.waiting.inLine(tx, facilityId))
        if (await this.makeOffer.run(tx, entry, kept)) offers += 1;
      for (const slot of unopened)
        if (slot.way === null || !kept.has(slot.id)) await this.released.settle(tx, slot);
      return offers;
    });
  }
}
