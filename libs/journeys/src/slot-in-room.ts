import type { Catalogue, Room } from '@kashikan/catalogue';
import { allowed, calendarOf } from '@kashikan/calendar';
import { type ResolvedSlot, resolveSlot, type SlotChoice, withoutWindow } from '@kashikan/calendar/rules';
import { type Booking, bookingErrors } from '@kashikan/bookings';

export interface SlotInRoom {
  readonly room: Room;
  readonly slot: ResolvedSlot;
}

/**
 * The room and the time that a person picks, checked against publication, opening hours and booking window. Staff at the counter
 * and on the phone are not bound by the window. Throws `booking.not-bookable-online` or a `calendar.*` refusal.
 */
export async function slotInRoom(
  catalogue: Catalogue,
  pick: { readonly roomId: string; readonly choice: SlotChoice; readonly channel: Booking['channel'] },
  now: Date,
): Promise<SlotInRoom> {
  const room = await catalogue.room(pick.roomId);
  const calendar = calendarOf(room);
  if (pick.channel === 'online' && room.publication !== 'bookable') throw bookingErrors.notBookableOnline();
  const bound = pick.channel === 'online' ? calendar : withoutWindow(calendar);
  return { room, slot: allowed(resolveSlot(bound, pick.choice, now)) };
}
