import type { Tx } from '@kashikan/database';

/** How many bookings a room still has ahead; asked of whoever keeps the bookings. */
export type BookingsAhead = (tx: Tx, roomId: string) => Promise<number>;

/**
 * Makes a room consist of these parts. A room with bookings ahead keeps its parts, because its rows in `occupancies` guard the
 * old ones; then their number comes back and nothing is changed.
 */
export async function setRoomParts(
  tx: Tx,
  roomId: string,
  partIds: readonly number[],
  bookingsAhead: BookingsAhead,
): Promise<{ changed: boolean; bookings: number }> {
  const current = await tx.rows<{ partId: number }>(
    'SELECT part_id AS "partId" FROM room_parts WHERE room_id = $1 ORDER BY part_id',
    [roomId],
  );
  const wanted = [...partIds].sort((a, b) => a - b);
  if (current.map(row => row.partId).join() === wanted.join()) return { changed: false, bookings: 0 };
  const bookings = await bookingsAhead(tx, roomId);
  if (bookings > 0) return { changed: false, bookings };
  await tx.rows('DELETE FROM room_parts WHERE room_id = $1', [roomId]);
  await tx.rows('INSERT INTO room_parts (room_id, part_id) SELECT $1, unnest($2::int[])', [roomId, wanted]);
  return { changed: true, bookings: 0 };
}
