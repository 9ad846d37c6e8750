import { bookingErrors, ConductStore } from '@kashikan/bookings';
import { conductRules, marksSince, suspensionOf } from '@kashikan/bookings/rules';
import type { Tx } from '@kashikan/database';
import { localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { BookingWish } from './may-book';

/** 利用停止: whoever often did not come books nothing new for a while. What they have booked stays. */
@Injectable()
export class NotSuspended {
  constructor(private readonly conduct: ConductStore) {}

  /** Throws `booking.suspended` with the rule, the marks, the last day, and where to appeal. */
  async check(tx: Tx, { accountId, wanted, override }: BookingWish): Promise<void> {
    const municipality = wanted[0]?.room.facility.municipality;
    if (accountId === null || !municipality) return;
    const rules = conductRules(municipality.conduct);
    if (rules.suspensions.length === 0) return;
    const today = localDateOf(tx.now, municipality.timeZone);
    const marks = await this.conduct.ofAccount(tx, accountId, municipality.id, marksSince(rules, today));
    const suspension = suspensionOf(marks, rules, today);
    if (!suspension) return;
    const { rule, until } = suspension;
    const refusal = bookingErrors.suspended({
      rule: rule.code,
      name: rule.name,
      citation: rule.citation,
      mark: rule.kind,
      days: suspension.marks.map(({ day }) => day),
      until,
      appealAt: '/record',
    });
    if (!override) throw refusal;
    await override(refusal);
  }
}
