import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** One thing that the town did for itself, or otherwise than the rules say. */
export interface InsiderRow {
  readonly kind: 'closure' | 'override' | 'cancellation';
  readonly at: Date;
  readonly facilityId: string;
  readonly bookingId: string | null;
  readonly bookingNumber: number | null;
  /** Of a closure: its kind; of an override: the code of the rule; of a cancellation: whose reasons it was for. */
  readonly what: string;
  /** The time that is concerned, where there is one. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly staffId: string;
  readonly staffName: string | null;
  readonly reason: string;
}

export interface InsiderQuestion {
  readonly municipalityId: string;
  /** Null is the whole town. */
  readonly facilities: readonly string[] | null;
  readonly from: Date;
  readonly until: Date;
}

/** 内部利用の報告: official use and staff blocks, rules set aside, cancellations for other than the applicant's reasons; each with its reason. */
@Injectable()
export class InsiderBookings {
  constructor(private readonly database: Database) {}

  /** What was declared, set aside or cancelled in a time, the oldest first. */
  of({ municipalityId, facilities, from, until }: InsiderQuestion): Promise<InsiderRow[]> {
    return this.database.rows<InsiderRow>(
      `SELECT r.kind, r.at, r.facility_id AS "facilityId", r.booking_id AS "bookingId", b.number AS "bookingNumber", r.what,
              r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.staff_id AS "staffId", s.name AS "staffName", r.reason
         FROM (
           SELECT 'closure' AS kind, c.declared_at AS at, c.municipality_id, c.facility_id, NULL::uuid AS booking_id, c.kind AS what,
                  c.starts_at, c.ends_at, c.declared_by AS staff_id, c.reason
             FROM closures c WHERE c.kind IN ('official-use', 'election', 'shelter', 'staff-block')
           UNION ALL
           SELECT 'override', o.set_aside_at, o.municipality_id, o.facility_id, o.booking_id, o.rule, NULL, NULL, o.actor_id, o.reason
             FROM overrides o
           UNION ALL
           SELECT 'cancellation', t.happened_at, k.municipality_id, k.facility_id, k.id, t.cause, k.starts_at, k.ends_at, t.actor_id,
                  coalesce(nullif(t.reason, ''), t.cause)
             FROM booking_transitions t JOIN bookings k ON k.id = t.booking_id
            WHERE t.cause IN ('municipality', 'force-majeure')) AS r
         LEFT JOIN bookings b ON b.id = r.booking_id LEFT JOIN staff s ON s.id::text = r.staff_id
        WHERE r.municipality_id = $1 AND ($2::uuid[] IS NULL OR r.facility_id = ANY ($2)) AND r.at >= $3 AND r.at < $4
        ORDER BY r.at, r.kind, b.number`,
      [municipalityId, facilities, from, until],
    );
  }
}
