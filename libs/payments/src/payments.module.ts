import { Settings } from '@kashikan/config';
import { Module } from '@nestjs/common';
import { ChargesStore } from './store/charges.store';
import { RefundsStore } from './store/refunds.store';
import { StripeEventsStore } from './store/stripe-events.store';
import { STRIPE_SETTINGS, StripeGateway, type StripeSettings } from './stripe';
import { PaymentView } from './views/payment.view';

const stripeSettings = (settings: Settings): StripeSettings => ({
  secretKey: settings.STRIPE_SECRET_KEY,
  webhookSecret: settings.STRIPE_WEBHOOK_SECRET,
  ...(settings.STRIPE_API_BASE ? { apiBase: new URL(settings.STRIPE_API_BASE) } : {}),
});

@Module({
  providers: [
    { provide: STRIPE_SETTINGS, useFactory: stripeSettings, inject: [Settings] },
    StripeGateway,
    ChargesStore,
    RefundsStore,
    StripeEventsStore,
    PaymentView,
  ],
  exports: [StripeGateway, ChargesStore, RefundsStore, StripeEventsStore, PaymentView],
})
export class PaymentsModule {}
