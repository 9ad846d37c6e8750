import { type Booking, BookingsStore } from '@kashikan/bookings';
import { type BookingEvent, showBookingNumber } from '@kashikan/bookings/rules';
import { instructionText } from '@kashikan/approvals/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { IssuePermit, type PermitFacts } from '@kashikan/documents';
import { localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';

/** 許可: the booking stands, the permit is issued under its number, and the letter leaves, all in one unit. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly issuePermit: IssuePermit,
    private readonly letters: Letters,
    private readonly catalogue: Catalogue,
  ) {}

  async run(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state' | 'municipalityId'>,
    event: Extract<BookingEvent, 'confirm-free' | 'approve-free' | 'pay' | 'pay-late'>,
  ): Promise<Booking['state']> {
    const state = await this.bookings.fire(tx, booking, event);
    const confirmed = await this.bookings.lock(tx, booking.id);
    const room = await this.catalogue.room(confirmed.roomId);
    const applicant = await this.letters.applicant(tx, confirmed);
    const issuedOn = localDateOf(tx.now, room.facility.municipality.timeZone);
    await this.issuePermit.run(tx, {
      bookingId: booking.id,
      municipalityId: room.municipalityId,
      facilityId: room.facilityId,
      issuedOn,
      facts: await this.permitFacts(confirmed, room, applicant.name),
    });
    await this.letters.confirmed(tx, booking.id);
    return state;
  }

  private async permitFacts(booking: Booking, room: Room, applicantName: string): Promise<PermitFacts> {
    const { facility } = room;
    const town = await this.catalogue.municipality(room.municipalityId);
    return {
      municipalityName: town.municipality.name,
      decidingAuthority: facility.decidingAuthority,
      bookingNumber: showBookingNumber(booking.number),
      applicantName,
      groupName: booking.groupName,
      facilityName: facility.name,
      facilityAddress: facility.address,
      roomName: room.name,
      startsAt: booking.startsAt.toISOString(),
      endsAt: booking.endsAt.toISOString(),
      purposeName: town.purposes.find(purpose => purpose.code === booking.purposeCode)?.name ?? '',
      eventName: booking.eventName,
      people: booking.people ?? 0,
      feeLines: (booking.quote?.lines ?? []).map(line => ({
        label: line.detail ? `${line.label} ${line.detail}` : line.label,
        rule: line.citation ?? '',
        amountYen: line.amountYen,
      })),
      totalYen: booking.feeYen ?? 0,
      conditions: room.rules,
      keyGuide: facility.keyGuide,
      instruction: instructionText('permit', facility),
    };
  }
}
