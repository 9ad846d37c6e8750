import type { RunningApp } from '@kashikan/edge';
import { addMinutes, type LocalDate, localDate, newId } from '@kashikan/kernel';
import { startResident } from '../../apps/resident/src/start-resident';
import { aFreeSlot } from '../support/bookings';
import { type Answer, Crowd } from '../support/crowd';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

const RIVALS = 200;
const RUSHES = 40;

let world: JourneyWorld;
let app: RunningApp;
let crowd: Crowd;
beforeAll(async () => {
  world = await journeyWorld();
  app = await startResident(
    Object.assign(world.settings, { RESIDENT_PORT: 0, DATABASE_POOL: 10 }),
    world.clock,
  );
  crowd = new Crowd(app.port, RIVALS);
  await crowd.gather();
}, 120_000);
afterAll(async () => {
  crowd?.leave();
  await app?.close();
  await world?.close();
});

const hold = (roomId: string, slot: { date: LocalDate; bands: string[] }, cookie?: string): Promise<Answer> =>
  crowd.ask({
    method: 'POST',
    path: '/api/v1/holds',
    headers: { 'idempotency-key': newId(), ...(cookie === undefined ? {} : { cookie }) },
    body: { roomId, slot },
  });

/** The property is stated over the table, whatever the answers said. */
const overlaps = () =>
  world.db.rows(
    `SELECT a.part_id, a.starts_at, b.starts_at FROM occupancies a JOIN occupancies b
         ON a.part_id = b.part_id AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );

const isToldWhatElse = ({ status, body }: Answer): boolean =>
  status === 409 &&
  body['code'] === 'booking.slot-taken' &&
  ((body['alternatives'] as unknown[]) ?? []).length > 0;

describe('Two hundred people, on two hundred connections, at once for one slot', () => {
  it('forty times: one wins, the others are told what else is free, and nobody sees an error', async () => {
    const room = await world.room('meeting-1');
    for (let rush = 0; rush < RUSHES; rush += 1) {
      const slot = aFreeSlot();
      const answers = await Promise.all(Array.from({ length: RIVALS }, () => hold(room.id, slot)));
      const won = answers.filter(answer => answer.status === 201).length;
      const told = answers.filter(isToldWhatElse).length;
      expect({ rush, won, told }).toEqual({ rush, won: 1, told: RIVALS - 1 });
    }
    expect(await overlaps()).toEqual([]);
    const [{ rows } = { rows: 0 }] = await world.db.rows<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM occupancies',
    );
    expect(rows).toBe(RUSHES);
  }, 300_000);

  it('sent by one browser with one key, as by an impatient hand, is one hold', async () => {
    const room = await world.room('meeting-2');
    const slot = aFreeSlot();
    const first = await hold(room.id, aFreeSlot());
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        crowd.ask({
          method: 'POST',
          path: '/api/v1/holds',
          headers: { 'idempotency-key': key, cookie: first.cookie ?? '' },
          body: { roomId: room.id, slot },
        }),
      ),
    );
    expect(answers.filter(answer => ![201, 409].includes(answer.status))).toEqual([]);
    const ids = answers.filter(answer => answer.status === 201).map(answer => answer.body['id']);
    expect(new Set(ids).size).toBe(1);
  });
});

/** A small seeded generator, so that a failing history can be run again. */
function* numbersFrom(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('A random history of forty people over a divisible hall (全面, 半面A, 半面B)', () => {
  const dates = ['2027-06-10', '2027-06-11', '2027-06-15'].map(localDate);
  const spans = [['am'], ['pm'], ['night'], ['am', 'pm'], ['pm', 'night'], ['am', 'pm', 'night']];

  // The holds of the history before have run out, and are in the way until somebody asks.
  beforeEach(() => world.clock.moveTo(addMinutes(world.clock.now(), 31)));

  async function person(seed: number, roomIds: readonly string[]): Promise<Answer[]> {
    const numbers = numbersFrom(seed);
    const oneOf = <T>(items: readonly T[]): T =>
      items[Math.floor((numbers.next().value ?? 0) * items.length)] as T;
    const answers: Answer[] = [];
    const mine: string[] = [];
    let cookie: string | undefined;
    for (let step = 0; step < 20; step += 1) {
      const letGo = mine.length === 2 ? mine.shift() : undefined;
      const answer = letGo
        ? await crowd.ask({
            method: 'DELETE',
            path: `/api/v1/holds/${letGo}`,
            headers: { cookie: cookie ?? '' },
          })
        : await hold(oneOf(roomIds), { date: oneOf(dates), bands: oneOf(spans) }, cookie);
      cookie = answer.cookie ?? cookie;
      if (answer.status === 201) mine.push(String(answer.body['id']));
      answers.push(answer);
    }
    return answers;
  }

  it.each([1, 2, 3])(
    'leaves no overlap and no error of ours (seed %i)',
    async seed => {
      const rooms = await Promise.all(['arena-whole', 'arena-a', 'arena-b'].map(code => world.room(code)));
      const roomIds = rooms.map(room => room.id);
      const people = Array.from({ length: 40 }, (_, index) => person(seed * 1_000 + index, roomIds));
      const answers = (await Promise.all(people)).flat();
      const odd = answers.filter(
        answer => ![201, 204].includes(answer.status) && !('alternatives' in answer.body),
      );
      expect(odd).toEqual([]);
      expect(answers.filter(answer => answer.status === 201).length).toBeGreaterThan(0);
      expect(await overlaps()).toEqual([]);
    },
    120_000,
  );
});
