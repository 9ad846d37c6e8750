import { HoldSlot, LapseHolds, LeaveWaiting, OfferWaiting } from '@kashikan/journeys';
import { addDays, DomainError, instantAt, type LocalDate, localDateOf, localTime } from '@kashikan/kernel';
import fc from 'fast-check';
import { anApplication, apply, aResident, type HeldSlot, type Person } from '../support/bookings';
import { aClosure, cancelling } from '../support/closures';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { aGymMorning, aWaiter, cancel, entryOf, type Waiter } from '../support/waiting';
import { type Cell, cellsOf, Line, type Wish } from '../support/waiting-model';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());

const ZONE = 'Asia/Tokyo';
const sport = anApplication({ purposeCode: 'sports', groupName: null });

const doneOrCode = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

/** The town itself, asked for the same things as the model. */
class Town {
  private readonly people: Person[] = [];
  private readonly bookings = new Map<string, HeldSlot>();
  private readonly waiters = new Map<string, Waiter>();

  constructor(private readonly date: LocalDate) {}

  private readonly choice = ({ bands }: Pick<Wish, 'bands'>) => ({ date: this.date, bands: [...bands] });

  async book(wish: Wish): Promise<string> {
    const person = await aResident(world);
    const { id: roomId } = await world.room(wish.room);
    const owner = { actor: person.actor, accountId: person.accountId, sessionHash: null };
    const request = { ...owner, roomId, choice: this.choice(wish), channel: 'online', locale: 'ja' } as const;
    const hold = async () => {
      const { bookingId } = await world.get(HoldSlot).run(request);
      const held = { bookingId, person, choice: this.choice(wish) };
      await apply(world, held, { application: sport });
      this.bookings.set(wish.key, held);
    };
    return doneOrCode(hold());
  }

  cancel = (key: string) => cancel(world, this.bookings.get(key)!);

  async join(number: number, wish: Wish): Promise<string> {
    const person = (this.people[number] ??= await aResident(world));
    const wait = async () => {
      this.waiters.set(wish.key, await aWaiter(world, this.choice(wish), { roomCode: wish.room, person }));
    };
    return doneOrCode(wait());
  }

  async accept(wish: Wish): Promise<string> {
    const waiter = this.waiters.get(wish.key)!;
    const { bookingId } = await entryOf(world, waiter);
    const held = { bookingId: bookingId ?? '', person: waiter.person, choice: this.choice(wish) };
    const answer = await doneOrCode(apply(world, held, { application: sport }));
    if (answer === 'done') this.bookings.set(wish.key, held);
    return answer;
  }

  async leave(key: string): Promise<void> {
    const { person, entryId } = this.waiters.get(key)!;
    await world.get(LeaveWaiting).byResident(person.actor, entryId, person.accountId);
  }

  async close(room: string): Promise<void> {
    const all = [...this.bookings.values()].map(({ bookingId }) => bookingId);
    await aClosure(world, { from: this.date, rooms: [room], decisions: cancelling(...all) });
  }

  async offeredUntil(key: string): Promise<Date> {
    return (await entryOf(world, this.waiters.get(key)!)).offeredUntil ?? world.clock.now();
  }

  /** Every entry’s state in the order of the line. */
  async states(): Promise<string[]> {
    const all = [...this.waiters].map(
      async ([key, waiter]) => `${key} ${(await entryOf(world, waiter)).state}`,
    );
    return Promise.all(all);
  }

  /** The cells that something keeps from a stranger. */
  async kept(): Promise<string[]> {
    const rows = await world.db.rows<{ part: string; from: Date; to: Date }>(
      `SELECT p.code AS part, o.starts_at AS "from", o.ends_at AS "to" FROM occupancies o JOIN parts p ON p.id = o.part_id
        WHERE p.code LIKE 'arena-%' AND o.starts_at > $1::timestamptz - interval '48 hours' AND (o.expires_at IS NULL OR o.expires_at > $2)`,
      [this.at('09:00'), world.clock.now()],
    );
    const cells = { am: [this.at('09:00'), this.at('12:00')], pm: [this.at('12:00'), this.at('17:00')] };
    return allCells.filter(cell => {
      const [part, band] = cell.split(' ') as ['arena-a', 'am'];
      const [starts, ends] = cells[band] as [Date, Date];
      return rows.some(row => row.part === part && row.from < ends && row.to > starts);
    });
  }

  private readonly at = (time: string) => instantAt(this.date, localTime(time), ZONE);
}

