import type { HallPaymentSettings } from '@kashikan/payments/rules';

/** What every hall of the install takes online; the voucher's margin is the provider's advice for slips printed at the kiosk. */
export const hallPaymentSettings: HallPaymentSettings = {
  online: ['card', 'konbini', 'paypay'],
  counter: false,
  konbiniMostDays: 7,
  konbiniMarginMinutes: 60,
};
