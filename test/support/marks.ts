import { newId } from '@kashikan/kernel';

/** 来館なし on the record of whoever booked. */
export async function aMark(
  run: (sql: string, values: unknown[]) => Promise<unknown>,
  bookingId: string,
): Promise<string> {
  const id = newId();
  await run(
    `INSERT INTO conduct_marks (id, municipality_id, account_id, booking_id, kind, day, recorded_at, recorded_on)
     SELECT $1, municipality_id, account_id, id, 'no-show', use_date, now(), use_date FROM bookings WHERE id = $2`,
    [id, bookingId],
  );
  return id;
}
