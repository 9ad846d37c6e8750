import { addDays, type LocalDate, localDate } from '@kashikan/kernel';
import { aConfirmedBooking, aResident } from '../support/bookings';
import { ClosureLetters } from '../../libs/journeys/src/closing/closure-letters';
import { aClosure, aKey } from '../support/closures';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

const BOOKINGS = 300;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());

/** One real booking, and as many copies of it and of its money as it takes to fill a hall. */
async function aFullHouse(): Promise<void> {
  const person = await aResident(world);
  const { bookingId } = await aConfirmedBooking(world, {
    person,
    choice: { date: localDate('2027-06-10'), bands: ['am'] },
  });
  const columns = await world.db.rows<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'bookings' AND is_generated = 'NEVER'
        AND column_name NOT IN ('id', 'number', 'use_date', 'starts_at', 'ends_at')`,
  );
  const list = columns.map(({ name }) => name).join(', ');
  await world.db.rows(
    `WITH copied AS (
       INSERT INTO bookings (id, use_date, starts_at, ends_at, ${list})
       SELECT gen_random_uuid(), use_date + n, starts_at + n * interval '1 day', ends_at + n * interval '1 day', ${list}
         FROM bookings, generate_series(1, ${BOOKINGS - 1}) AS n WHERE bookings.id = $1 RETURNING id, starts_at, ends_at),
     taken AS (
       INSERT INTO occupancies (part_id, starts_at, ends_at, kind, source_id)
       SELECT o.part_id, c.starts_at, c.ends_at, 'booking', c.id FROM copied c, occupancies o WHERE o.source_id = $1 RETURNING 1)
     INSERT INTO charges (id, municipality_id, facility_id, booking_id, amount_yen, state, method, captured_yen, request, created_at,
                          settled_at, provider_intent_id, subject)
     SELECT gen_random_uuid(), k.municipality_id, k.facility_id, c.id, k.amount_yen, k.state, k.method, k.captured_yen, k.request,
            k.created_at, k.settled_at, 'pi_copy_' || c.id, k.subject
       FROM copied c, charges k WHERE k.booking_id = $1`,
    [bookingId],
  );
}

const counted = async (sql: string): Promise<number> =>
  (await world.db.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`))[0]?.count ?? -1;

describe(`A house with ${BOOKINGS} bookings that closes in an emergency`, () => {
  const last: LocalDate = addDays(localDate('2027-06-10'), BOOKINGS);
  const close = (words = '地震のため') =>
    aClosure(world, {
      from: '2027-05-10',
      to: last,
      rooms: 'all',
      kind: 'closure',
      cause: 'force-majeure',
      words,
      decisions: 'cancel-all',
      idempotency: aKey(),
    });

  it('is closed whole or not at all when the connection dies in the middle', async () => {
    await aFullHouse();
    const letters = world.get(ClosureLetters);
    const real = letters.cancelled.bind(letters);
    let told = 0;
    letters.cancelled = async (tx, ...rest) => {
      told += 1;
      if (told === BOOKINGS / 2) await tx.rows('SELECT pg_terminate_backend(pg_backend_pid())');
      await real(tx, ...rest);
    };
    await expect(close('途中で落ちる')).rejects.toThrow();
    letters.cancelled = real;
    expect(told).toBeGreaterThanOrEqual(BOOKINGS / 2);
    expect(await counted(`closures WHERE words = '途中で落ちる'`)).toBe(0);
    expect(await counted(`bookings WHERE state = 'confirmed'`)).toBe(BOOKINGS);
    expect(await counted(`refunds`)).toBe(0);
    expect(await counted(`notifications WHERE template = 'booking-closed'`)).toBe(0);
  }, 60_000);

  it('cancels them all in one operation, with a letter and a refund each', async () => {
    const begun = process.hrtime.bigint();
    const result = await close();
    const took = Number(process.hrtime.bigint() - begun) / 1e6;
    process.stdout.write(`closed with ${BOOKINGS} bookings in ${Math.round(took)} ms\n`);
    expect(result).toMatchObject({ cancelled: BOOKINGS, moved: 0, refundYen: BOOKINGS * 1000 });
    expect(await counted(`bookings WHERE state = 'cancelled'`)).toBe(BOOKINGS);
    expect(await counted(`notifications WHERE template = 'booking-closed'`)).toBe(BOOKINGS);
    expect(await counted(`refunds WHERE rule = 'force-majeure' AND amount_yen = 1000`)).toBe(BOOKINGS);
    expect(await counted(`occupancies WHERE kind = 'booking'`)).toBe(0);
  }, 60_000);
});
