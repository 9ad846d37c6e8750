import type { Tx } from '@kashikan/database';

/** How many live bookings and holds of a room end after this moment. */
export async function bookingsAhead(tx: Tx, roomId: string): Promise<number> {
  const row = await tx.row<{ bookings: number }>(
    `SELECT count(*)::int AS bookings FROM bookings
      WHERE room_id = $1 AND ends_at > $2 AND state NOT IN ('refused', 'cancelled', 'lapsed')`,
    [roomId, tx.now],
  );
  return row?.bookings ?? 0;
}
