interface Reader {
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The room of each booking, by its id. */
export async function roomsOfBookings(
  reader: Reader,
  bookingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<{ id: string; roomId: string }>(
    'SELECT id, room_id AS "roomId" FROM bookings WHERE id = ANY ($1::uuid[])',
    [bookingIds],
  );
  return new Map(rows.map(row => [row.id, row.roomId]));
}
