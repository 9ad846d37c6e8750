import { instructionText } from '@kashikan/approvals/rules';
import type { Booking } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import { layoutOf } from '@kashikan/catalogue/rules';
import type { Tx } from '@kashikan/database';
import { IssuePermit, type IssuedPermit, type NewPermit, type PermitFacts } from '@kashikan/documents';
import { localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';

/** 利用許可書 of a booking as it stands in this unit. */
@Injectable()
export class PermitPaper {
  constructor(
    private readonly issuePermit: IssuePermit,
    private readonly letters: Letters,
    private readonly catalogue: Catalogue,
  ) {}

  /** The first paper; asked again, the one that is there. */
  async issue(tx: Tx, booking: Booking): Promise<IssuedPermit> {
    return this.issuePermit.run(tx, await this.paperOf(tx, booking));
  }

  /** The next paper after the booking has changed; the one before holds no longer. */
  async replace(tx: Tx, booking: Booking): Promise<IssuedPermit> {
    return this.issuePermit.replace(tx, await this.paperOf(tx, booking));
  }

  /** What the paper says. */
  async factsOf(tx: Tx, booking: Booking): Promise<PermitFacts> {
    const room = await this.catalogue.room(booking.roomId);
    const { facility } = room;
    const [applicant, town] = await Promise.all([
      this.letters.applicant(tx, booking),
      this.catalogue.municipality(room.municipalityId),
    ]);
    return {
      municipalityName: town.municipality.name,
      decidingAuthority: facility.decidingAuthority,
      bookingNumber: showBookingNumber(booking.number),
      applicantName: applicant.name,
      groupName: booking.groupName,
      facilityName: facility.name,
      facilityAddress: facility.address,
      roomName: room.name,
      startsAt: booking.startsAt.toISOString(),
      endsAt: booking.endsAt.toISOString(),
      purposeName: town.purposes.find(purpose => purpose.code === booking.purposeCode)?.name ?? '',
      eventName: booking.eventName,
      people: booking.people ?? 0,
      layoutName: layoutOf(room, booking.useFacts.layoutCode)?.name ?? null,
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

  private async paperOf(tx: Tx, booking: Booking): Promise<NewPermit> {
    const { municipalityId, facilityId, facility } = await this.catalogue.room(booking.roomId);
    return {
      bookingId: booking.id,
      municipalityId,
      facilityId,
      issuedOn: localDateOf(tx.now, facility.municipality.timeZone),
      facts: await this.factsOf(tx, booking),
    };
  }
}
