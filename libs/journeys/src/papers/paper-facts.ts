import type { Booking } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { layoutOf } from '@kashikan/catalogue/rules';
import type { Tx } from '@kashikan/database';
import type {
  DocumentKind,
  InvoiceFacts,
  NewBodyOf,
  NewDocument,
  PaperFeeLine,
  PaperHead,
} from '@kashikan/documents';
import { type Applicant, applicantOf } from '@kashikan/identity';
import { localDateOf } from '@kashikan/kernel';
import { taxIncludedIn } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';

/** Of quotes that were fixed before the rate was kept with them. */
const FORMER_TAX_PERCENT = 10;

export type Head = Omit<PaperHead, 'number' | 'issuedOn'>;

/** What every paper about a booking says, as the booking stands. */
@Injectable()
export class PaperFacts {
  constructor(private readonly catalogue: Catalogue) {}

  room(booking: Pick<Booking, 'roomId'>): Promise<Room> {
    return this.catalogue.room(booking.roomId);
  }

  async headOf(booking: Booking, room: Room, applicant: Pick<Applicant, 'name'>): Promise<Head> {
    const { facility } = room;
    const { purposes } = await this.catalogue.municipality(room.municipalityId);
    return {
      municipalityName: facility.municipality.name,
      decidingAuthority: facility.decidingAuthority,
      bookingNumber: showBookingNumber(booking.number),
      applicantName: applicant.name,
      groupName: booking.groupName,
      facilityName: facility.name,
      facilityAddress: facility.address,
      roomName: room.name,
      startsAt: booking.startsAt.toISOString(),
      endsAt: booking.endsAt.toISOString(),
      zone: facility.municipality.timeZone,
      purposeName: purposes.find(purpose => purpose.code === booking.purposeCode)?.name ?? '',
      eventName: booking.eventName,
      people: booking.people ?? 0,
      layoutName: layoutOf(room, booking.useFacts.layoutCode)?.name ?? null,
      chargingMode: facility.chargingMode,
    };
  }

  /** A paper of a kind about a booking; `facts` says what that kind says besides. */
  async paperOf<Kind extends DocumentKind>(
    tx: Tx,
    booking: Booking,
    kind: Kind,
    facts: (room: Room) => Omit<NewBodyOf<Kind>, keyof Head>,
    subjectId = booking.id,
  ): Promise<NewDocument<Kind>> {
    const room = await this.room(booking);
    const { municipalityId, facilityId, facility } = room;
    const applicant = await applicantOf(tx, booking.accountId ?? '');
    const body = { ...(await this.headOf(booking, room, applicant)), ...facts(room) };
    return {
      kind,
      bookingId: booking.id,
      subjectId,
      municipalityId,
      facilityId,
      issuedOn: localDateOf(tx.now, facility.municipality.timeZone),
      body: body as NewBodyOf<Kind>,
    };
  }
}

/** The fee as it was fixed, line by line. */
export const feeLinesOf = ({ quote }: Pick<Booking, 'quote'>): PaperFeeLine[] =>
  (quote?.lines ?? []).map(line => ({
    label: line.detail ? `${line.label} ${line.detail}` : line.label,
    rule: line.citation ?? '',
    amountYen: line.amountYen,
  }));

export const taxPercentOf = ({ quote }: Pick<Booking, 'quote'>): number =>
  quote?.taxPercent ?? FORMER_TAX_PERCENT;

/** Who issues a paper about money, and the tax in the amount; whoever receives the fee issues it. */
export function invoiceOf(booking: Booking, { facility }: Room, amountYen: number): InvoiceFacts {
  const { chargingMode, decidingAuthority, invoiceNumber, municipality } = facility;
  const taxPercent = taxPercentOf(booking);
  return {
    issuerName: chargingMode === 'usage-fee' ? municipality.name : decidingAuthority,
    invoiceNumber,
    taxPercent,
    taxYen: taxIncludedIn(amountYen, taxPercent),
  };
}
