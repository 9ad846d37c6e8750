import {
  BookingsStore,
  ReleasesStore,
  WaitingStore,
  WaitingView,
  type WaitingEntry,
  waitingErrors,
} from '@kashikan/bookings';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, Clock, newId } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';
import { Places, type SlotInRoom } from './slot-in-room';

export interface WaitingRequest {
  readonly actor: Actor;
  readonly accountId: string;
  readonly roomId: string;
  readonly choice: SlotChoice;
  readonly locale: WaitingEntry['locale'];
  readonly idempotency?: IdempotencyKey | undefined;
}

/** 空き待ちに入る: a place in line for a slot that somebody else has. */
@Injectable()
export class JoinWaiting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: Places,
    private readonly occupancies: Occupancies,
    private readonly waiting: WaitingStore,
    private readonly releases: ReleasesStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `waiting.slot-free`, `waiting.opens-soon`, `waiting.closed`, `waiting.not-kept`, `waiting.too-many`, `waiting.already`, or a
   * `calendar.*` refusal. Limits are asked when the slot is offered and when it is applied for.
   */
  async run(request: WaitingRequest): Promise<{ entryId: string }> {
    const { actor, accountId, idempotency } = request;
    const place = await this.places.of({ ...request, channel: 'online' }, this.clock.now());
    const terms = place.room.facility.waitingTerms;
    if (!terms) throw waitingErrors.notKept();
    return this.unitOfWork.run({ actor, verb: 'waiting.join', idempotency }, async tx => {
      await this.waiting.door(tx, place.room.facilityId);
      await this.mustBeTaken(tx, place);
      const count = await this.waiting.countOf(tx, accountId, place.room.facilityId);
      if (count >= terms.most) throw waitingErrors.tooMany(terms.most);
      const { room, slot } = place;
      const entryId = newId();
      await this.waiting.insert(tx, {
        id: entryId,
        municipalityId: room.municipalityId,
        facilityId: room.facilityId,
        roomId: room.id,
        accountId,
        useDate: slot.date,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        occupiesUntil: slot.occupiesUntil,
        bands: slot.bands,
        locale: request.locale,
      });
      return { entryId };
    });
  }

  /** Nobody waits for what is free, for what opens to all at a told moment, or for a closed house. */
  private async mustBeTaken(tx: Tx, { room, slot }: SlotInRoom): Promise<void> {
    const rows = await this.occupancies.rowsOver(tx, room.partIds, {
      startsAt: slot.startsAt,
      endsAt: slot.occupiesUntil,
    });
    if (rows.length === 0) throw waitingErrors.slotFree();
    if (rows.some(({ kind }) => kind === 'closure' || kind === 'maintenance')) throw waitingErrors.closed();
    const openings = await this.releases.openings(
      tx,
      rows.map(({ sourceId }) => sourceId),
    );
    const [opening] = openings.values();
    if (opening && rows.every(({ sourceId }) => openings.has(sourceId)))
      throw waitingErrors.opensSoon(opening);
  }
}

/** 空き待ちをやめる; an offer that nobody wants goes to the next in line at once. */
@Injectable()
export class LeaveWaiting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly view: WaitingView,
    private readonly waiting: WaitingStore,
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
  ) {}

  /** Throws `waiting.unknown` for what is another's, and `waiting.not-allowed-now` when it is over already. */
  async byResident(actor: Actor, entryId: string, accountId: string): Promise<void> {
    await this.view.ofOwner(entryId, accountId);
    await this.run(actor, entryId);
  }

  /** Staff take an entry out of the line and say why; throws `waiting.reason-missing`. */
  async byStaff(actor: Actor, entryId: string, reason: string): Promise<void> {
    if (reason.trim() === '') throw waitingErrors.reasonMissing();
    await this.run(actor, entryId, reason.trim());
  }

  private async run(actor: Actor, entryId: string, reason?: string): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'waiting.leave' }, async tx => {
      const entry = await this.waiting.lock(tx, entryId);
      if (entry.state !== 'offered' || entry.bookingId === null)
        return this.waiting.fire(tx, entry, 'withdraw', reason === undefined ? {} : { reason });
      const hold = await this.bookings.lock(tx, entry.bookingId);
      if (hold.state !== 'held') throw waitingErrors.notAllowedNow(hold.state);
      await this.time.release(tx, hold, 'offer-ended');
      await this.bookings.fire(tx, hold, 'abandon', reason === undefined ? {} : { reason });
    });
  }
}
