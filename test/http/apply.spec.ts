import type { RunningApp } from '@kashikan/edge';
import { newId } from '@kashikan/kernel';
import { startResident } from '../../apps/resident/src/start-resident';
import { expectBooksToBalance } from '../support/books';
import { aFreeSlot, aSignedInResident } from '../support/bookings';
import { Crowd } from '../support/crowd';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

const RIVALS = 60;

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
afterEach(() => expectBooksToBalance(world.db));

const apply = (cookie: string, body: object, key: string = newId()) =>
  crowd.ask({
    method: 'POST',
    path: '/api/v1/applications',
    headers: { 'idempotency-key': key, cookie },
    body: { purposeCode: 'meeting', people: 10, ...body },
  });
const anAsking = async () => ({ roomId: (await world.room('meeting-1')).id, slot: aFreeSlot() });

describe('An application over HTTP', () => {
  it('of many people at once for one slot is one booking, one assessment, and an offer to everybody else', async () => {
    const people = [];
    for (let rival = 0; rival < RIVALS; rival += 1) people.push(await aSignedInResident(world));
    for (let rush = 0; rush < 5; rush += 1) {
      const asking = await anAsking();
      const answers = await Promise.all(people.map(({ cookie }) => apply(cookie, asking)));
      const won = answers.filter(answer => answer.status === 201);
      const told = answers.filter(
        ({ status, body }) => status === 409 && (body['alternatives'] as unknown[]).length > 0,
      );
      expect([won.length, told.length]).toEqual([1, RIVALS - 1]);
    }
    const [count] = await world.db.rows('SELECT count(*)::int AS n FROM ledger_entries');
    expect(count).toEqual({ n: 5 });
  }, 120_000);

  it('sent again under its key, as after a lost answer, gets the same answer, and with another content none', async () => {
    const { cookie } = await aSignedInResident(world);
    const asking = await anAsking();
    const key = newId();
    const first = await apply(cookie, asking, key);
    expect(first.status).toBe(201);
    expect(await apply(cookie, asking, key)).toMatchObject({ status: 201, body: first.body });
    expect((await apply(cookie, { ...asking, people: 11 }, key)).status).toBe(422);
    expect((await apply(cookie, asking, '')).status).toBe(400);
  });

  it('for a hold, sent again after it has become a booking, gets the same answer too', async () => {
    const { cookie } = await aSignedInResident(world);
    const headers = { 'idempotency-key': newId(), cookie };
    const hold = await crowd.ask({ method: 'POST', path: '/api/v1/holds', headers, body: await anAsking() });
    const key = newId();
    const first = await apply(cookie, { holdId: hold.body['id'] }, key);
    expect(first.status).toBe(201);
    expect(await apply(cookie, { holdId: hold.body['id'] }, key)).toMatchObject({
      status: 201,
      body: first.body,
    });
  });

  it('needs a name and a telephone number first, because a permit is made out to somebody', async () => {
    const { cookie } = await aSignedInResident(world, { isNamed: false });
    const { status, body } = await apply(cookie, await anAsking());
    expect([status, body['code']]).toEqual([422, 'booking.profile-incomplete']);
  });
});
