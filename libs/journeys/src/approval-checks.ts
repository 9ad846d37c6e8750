import { type ApplicationCheck, checkApplication } from '@kashikan/approvals/rules';
import { type Booking, BookingsStore, ConductStore } from '@kashikan/bookings';
import { calendarWithoutReception } from '@kashikan/calendar';
import { dayStatus, openingOn } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { capacityIn } from '@kashikan/catalogue/rules';
import type { Tx } from '@kashikan/database';
import { type LocalDate, localDateOf, localTimeOf } from '@kashikan/kernel';
import { FeeBook } from '@kashikan/pricing';
import { Injectable } from '@nestjs/common';

/** 自動の確認: what an approver would look up by hand, looked up when the application comes in. */
@Injectable()
export class ApprovalChecks {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly conduct: ConductStore,
    private readonly catalogue: Catalogue,
    private readonly feeBook: FeeBook,
  ) {}

  /** Of an application; or of a booking as a change would make it, whose parts are held with the change. */
  async of(tx: Tx, bookingId: string, room: Room, changed?: Booking): Promise<readonly ApplicationCheck[]> {
    const booking = changed ?? (await this.bookings.lock(tx, bookingId));
    const zone = room.facility.municipality.timeZone;
    const town = await this.catalogue.municipality(room.municipalityId);
    const days = { useDate: booking.useDate, today: localDateOf(tx.now, zone) };
    const { table } = await this.feeBook.tableOf(room, days);
    const use = booking.useFacts;
    const purpose = town.purposes.find(candidate => candidate.code === booking.purposeCode);
    return checkApplication({
      people: booking.people ?? 0,
      capacity: capacityIn(room, use.layoutCode),
      from: localTimeOf(booking.startsAt, zone),
      to: localTimeOf(booking.endsAt, zone),
      opening: openingOf(room, booking.useDate),
      partsNeeded: room.partIds.length,
      partsHeld: changed ? room.partIds.length : await this.bookings.countParts(tx, bookingId),
      purposeName: purpose?.name ?? '',
      isCommercial: use.isCommercial ?? false,
      hasSales: purpose?.commercial ?? false,
      highestTicketYen: use.highestTicketYen ?? 0,
      reductionName: table.reductions.find(reduction => reduction.code === use.reductionCode)?.name ?? null,
      past: await this.conduct.pastOf(tx, booking.accountId),
    });
  }
}

/** The hours of the room on a date; null when it is closed. */
function openingOf(room: Room, date: LocalDate) {
  const calendar = calendarWithoutReception(room);
  if (!dayStatus(calendar, date).open) return null;
  const opening = openingOn(calendar, date);
  return opening ? { from: opening.opens, to: opening.closes } : null;
}
