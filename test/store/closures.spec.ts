import { ClosuresStore, ClosureView, type NewClosure } from '@kashikan/calendar';
import { OverridesStore } from '@kashikan/bookings';
import { Database, openConnection, type Tx, UnitOfWork } from '@kashikan/database';
import { FixedClock, newId } from '@kashikan/kernel';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aBooking, aLentHall, type LentHall } from '../support/lent-hall';

const now = new Date('2026-11-21T00:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let test: TestDatabase;
let connection: DataSource;
let owner: Client;
let hall: LentHall;
let view: ClosureView;
const store = new ClosuresStore();

const inUnit = <T>(work: (tx: Tx) => Promise<T> | T) =>
  new UnitOfWork(connection, new FixedClock(now)).run(
    { actor: { kind: 'staff', id: hall.staffId }, verb: 'spec.close' },
    work,
  );

const aClosure = (more: Partial<NewClosure> = {}): NewClosure => ({
  id: newId(),
  operationId: newId(),
  municipalityId: hall.municipalityId,
  facilityId: hall.facilityId,
  kind: 'maintenance',
  isWhole: false,
  roomIds: [hall.roomId],
  startsAt: later(24),
  endsAt: later(48),
  words: '空調設備の点検',
  wordsEn: 'Air-conditioning check',
  reason: '年次点検',
  cause: 'municipality',
  ...more,
});

async function declared(more: Partial<NewClosure> = {}): Promise<NewClosure> {
  const closure = aClosure(more);
  await inUnit(tx => store.insert(tx, closure));
  return closure;
}

beforeAll(async () => {
  test = await createTestDatabase();
  connection = await openConnection({ url: test.url, poolSize: 4 });
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  hall = await aLentHall(owner, 'shiken', '123456');
  view = new ClosureView(new Database(connection));
});

afterAll(async () => {
  await owner?.end();
  await connection?.destroy();
  await test?.drop();
});

describe('A closure', () => {
  it('says who declared it, for which rooms, and why; residents read only its words', async () => {
    const { id } = await declared();
    expect(await view.byId(id, hall.municipalityId)).toMatchObject({
      state: 'standing',
      roomIds: [hall.roomId],
      declaredAt: now,
      declaredByName: '窓口 花子',
      reason: '年次点検',
    });
    expect(await view.wordsOf([id, newId()])).toEqual(
      new Map([[id, { ja: '空調設備の点検', en: 'Air-conditioning check' }]]),
    );
    await expect(view.byId(id, 'another')).rejects.toThrow('closure.unknown');
    await expect(view.byId('x', hall.municipalityId)).rejects.toThrow('closure.unknown');
  });

  it('is lifted once, by whoever is first', async () => {
    const { id } = await declared();
    const lift = () =>
      inUnit(async tx => store.lift(tx, await store.lock(tx, id, hall.municipalityId), '復旧した'));
    const outcomes = await Promise.allSettled([lift(), lift(), lift()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await view.byId(id, hall.municipalityId)).toMatchObject({
      state: 'lifted',
      liftedByName: '窓口 花子',
    });
    const { rows } = await owner.query(
      'SELECT event, to_state, reason FROM closure_transitions WHERE closure_id = $1 ORDER BY id',
      [id],
    );
    expect(rows).toEqual([
      { event: 'declare', to_state: 'standing', reason: '年次点検' },
      { event: 'lift', to_state: 'lifted', reason: '復旧した' },
    ]);
  });

  it.each([
    ['no reason', { reason: '  ' }],
    ['an end before its start', { endsAt: later(1) }],
    ['a room of nowhere', { roomIds: ['01890000-0000-7000-8000-000000000000'] }],
  ])('with %s is refused by the database', async (_, more) => {
    await expect(declared(more)).rejects.toThrow();
  });

  it('keeps what became of the bookings in its way, and nobody rewrites it', async () => {
    const { id: closureId } = await declared();
    const bookingId = await aBooking(owner, hall, { state: 'confirmed', startsAt: later(30) });
    const oldPlace = { roomId: hall.roomId, startsAt: later(30), endsAt: later(33) };
    const outcome = {
      closureId,
      bookingId,
      outcome: 'cancelled' as const,
      paidYen: 500,
      refundYen: 500,
      oldPlace,
      newPlace: null,
    };
    await inUnit(tx => store.recordOutcomes(tx, [outcome]));
    expect(await view.outcomes([closureId])).toEqual([outcome]);
    for (const table of ['closure_outcomes', 'closure_transitions', 'closure_rooms', 'overrides'])
      await expect(owner.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
  });
});

describe('A rule that is set aside', () => {
  const override = (reason: string) =>
    inUnit(tx =>
      new OverridesStore().record(tx, {
        municipalityId: hall.municipalityId,
        facilityId: hall.facilityId,
        bookingId: null,
        rule: 'booking.limit-reached',
        reason,
      }),
    );

  it('is written down with who and why', async () => {
    await override('市の行事の準備のため');
    const { rows } = await owner.query('SELECT rule, reason, actor_id FROM overrides');
    expect(rows).toEqual([
      { rule: 'booking.limit-reached', reason: '市の行事の準備のため', actor_id: hall.staffId },
    ]);
  });

  it('needs a reason', async () => {
    await expect(override(' 　')).rejects.toThrow('booking.override-reason-missing');
  });
});
