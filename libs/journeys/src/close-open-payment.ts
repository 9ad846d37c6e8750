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
    for (const charge of charges) {
      if (charge.state === 'draft') await this.settle.run(actor, charge.id);
      const current = await this.payments.charge(charge.id);
      if (!current?.providerSessionId) continue;
      if (current.state === 'open') {
        await this.stripe.expireSession(current.providerSessionId);
        await this.settle.run(actor, charge.id);
      }
      if (current.state === 'awaiting' && current.providerIntentId) {
        await this.stripe.cancelPayment(current.providerIntentId);
        await this.settle.run(actor, charge.id);
      }
    }
  }
}
