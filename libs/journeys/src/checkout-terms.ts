import type { Booking } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { translate } from '@kashikan/i18n';
import { applicantOf } from '@kashikan/identity';
import { paymentErrors, type StoredRequest } from '@kashikan/payments';
import { offeredMethods, sessionExpiry } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import type { Due } from './dues';
import { hallPaymentSettings } from './hall-payment-settings';

const lines = {
  fee: 'documents.payment-line',
  difference: 'documents.payment-line.difference',
  overtime: 'documents.payment-line.overtime',
} as const;

/** What Stripe is to be asked for: which methods, until when, and where the payer comes back to. */
@Injectable()
export class CheckoutTerms {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly settings: Settings,
  ) {}

  /** Throws `payments.no-method-left` when the amount or the time left fits no method. */
  async of(tx: Tx, booking: Booking, { subject, amountYen, payBy }: Due): Promise<StoredRequest> {
    const { now } = tx;
    const payer = await applicantOf(tx, booking.accountId ?? '');
    const room = await this.catalogue.room(booking.roomId);
    const expiresAt = sessionExpiry(now, payBy);
    const offered = offeredMethods({
      amountYen,
      now,
      pageEndsAt: expiresAt,
      payBy,
      hall: hallPaymentSettings,
    });
    if (offered.online.length === 0) throw paymentErrors.noMethodLeft();
    const page = `${this.settings.RESIDENT_URL}/bookings/${booking.id}`;
    return {
      lineName: translate(booking.locale, lines[subject], {
        facility: room.facility.name,
        room: room.name,
        number: showBookingNumber(booking.number),
      }),
      methods: offered.online,
      konbiniExpiresAfterDays: offered.konbini?.expiresAfterDays ?? null,
      expiresAt: expiresAt.toISOString(),
      successUrl: `${page}/payment/return`,
      cancelUrl: page,
      ...(payer.email !== null && { customerEmail: payer.email }),
    };
  }
}
