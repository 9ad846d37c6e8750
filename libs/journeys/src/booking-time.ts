import { type Booking, EquipmentUsesStore } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { DomainError } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { wantedEquipment } from './application';
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

  /** Takes room and equipment again for a booking that had lost them; false when somebody else has any, which is no error here. */
  async takeAgain(tx: Tx, booking: Booking): Promise<boolean> {
    if (booking.startsAt <= tx.now) return false;
    const room = await this.catalogue.room(booking.roomId);
    await tx.rows('SAVEPOINT take_again');
    try {
      // The house may have closed the day since, and the chairs may be lent to others: then the money goes back.
      const slot = slotOfBooking(booking, room, tx.now);
      const time = { partIds: room.partIds, startsAt: slot.startsAt, endsAt: slot.occupiesUntil };
      await this.occupancies.take(tx, { ...time, kind: 'booking', sourceId: booking.id });
      const wanted = wantedEquipment(room, booking.useFacts);
      await this.equipment.take(tx, booking.id, wanted, slot);
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await tx.rows('ROLLBACK TO SAVEPOINT take_again');
      return false;
    }
  }
}
