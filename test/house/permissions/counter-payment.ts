import { newId } from '@kashikan/kernel';
import type { Client } from 'pg';

/** Taken in cash for a booking, and a part of it that waits to be handed back. */
export async function aCounterPayment(owner: Client, bookingId: string) {
  const [chargeId, refundId] = [newId(), newId()];
  await owner.query(
    `INSERT INTO charges (id, municipality_id, facility_id, booking_id, subject, amount_yen, captured_yen, state, method, tendered_yen,
                          created_at, settled_at, entrusted_at)
     SELECT $1, municipality_id, facility_id, id, 'fee', 500, 500, 'settled', 'cash', 1000, now(), now(), now() FROM bookings WHERE id = $2`,
    [chargeId, bookingId],
  );
  await owner.query(
    `INSERT INTO refunds (id, municipality_id, facility_id, charge_id, booking_id, amount_yen, state, rule, created_at)
     SELECT $1, municipality_id, facility_id, $2, id, 100, 'requested', 'spec', now() FROM bookings WHERE id = $3`,
    [refundId, chargeId, bookingId],
  );
  return { chargeId, refundId };
}
