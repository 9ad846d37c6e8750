import { EquipmentUsesStore } from '@kashikan/bookings';
import { addMinutes, newId } from '@kashikan/kernel';
import { aDivisibleHall, type Hall, jst } from './a-divisible-hall';

const STOCK = 5;
let hall: Hall;
let equipmentId: string;
let bookings: string[];
const store = new EquipmentUsesStore();

beforeAll(async () => {
  hall = await aDivisibleHall(1, 40);
  equipmentId = newId();
  await hall.owner.query(
    `INSERT INTO equipment (id, facility_id, code, name, name_en, stock)
     SELECT $1, id, 'microphone', 'マイク', 'Microphone', $2 FROM facilities`,
    [equipmentId, STOCK],
  );
  bookings = await someBookings(60);
}, 60_000);
afterAll(() => hall?.close());
beforeEach(() => hall.owner.query('DELETE FROM equipment_uses'));

/** Bookings to carry the equipment; when they are does not matter here. */
async function someBookings(count: number): Promise<string[]> {
  const roomId = newId();
  await hall.owner.query(
    `INSERT INTO rooms (id, municipality_id, facility_id, code, name, name_kana, name_en, capacity, lending, approval_required,
                        publication, step_free, purposes, fee_table_code, fee_room_code, cancellation_terms_code, calendar_code)
     SELECT $1, municipality_id, id, 'hall', 'ホール', 'ホール', 'Hall', 100, 'band', false, 'bookable', true, '{}', 't', 'hall', 'c', 'k'
       FROM facilities`,
    [roomId],
  );
  const ids = Array.from({ length: count }, () => newId());
  await hall.owner.query(
    `INSERT INTO bookings (id, municipality_id, facility_id, room_id, session_hash, state, use_date, starts_at, ends_at, channel,
                           created_at, updated_at)
     SELECT b, r.municipality_id, r.facility_id, r.id, 'x', 'held', '2026-12-02', now(), now() + interval '1 hour', 'online', now(), now()
       FROM unnest($1::uuid[]) AS b, rooms r`,
    [ids],
  );
  return ids;
}

/** From `from` to `to` o'clock of one day. */
const takes = (place: number, quantity: number, from: number, to: number): Promise<void> =>
  hall.inUnit(tx =>
    store.take(tx, bookings[place] ?? '', [{ id: equipmentId, name: 'マイク', stock: STOCK, quantity }], {
      startsAt: addMinutes(jst('02T00:00'), from * 60),
      endsAt: addMinutes(jst('02T00:00'), to * 60),
    }),
  );

/** The most in use at any moment, counted without the trigger. */
const peak = async (): Promise<number> => {
  const { rows } = await hall.owner.query<{ peak: number }>(
    `SELECT coalesce(max(n), 0)::int AS peak FROM (
       SELECT sum(o.quantity) AS n FROM equipment_uses u
         JOIN equipment_uses o ON o.starts_at <= u.starts_at AND o.ends_at > u.starts_at GROUP BY u.ctid) AS at_once`,
  );
  return rows[0]?.peak ?? -1;
};

describe('The stock of a piece of equipment', () => {
  it('is counted at its peak: uses one after the other are not added up', async () => {
    await takes(0, 4, 9, 12);
    await takes(1, 4, 12, 15);
    await takes(2, 1, 9, 15);
    expect(await peak()).toBe(STOCK);
  });

  it('says how much could still be had, and is exceeded by nobody', async () => {
    await takes(0, 3, 9, 12);
    await takes(1, 1, 11, 13);
    await expect(takes(2, 2, 10, 14)).rejects.toMatchObject({
      code: 'booking.equipment-short',
      facts: { name: 'マイク', left: 1 },
    });
    await takes(2, 1, 10, 14);
    await expect(takes(3, 1, 11, 12)).rejects.toMatchObject({ facts: { left: 0 } });
  });

  it('is guarded by the database against whoever writes', async () => {
    const written = hall.owner.query(
      `INSERT INTO equipment_uses (booking_id, equipment_id, quantity, starts_at, ends_at) VALUES ($1, $2, $3, now(), now() + interval '1 hour')`,
      [bookings[0], equipmentId, STOCK + 1],
    );
    await expect(written).rejects.toMatchObject({ constraint: 'equipment_stock' });
  });

  it('is never exceeded by sixty at once, and whoever fits gets it', async () => {
    const at = (place: number) => 9 + (place % 3);
    const settled = await Promise.allSettled(
      bookings.map((_, place) => takes(place, 1 + (place % 2), at(place), at(place) + 2)),
    );
    const errors = settled.flatMap(one =>
      one.status === 'rejected' && (one.reason as { code?: string }).code !== 'booking.equipment-short'
        ? [String(one.reason)]
        : [],
    );
    expect(errors).toEqual([]);
    expect(await peak()).toBe(STOCK);
    expect(hall.repeats()).toBe(0);
  }, 60_000);
});
