import { EquipmentLeft } from '@kashikan/bookings';
import { calendarWithoutReception } from '@kashikan/calendar';
import { resolveSlot, type SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** What of the equipment of the house is left at a time that somebody picks. */
@Injectable()
export class EquipmentAt {
  constructor(
    private readonly left: EquipmentLeft,
    private readonly clock: Clock,
  ) {}

  /** By the id of the thing; what the booking has is its own. Undefined while the time is none that is lent. */
  async of(
    room: Room,
    choice: SlotChoice,
    exceptBookingId: string | null = null,
  ): Promise<ReadonlyMap<string, number> | undefined> {
    const slot = resolveSlot(calendarWithoutReception(room), choice, this.clock.now());
    return slot.kind === 'slot' ? this.left.of(room.facility.equipment, slot, exceptBookingId) : undefined;
  }
}
