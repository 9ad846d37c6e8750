import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { bookingErrors } from '../bookings.errors';

/** A rule that a member of staff sets aside. */
export interface Override {
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly bookingId: string | null;
  /** The code of the refusal that the rule would have given, as `booking.limit-reached`. */
  readonly rule: string;
  /** Why; shown in the report of insider bookings. */
  readonly reason: string;
  /** What the rule would have said, without personal data. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

@Injectable()
export class OverridesStore {
  /** Writes that a rule was set aside, in the unit in which it is. Throws `booking.override-reason-missing`. */
  record(tx: Tx, { municipalityId, facilityId, bookingId, rule, reason, facts = {} }: Override): void {
    const why = reason.trim().slice(0, 400);
    if (why === '') throw bookingErrors.overrideReasonMissing();
    tx.send(
      `INSERT INTO overrides (municipality_id, facility_id, booking_id, rule, reason, facts, actor_id, set_aside_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [municipalityId, facilityId, bookingId, rule, why, JSON.stringify(facts), tx.actor.id, tx.now],
    );
    tx.touch(
      bookingId ? 'booking' : 'facility',
      bookingId ?? facilityId,
      { event: 'override', rule, reason: why },
      municipalityId,
    );
  }
}
