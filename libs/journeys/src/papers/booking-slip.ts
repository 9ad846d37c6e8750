import type { Booking } from '@kashikan/bookings';
import type { Room } from '@kashikan/catalogue';
import { type Sheet, slipSheet } from '@kashikan/documents/rules';
import { formatDate, formatDateTime, formatYen, translate } from '@kashikan/i18n';
import { addDays, type LocalDate, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { PaperFacts } from './paper-facts';

/** 予約の控え: a booking as it stands, for whoever comes to the counter; nothing of it is kept. */
@Injectable()
export class BookingSlip {
  constructor(private readonly facts: PaperFacts) {}

  async of(booking: Booking, room: Room, applicantName: string, today: LocalDate): Promise<Sheet> {
    const head = await this.facts.headOf(booking, room, { name: applicantName });
    return slipSheet({
      ...head,
      issuedOn: today,
      stateWords: translate('ja', `common.state.${booking.state}`),
      next: nextOf(booking, room),
      officePhone: room.facility.phone ?? room.facility.municipality.phone,
      scanned: head.bookingNumber.replace('-', ''),
    });
  }
}

function nextOf({ state, feeYen, payBy, createdAt }: Booking, { facility }: Room): string[] {
  const zone = facility.municipality.timeZone;
  if (state === 'payment-due' && payBy)
    return [
      translate('ja', 'papers.slip.pay', {
        until: formatDateTime('ja', payBy, zone),
        amount: formatYen('ja', feeYen ?? 0),
      }),
    ];
  if (state === 'applied') {
    const until = addDays(localDateOf(createdAt, zone), facility.processingDays);
    return [translate('ja', 'papers.slip.wait', { until: formatDate('ja', until) })];
  }
  return state === 'confirmed' ? [facility.keyGuide] : [];
}
