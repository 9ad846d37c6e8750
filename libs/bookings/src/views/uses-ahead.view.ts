import type { Tx } from '@kashikan/database';
import type { TimeRange } from '@kashikan/kernel';

export interface UseAhead extends TimeRange {
  readonly bookingId: string;
  readonly roomId: string;
  readonly purposeCode: string | null;
}

/** The uses of a municipality that are applied for or permitted and not over yet. */
export const usesAhead = (tx: Tx, municipalityId: string): Promise<UseAhead[]> =>
  tx.rows<UseAhead>(
    `SELECT id AS "bookingId", room_id AS "roomId", purpose_code AS "purposeCode", starts_at AS "startsAt", ends_at AS "endsAt"
       FROM bookings
      WHERE municipality_id = $1 AND ends_at > $2 AND state IN ('applied', 'payment-due', 'confirmed', 'in-use')
      ORDER BY starts_at, id`,
    [municipalityId, tx.now],
  );
