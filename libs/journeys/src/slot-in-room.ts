import { Catalogue, type Room } from '@kashikan/catalogue';
import { allowed, calendarOf, calendarWithoutReception, slotRefused } from '@kashikan/calendar';
import {
  type Channel,
  isOfReception,
  receptionAt,
  receptionRefusal,
  type ResolvedSlot,
  resolveSlot,
  type SlotChoice,
} from '@kashikan/calendar/rules';
import { type Booking, bookingErrors } from '@kashikan/bookings';
import type { DomainError } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { Askers, type KnownAsker } from './askers';

export interface SlotInRoom {
  readonly room: Room;
  readonly slot: ResolvedSlot;
  /** Whose reception holds for what is offered instead; the default kind on the internet when absent. */
  readonly asker?: KnownAsker | undefined;
}

export interface PickedTime {
  readonly roomId: string;
  readonly choice: SlotChoice;
  readonly accountId: string | null;
  readonly channel: Channel;
  /** The group that it is for; null for the person, missing while nobody has said. */
  readonly groupId?: string | null | undefined;
  /** Staff who take an application that the reception refuses: called in place of the refusal. */
  readonly override?: ((refusal: DomainError) => void) | undefined;
}

/** The room and the time that a person picks. */
@Injectable()
export class Places {
  constructor(
    readonly catalogue: Catalogue,
    readonly askers: Askers,
  ) {}

  /**
   * Checked against publication, opening hours and the reception that holds for this person and this way of asking. Throws
   * `booking.not-bookable-online` or a `calendar.*` refusal.
   */
  async of(
    { roomId, choice, accountId, groupId, channel, override }: PickedTime,
    now: Date,
  ): Promise<Required<SlotInRoom>> {
    const room = await this.catalogue.room(roomId);
    if (channel === 'online' && room.publication !== 'bookable') throw bookingErrors.notBookableOnline();
    const asker =
      groupId === undefined
        ? await this.askers.of(accountId, room.municipalityId, channel)
        : await this.askers.as({ accountId, groupId }, room.municipalityId, channel);
    const resolved = resolveSlot(calendarOf(room, asker), choice, now);
    if (!override || resolved.kind === 'slot' || !isOfReception(resolved.code))
      return { room, slot: allowed(resolved), asker };
    override(slotRefused(resolved));
    return { room, slot: allowed(resolveSlot(calendarWithoutReception(room), choice, now)), asker };
  }
}

/** A time that was held as one of several is applied for as one of those to whom it was open. */
export function mustHaveBeenOpen(
  room: Room,
  { useDate, startsAt, createdAt }: Booking,
  asker: KnownAsker,
): void {
  const calendar = calendarOf(room, asker);
  const standing = receptionAt(calendar, useDate, startsAt, createdAt);
  if (standing?.state !== 'not-yet-open' && standing?.state !== 'never') return;
  const refusal = receptionRefusal(calendar, useDate, startsAt, createdAt, standing);
  if (refusal) throw slotRefused(refusal);
}
