import type { BookingState } from '../rules';

interface Reader {
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** What others may know of a booking that is in their way: where it is, not whose. */
export interface BlockingBooking {
  readonly id: string;
  readonly number: number;
  readonly roomId: string;
  readonly state: BookingState;
}

/** The bookings of some ids; ids of other things are left out. */
export const blockingBookings = (
  reader: Reader,
  ids: readonly string[],
): Promise<readonly BlockingBooking[]> =>
  reader.rows<BlockingBooking>(
    'SELECT id, number, room_id AS "roomId", state FROM bookings WHERE id = ANY ($1::uuid[])',
    [ids],
  );

/** The room of each booking, by its id. */
export async function roomsOfBookings(
  reader: Reader,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await blockingBookings(reader, bookingIds);
  return new Map(rows.map(row => [row.id, row.roomId]));
}