const allCells: Cell[] = cellsOf({ room: 'arena-whole', bands: ['am', 'pm'] });
const rooms = ['arena-whole', 'arena-a', 'arena-b'] as const;
const spans = [['am'], ['pm'], ['am', 'pm']] as const;

const wish = fc.record({ room: fc.constantFrom(...rooms), bands: fc.constantFrom(...spans) });
const pick = fc.nat({ max: 9 });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('book' as const), wish }) },
  {
    weight: 16,
    arbitrary: fc.record({ act: fc.constant('join' as const), person: fc.nat({ max: 4 }), wish }),
  },
  { weight: 14, arbitrary: fc.record({ act: fc.constant('cancel' as const), pick }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('accept' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('leave' as const), pick }) },
  { weight: 14, arbitrary: fc.constant({ act: 'work' as const }) },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant('pass' as const), hours: fc.constantFrom(1, 6, 7, 24) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('close' as const), room: fc.constantFrom(...rooms) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The moment as the model sees it; what is given back opens at nine of the next day. */
const clock = {
  get now() {
    return world.clock.now();
  },
  get announced() {
    return instantAt(addDays(localDateOf(world.clock.now(), ZONE), 1), localTime('09:00'), ZONE);
  },
};

async function theWorker(): Promise<void> {
  await world.get(LapseHolds).run();
  await world.get(OfferWaiting).run();
}

/** Everything is taken, and some wait already. */
const beginning: readonly Step[] = [
  { act: 'book', wish: { room: 'arena-whole', bands: ['am'] } },
  { act: 'book', wish: { room: 'arena-a', bands: ['pm'] } },
  { act: 'book', wish: { room: 'arena-b', bands: ['pm'] } },
  { act: 'join', person: 0, wish: { room: 'arena-a', bands: ['am', 'pm'] } },
  { act: 'join', person: 1, wish: { room: 'arena-whole', bands: ['am'] } },
];

const oneOf = <T>(items: readonly T[], number: number): T | undefined => items[number % (items.length || 1)];

/** Does the same to both; gives what each answered. */
async function both(town: Town, line: Line, next: Step, key: string): Promise<[string, string]> {
  const done: [string, string] = ['done', 'done'];
  switch (next.act) {
    case 'book':
      return [await town.book({ ...next.wish, key }), line.book({ ...next.wish, key })];
    case 'join':
      return [
        await town.join(next.person, { ...next.wish, key }),
        line.join(next.person, { ...next.wish, key }),
      ];
    case 'cancel': {
      const booking = oneOf(line.bookings(), next.pick);
      if (booking) await town.cancel(booking).then(() => line.cancel(booking));
      return done;
    }
    case 'accept': {
      const offer = oneOf(line.offers(), next.pick);
      return offer ? [await town.accept(offer), line.accept(offer.key)] : done;
    }
    case 'leave': {
      const entry = oneOf(
        line.entries.filter(({ state }) => state === 'waiting' || state === 'offered'),
        next.pick,
      );
      if (entry) await town.leave(entry.key).then(() => line.leave(entry.key));
      return done;
    }
    case 'work':
      await theWorker();
      await line.work();
      return done;
    case 'pass':
      world.clock.moveTo(new Date(world.clock.now().getTime() + next.hours * 3_600_000));
      return done;
    case 'close':
      await town.close(next.room);
      line.close(cellsOf({ room: next.room, bands: ['am', 'pm'] }));
      return done;
  }
}

describe('A random history of a line: people book, wait, cancel, accept, leave, the clock and the worker come late, the house closes', () => {
  it('goes as the plain model says: in order, one offer for one time, nobody passed over, nothing taken from an offer that is over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 40, size: 'max' }), async steps => {
        world.clock.moveTo(MONDAY_MORNING);
        const town = new Town(aGymMorning().date);
        const line = new Line(clock, key => town.offeredUntil(key));
        for (const [place, next] of [...beginning, ...steps].entries()) {
          const [was, wanted] = await both(town, line, next, `${place}`);
          expect({ place, ...next, answer: was }).toEqual({ place, ...next, answer: wanted });
          expect({ place, states: await town.states() }).toEqual({
            place,
            states: line.entries.map(({ key, state }) => `${key} ${state}`),
          });
          expect({ place, kept: await town.kept() }).toEqual({
            place,
            kept: allCells.filter(cell => line.isKept(cell)),
          });
        }
        // The clock goes back for the next history, which must find nothing undecided in the house.
        await theWorker();
      }),
      { numRuns: 18, seed: 5, endOnFailure: true },
    );
  }, 120_000);
});
