import {
  type Booking,
  bookingErrors,
  EquipmentUsesStore,
  type ReleaseCause,
  type UseFacts,
} from '@kashikan/bookings';
import type { ResolvedSlot } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { DomainError, type TimeRange } from '@kashikan/kernel';
import { NoiseClaims, Occupancies } from '@kashikan/occupancy';
import type { Taking } from '@kashikan/occupancy/rules';
import { Injectable } from '@nestjs/common';
import { AfterRelease } from './after-release';
import { wantedEquipment } from './application';
import { Neighbours } from './neighbours';
import type { SlotInRoom } from './slot-in-room';
import { slotOfBooking } from './slot-of-booking';

/** A booking that wants its room. */
export interface RoomTime {
  readonly bookingId: string;
  readonly room: Room;
  readonly slot: ResolvedSlot;
  readonly purposeCode: string | null;
  /** The hold, of which the time is its own already. */
  readonly held?: TimeRange;
}

const isLonger = (slot: TimeRange, held: TimeRange): boolean =>
  slot.startsAt < held.startsAt || held.endsAt < slot.endsAt;

/** The room's time, the quiet or the noise beside it, and the equipment that a booking keeps from others. */
@Injectable()
export class BookingTime {
  constructor(
    private readonly occupancies: Occupancies,
    private readonly equipment: EquipmentUsesStore,
    private readonly catalogue: Catalogue,
    private readonly neighbours: Neighbours,
    private readonly claims: NoiseClaims,
    private readonly afterRelease: AfterRelease,
  ) {}

  /** Makes the time of the room the booking's; throws `occupancy.slot-taken`, `booking.extra-time-taken` or `booking.noise-next-door`. */
  async takeRoom(tx: Tx, { bookingId, room, slot, purposeCode, held }: RoomTime): Promise<void> {
    const { partIds } = room;
    const time = { partIds, startsAt: slot.startsAt, endsAt: slot.occupiesUntil, sourceId: bookingId };
    if (held && isLonger(slot, held)) await this.takeLonger(tx, { ...time, kind: 'booking' });
    else if (held) await this.occupancies.becomeBooking(tx, time);
    else await this.occupancies.take(tx, { ...time, kind: 'booking' });
    await this.neighbours.claim(tx, { bookingId, room, time: slot, purposeCode });
  }

  private async takeLonger(tx: Tx, taking: Taking): Promise<void> {
    try {
      await this.occupancies.move(tx, taking);
    } catch (error) {
      const isTaken = error instanceof DomainError && error.code === 'occupancy.slot-taken';
      throw isTaken ? bookingErrors.extraTimeTaken() : error;
    }
  }

  /** Takes what the use wants besides the room; the booking's row must be there. Throws `booking.equipment-short`. */
  takeEquipment(
    tx: Tx,
    { bookingId, room, slot }: Pick<RoomTime, 'bookingId' | 'room' | 'slot'>,
    use: Partial<UseFacts>,
  ): Promise<void> {
    return this.equipment.take(tx, bookingId, wantedEquipment(room, use), slot);
  }

  /** After the room's time was exchanged for another: the noise and the equipment follow it, or the refusal is thrown. */
  async follow(tx: Tx, old: Booking, { room, slot }: SlotInRoom): Promise<void> {
    const { id: bookingId, purposeCode, useFacts } = old;
    this.claims.release(tx, bookingId);
    await this.equipment.release(tx, bookingId);
    await this.neighbours.claim(tx, { bookingId, room, time: slot, purposeCode });
    await this.takeEquipment(tx, { bookingId, room, slot }, useFacts);
    await this.afterRelease.ofBooking(tx, old, 'changed');
  }

  /** Gives everything back. When the unit commits, the room is kept for those who wait, or free from the announced moment on. */
  async release(tx: Tx, booking: Booking, cause: ReleaseCause): Promise<void> {
    this.claims.release(tx, booking.id);
    await Promise.all([this.occupancies.release(tx, booking.id), this.equipment.release(tx, booking.id)]);
    // A closure of one half has taken the time of the whole before: the other half is given back all the same.
    await this.afterRelease.ofBooking(tx, booking, cause);
  }

  /** Takes room and equipment again for a booking that had lost them; false when somebody else has any, which is no error here. */
  async takeAgain(tx: Tx, booking: Booking): Promise<boolean> {
    if (booking.startsAt <= tx.now) return false;
    const room = await this.catalogue.room(booking.roomId);
    return tx.attempt(async () => {
      // The house may have closed the day since, and the chairs may be lent to others: then the money goes back.
      const slot = slotOfBooking(booking, room, tx.now);
      const wanted = { bookingId: booking.id, room, slot, purposeCode: booking.purposeCode };
      await this.takeRoom(tx, wanted);
      await this.takeEquipment(tx, wanted, booking.useFacts);
    });
  }
}
