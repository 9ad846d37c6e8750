import type { Actor } from '@kashikan/kernel';
import { PaymentView, StripeGateway } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { SettlePayment } from './settle-payment';

/**
 * Closes the page on which somebody may still be paying, before the slot is given away. The payer may be faster: then the
 * payment counts, and the caller finds the booking confirmed.
 */
@Injectable()
export class CloseOpenPayment {
  constructor(
    private readonly payments: PaymentView,
    private readonly stripe: StripeGateway,
    private readonly settle: SettlePayment,
  ) {}

  async run(actor: Actor, bookingId: string): Promise<void> {
    const { charges } = await this.payments.ofBooking(bookingId);
    for (const { id, state } of charges) {
      if (state === 'draft') await this.settle.run(actor, id);
      const page = await this.payments.charge(id);
      if (page?.state === 'open' && page.providerSessionId) {
        await this.stripe.expireSession(page.providerSessionId);
        await this.settle.run(actor, id);
      }
      // The page may turn out to have ended with a konbini number, which is withdrawn as well.
      const voucher = await this.payments.charge(id);
      if (voucher?.state === 'awaiting' && voucher.providerIntentId) {
        await this.stripe.cancelPayment(voucher.providerIntentId);
        await this.settle.run(actor, id);
      }
    }
  }
}
