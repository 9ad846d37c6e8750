import type { Settings } from '@kashikan/config';
import { documentTerms } from '@kashikan/groups/rules';
import { bootApp, type RunningApp } from '@kashikan/edge';
import type { Clock } from '@kashikan/kernel';
import { ResidentHttpModule } from './http/http.module';
import { ResidentPagesModule } from './pages.module';

/** One byte more than the largest document may have, so that its page can tell a file that is too large. */
const UPLOAD_BYTES = documentTerms.mostBytes + 1;

/** Where Stripe's own payment page lives; a form that starts a payment is led there. */
const STRIPE_CHECKOUT = 'https://checkout.stripe.com';

/** Starts the residents' app: pages, and the JSON API beside them. */
export const startResident = (settings: Settings, clock?: Clock): Promise<RunningApp> =>
  bootApp({
    app: 'resident',
    publicUrl: settings.RESIDENT_URL,
    signInPath: '/sign-in',
    settings,
    ...(clock ? { clock } : {}),
    modules: [ResidentHttpModule, ResidentPagesModule],
    host: settings.HOST,
    port: settings.RESIDENT_PORT,
    uploadBytes: UPLOAD_BYTES,
    formTargets: [settings.STRIPE_API_BASE ? new URL(settings.STRIPE_API_BASE).origin : STRIPE_CHECKOUT],
  });
