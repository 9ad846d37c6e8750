import { type Booking, EquipmentUsesStore } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { DomainError } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { slotOfBooking } from './slot-of-booking';

/** The room's time and the equipment that a booking keeps from others. */
@Injectable()
export class BookingTime {
  constructor(
    private readonly occupancies: Occupancies,
    private readonly equipment: EquipmentUsesStore,
    private readonly catalogue: Catalogue,
  ) {}

  /** Gives both back; others see them free when the unit commits. */
  async release(tx: Tx, bookingId: string): Promise<void> {
    await this.occupancies.release(tx, bookingId);
    await this.equipment.release(tx, bookingId);
  }

  /** Takes the room again for a booking that had lost it; false when somebody else has it, which is an answer here and no error. */
  async takeAgain(tx: Tx, booking: Booking): Promise<boolean> {
    if (booking.startsAt <= tx.now) return false;
    const room = await this.catalogue.room(booking.roomId);
    const slot = slotOfBooking(booking, room, tx.now);
    const time = { partIds: room.partIds, startsAt: slot.startsAt, endsAt: slot.occupiesUntil };
    await tx.rows('SAVEPOINT take_again');
    try {
      await this.occupancies.take(tx, { ...time, kind: 'booking', sourceId: booking.id });
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await tx.rows('ROLLBACK TO SAVEPOINT take_again');
      return false;
    }
  }
}
