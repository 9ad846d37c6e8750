import { BookingView } from '@kashikan/bookings';
import { ApplyForBasket, HoldBasket, KeepBasket } from '@kashikan/journeys';
import { addDays, addMinutes, DomainError, localDate } from '@kashikan/kernel';
import { anApplication, aResident, type Person } from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

const RIVALS = 16;
const ROUNDS = 40;

let world: JourneyWorld;
let rivals: Person[];
beforeAll(async () => {
  world = await journeyWorld();
  rivals = await Promise.all(Array.from({ length: RIVALS }, () => aResident(world)));
}, 120_000);
afterAll(() => world?.close());

const shared = { channel: 'online', locale: 'ja' } as const;
const ownerOf = ({ accountId }: Person) => ({ accountId, sessionHash: null });
const friday = localDate('2027-06-04');

/** A small seeded generator, so that a failing history can be run again. */
function* numbersFrom(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}
const numbers = numbersFrom(7);

/** Three of six times of two rooms, in an order of one's own. */
async function somePicks(bands: string[]) {
  const all = await Promise.all(
    ['meeting-7', 'meeting-8'].flatMap(code =>
      [0, 7, 14].map(async days => ({
        roomId: (await world.room(code)).id,
        choice: { date: addDays(friday, days), bands },
      })),
    ),
  );
  const drawn = all.map(pick => ({ pick, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at);
  return drawn.slice(0, 3).map(({ pick }) => pick);
}

const overlaps = () =>
  world.db.rows(
    `SELECT FROM occupancies a JOIN occupancies b ON a.part_id = b.part_id AND a.id < b.id
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );

/** How many slots each basket has in the table that decides. */
const slotsOfBaskets = () =>
  world.db.rows<{ slots: number }>(
    `SELECT count(DISTINCT o.source_id)::int AS slots FROM bookings b LEFT JOIN occupancies o ON o.source_id = b.id
      WHERE b.basket_id IS NOT NULL AND b.state IN ('held', 'payment-due') GROUP BY b.basket_id`,
  );

/** Refused as taken, or an error that somebody would see. */
const errorsIn = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.flatMap(one => {
    if (one.status === 'fulfilled') return [];
    const { reason } = one as { reason: unknown };
    return reason instanceof DomainError && reason.code === 'booking.slot-taken' ? [] : [String(reason)];
  });

describe('Sixteen baskets at once over the same few slots (BOOK-2)', () => {
  it('forty times: each has all or nothing, somebody has something, and nobody sees a deadlock', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      // A new day every ten rounds: what was let go counts as idle for a day.
      world.clock.moveTo(addMinutes(MONDAY_MORNING, Math.floor(round / 10) * 24 * 60 + round));
      const bands = [['am'], ['pm'], ['night'], ['am', 'pm']][round % 4] ?? ['am'];
      const picks = await Promise.all(rivals.map(() => somePicks(bands)));
      const settled = await Promise.allSettled(
        rivals.map((person, place) =>
          world.get(HoldBasket).run({
            ...shared,
            ...ownerOf(person),
            actor: person.actor,
            picks: picks[place] ?? [],
            pattern: null,
            basketId: undefined,
          }),
        ),
      );
      const won = settled.flatMap((one, place) =>
        one.status === 'fulfilled' ? [{ person: rivals[place]!, basketId: one.value.basketId }] : [],
      );
      expect({ round, errors: errorsIn(settled), someWon: won.length > 0 }).toEqual({
        round,
        errors: [],
        someWon: true,
      });
      expect((await slotsOfBaskets()).map(({ slots }) => slots)).toEqual(won.map(() => 3));
      expect(await overlaps()).toEqual([]);
      await Promise.all(
        won.map(({ person, basketId }) =>
          world.get(KeepBasket).abandon(person.actor, basketId, ownerOf(person)),
        ),
      );
    }
    const [found] = await world.db.rows<{ deadlocks: number }>(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(found?.deadlocks).toBe(0);
  }, 120_000);

  it('applied for by two tabs at once become bookings once', async () => {
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 6 * 24 * 60));
    const person = await aResident(world);
    const picks = await somePicks(['am']);
    const request = {
      ...shared,
      ...ownerOf(person),
      actor: person.actor,
      pattern: null,
      basketId: undefined,
    };
    const { basketId } = await world.get(HoldBasket).run({ ...request, picks });
    const apply = () =>
      world.get(ApplyForBasket).run({
        actor: person.actor,
        accountId: person.accountId,
        owner: ownerOf(person),
        basketId,
        application: anApplication(),
        locale: 'ja',
        idempotency: undefined,
      });
    const settled = await Promise.allSettled([apply(), apply(), apply()]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const made = await world.get(BookingView).ofBasket(basketId, ownerOf(person));
    expect(made.map(({ state }) => state)).toEqual(['payment-due', 'payment-due', 'payment-due']);
    const fees = await world.db.rows(
      `SELECT FROM ledger_entries WHERE booking_id = ANY ($1::uuid[]) AND kind = 'fee-fixed'`,
      [made.map(({ id }) => id)],
    );
    expect(fees).toHaveLength(3);
  });
});
