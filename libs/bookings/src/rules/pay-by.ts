import {
  addDays,
  addMinutes,
  instantAt,
  type LocalDate,
  localDateOf,
  localTime,
  type Zone,
} from '@kashikan/kernel';

export interface PaymentRule {
  /** Days from the day the fee is fixed. */
  readonly paymentDueDays: number;
  /** At the latest this many days before the day of use. */
  readonly paymentBeforeUseDays: number;
}

/** Whoever books at the last moment still gets this long to pay, but never longer than until the use begins. */
const SHORTEST_MINUTES = 60;

const endOf = (date: LocalDate, zone: Zone): Date =>
  addMinutes(instantAt(date, localTime('24:00'), zone), -1);

/** 納付期限: 23:59 of the earlier of the two days of the rule, or the shortest time when that has passed or is near. */
export function payBy(
  rule: PaymentRule,
  use: { readonly useDate: LocalDate; readonly startsAt: Date },
  fixedAt: Date,
  zone: Zone,
): Date {
  const afterFixing = addDays(localDateOf(fixedAt, zone), rule.paymentDueDays);
  const beforeUse = addDays(use.useDate, -rule.paymentBeforeUseDays);
  const byRule = endOf(afterFixing < beforeUse ? afterFixing : beforeUse, zone);
  const atLeast = addMinutes(fixedAt, SHORTEST_MINUTES);
  const wanted = byRule < atLeast ? atLeast : byRule;
  return wanted < use.startsAt ? wanted : use.startsAt;
}
