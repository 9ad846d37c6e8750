import type { LocalDate } from '@kashikan/kernel';

/** What has to be settled before an account can be closed. */
export interface LeavingObstacle {
  readonly kind: 'booking' | 'waits-for-money' | 'key' | 'group';
  /** The booking, or the group. */
  readonly id: string;
  /** The day of the use; null for a group. */
  readonly useDate: LocalDate | null;
  /** The name of the group; null for a booking. */
  readonly group: string | null;
}

interface Reads {
  rows<Row extends object>(sql: string, values: unknown[]): Promise<Row[]>;
}

const ofBooking = `b.id, b.use_date::text AS "useDate", NULL AS "group"`;

const sql = `
SELECT 'booking' AS kind, ${ofBooking} FROM bookings b
 WHERE b.account_id = $1 AND b.group_id IS NULL
   AND (b.state IN ('applied', 'payment-due', 'confirmed') AND b.ends_at > $2 OR b.state = 'in-use')
UNION
SELECT 'waits-for-money', ${ofBooking} FROM bookings b
 WHERE b.account_id = $1 AND b.group_id IS NULL
   AND (EXISTS (SELECT FROM refunds r WHERE r.booking_id = b.id AND r.state NOT IN ('succeeded', 'canceled'))
        OR EXISTS (SELECT FROM charges c WHERE c.booking_id = b.id AND c.state IN ('awaiting', 'quarantined'))
        OR EXISTS (SELECT FROM booking_changes h WHERE h.booking_id = b.id AND h.state = 'awaiting-payment'))
UNION
SELECT 'key', ${ofBooking} FROM bookings b JOIN key_handovers k ON k.booking_id = b.id AND k.returned_at IS NULL
 WHERE b.account_id = $1 AND b.group_id IS NULL
UNION
SELECT 'group', g.id, NULL, g.name FROM groups g JOIN group_roles o ON o.group_id = g.id AND o.account_id = $1
   AND o.role = 'representative' AND o.ended_at IS NULL
 WHERE EXISTS (SELECT FROM group_roles other WHERE other.group_id = g.id AND other.account_id <> $1 AND other.ended_at IS NULL)
    OR EXISTS (SELECT FROM group_registrations r WHERE r.group_id = g.id
                AND (r.state IN ('applied', 'returned') OR r.state = 'approved' AND r.valid_until >= $2::date))
    OR EXISTS (SELECT FROM bookings b WHERE b.group_id = g.id
                AND (b.state IN ('applied', 'payment-due', 'confirmed') AND b.ends_at > $2 OR b.state = 'in-use'))
ORDER BY kind, "useDate", id LIMIT 50`;

/** What stops a person from leaving at this moment; empty when nothing does. */
export const leavingObstacles = (reads: Reads, accountId: string, now: Date): Promise<LeavingObstacle[]> =>
  reads.rows<LeavingObstacle>(sql, [accountId, now]);
