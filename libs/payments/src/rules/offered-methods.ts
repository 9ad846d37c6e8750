import { addDays, daysBetween, instantAt, localDateOf, localTime } from '@kashikan/kernel';

/** Ways to pay on the provider's page, by the provider's names. */
export const onlineMethods = ['card', 'konbini', 'paypay'] as const;
export type OnlineMethod = (typeof onlineMethods)[number];

/** Ways to pay at the counter: in coins and notes, or on a terminal that the provider does not know. */
export const counterMethods = ['cash', 'terminal'] as const;
export type CounterMethod = (typeof counterMethods)[number];

/** How a charge was paid; `other` is a way of the provider that has no name here yet. */
export const paidMethods = [...onlineMethods, ...counterMethods, 'other'] as const;
export type PaidMethod = (typeof paidMethods)[number];

export const isCounterMethod = (method: PaidMethod | null): method is CounterMethod =>
  method === 'cash' || method === 'terminal';

/** The provider's limits for JPY, in yen, both ends included (docs.stripe.com: payments/konbini, payments/paypay, currencies). */
export const limitsYen: Readonly<Record<OnlineMethod, { readonly least: number; readonly most: number }>> = {
  card: { least: 50, most: 99_999_999 },
  konbini: { least: 120, most: 300_000 },
  paypay: { least: 50, most: 1_000_000 },
};

export interface HallPaymentSettings {
  readonly online: readonly OnlineMethod[];
  readonly counter: boolean;
  /** The longest time that a konbini voucher may run, in calendar days (the provider allows 1 to 60). */
  readonly konbiniMostDays: number;
  /**
   * How much earlier than the voucher's end the deadline is shown, and how much later a payment may still arrive: a slip
   * printed in the shop can be paid for about half an hour after the voucher's end.
   */
  readonly konbiniMarginMinutes: number;
}

export interface PaymentOccasion {
  readonly amountYen: number;
  readonly now: Date;
  /** Until when the provider's page may be used; a voucher can be issued as late as that. */
  readonly pageEndsAt: Date;
  /** When the booking falls if it is not paid. */
  readonly payBy: Date;
  readonly hall: HallPaymentSettings;
}

export interface KonbiniTerms {
  readonly expiresAfterDays: number;
  /** When a voucher that is issued now ends (23:59:59 in Japan, the provider's rule). */
  readonly endsAt: Date;
  /** The deadline to tell the resident. */
  readonly shownDeadline: Date;
}

export interface OfferedMethods {
  readonly nothingToPay: boolean;
  readonly online: readonly OnlineMethod[];
  readonly counter: boolean;
  readonly konbini: KonbiniTerms | null;
}

/** The provider counts voucher days in Japan, wherever the hall is. */
const VENDOR_ZONE = 'Asia/Tokyo';

/** 23:59:59 in Japan, `days` after the date of `issuedAt`. */
export const voucherEnd = (issuedAt: Date, days: number): Date =>
  new Date(
    instantAt(addDays(localDateOf(issuedAt, VENDOR_ZONE), days), localTime('24:00'), VENDOR_ZONE).getTime() -
      1000,
  );

const earlier = (instant: Date, minutes: number): Date => new Date(instant.getTime() - minutes * 60_000);

/**
 * The longest voucher that ends before the pay-by time even if it is issued at the last moment of the provider's page;
 * null when not even one day fits, because Checkout knows no shorter voucher.
 */
function konbiniTerms(occasion: PaymentOccasion): KonbiniTerms | null {
  const { hall, pageEndsAt, payBy, now } = occasion;
  const lastEnd = earlier(payBy, hall.konbiniMarginMinutes);
  const room = daysBetween(localDateOf(pageEndsAt, VENDOR_ZONE), localDateOf(lastEnd, VENDOR_ZONE));
  let days = Math.min(room, hall.konbiniMostDays, 60);
  if (days >= 1 && voucherEnd(pageEndsAt, days) > lastEnd) days -= 1;
  if (days < 1) return null;
  const endsAt = voucherEnd(now, days);
  return { expiresAfterDays: days, endsAt, shownDeadline: earlier(endsAt, hall.konbiniMarginMinutes) };
}

/** Which ways to pay a resident is offered (PAY-2). Below the provider's least amount only the counter is left. */
export function offeredMethods(occasion: PaymentOccasion): OfferedMethods {
  const { amountYen, hall } = occasion;
  if (amountYen === 0) return { nothingToPay: true, online: [], counter: false, konbini: null };
  const wanted = onlineMethods.filter(
    method =>
      hall.online.includes(method) &&
      amountYen >= limitsYen[method].least &&
      amountYen <= limitsYen[method].most,
  );
  const konbini = wanted.includes('konbini') ? konbiniTerms(occasion) : null;
  const online = wanted.filter(method => method !== 'konbini' || konbini !== null);
  return { nothingToPay: false, online, counter: hall.counter || online.length === 0, konbini };
}
