import { Database, openConnection, UnitOfWork } from '@kashikan/database';
import { FixedClock } from '@kashikan/kernel';
import { HandoverList, HandOverKey, KeyRegister, TakeBackKey } from '@kashikan/keys';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aBooking, aLentHall, type LentHall } from '../support/lent-hall';

const morning = new Date('2026-11-21T00:00:00Z');
const dueAt = new Date('2026-11-21T03:30:00Z');
const clock = new FixedClock(morning);
let test: TestDatabase;
let connection: DataSource;
let units: UnitOfWork;
let owner: Client;
let hall: LentHall;
let bookingId: string;
let handovers: HandoverList;

const out = (changes: Partial<Parameters<HandOverKey['run']>[1]> = {}) =>
  units.run({ actor: { kind: 'staff', id: hall.staffId }, verb: 'keys.hand-over' }, tx =>
    new HandOverKey().run(tx, { ...hall, bookingId, takenByName: '青葉 太郎', dueAt, ...changes }),
  );
const back = (handoverId: string, municipalityId = hall.municipalityId) =>
  units.run({ actor: { kind: 'staff', id: hall.staffId }, verb: 'keys.take-back' }, tx =>
    new TakeBackKey().run(tx, { handoverId, municipalityId, conditionNote: '施錠・清掃を確認' }),
  );

beforeAll(async () => {
  test = await createTestDatabase();
  connection = await openConnection({ url: test.url, poolSize: 4 });
  units = new UnitOfWork(connection, clock);
  handovers = new HandoverList(new Database(connection));
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  hall = await aLentHall(owner, 'shiken', '123456');
  bookingId = await aBooking(owner, hall, { state: 'confirmed', startsAt: morning });
});

afterAll(async () => {
  await owner?.end();
  await connection?.destroy();
  await test?.drop();
});

beforeEach(() => {
  clock.moveTo(morning);
  return owner.query('DELETE FROM key_handovers');
});

describe('A key (SEC-13)', () => {
  it('goes out with a name, and comes back with a note', async () => {
    const { handoverId } = await out();
    const [listed] = await handovers.out(hall.municipalityId, null);
    expect(listed).toMatchObject({ tag: '0101', takenByName: '青葉 太郎', groupName: '青葉コーラス' });
    expect(await back(handoverId)).toMatchObject({ bookingId, keysStillOut: 0 });
    expect(await handovers.out(hall.municipalityId, null)).toEqual([]);
  });

  it('is out once only, and whoever asks second is told who has it', async () => {
    await out();
    await expect(out()).rejects.toMatchObject({
      code: 'keys.already-out',
      kind: 'conflict',
      facts: {
        key: '0101 大ホール',
        group: '青葉コーラス',
        takenBy: '青葉 太郎',
        dueAt: dueAt.toISOString(),
      },
    });
  });

  it('goes to one of ten clerks who hand it over at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => out()));
    expect(tries.filter(attempt => attempt.status === 'fulfilled')).toHaveLength(1);
    expect(await handovers.out(hall.municipalityId, null)).toHaveLength(1);
  });

  it('of another room is refused with the name of the right one', async () => {
    await owner.query(`UPDATE key_rooms SET room_id = $1`, [hall.otherRoomId]);
    await expect(out({ roomId: hall.otherRoomId })).resolves.toBeDefined();
    await owner.query('DELETE FROM key_handovers');
    await expect(out()).rejects.toMatchObject({ code: 'keys.no-key-for-room' });
    await owner.query(
      `WITH k AS (INSERT INTO keys VALUES (gen_random_uuid(), $1, '0102', '大ホール合鍵') RETURNING id)
       INSERT INTO key_rooms SELECT id, $2 FROM k`,
      [hall.facilityId, hall.roomId],
    );
    await expect(out()).rejects.toMatchObject({
      code: 'keys.wrong-key',
      facts: { room: '大ホール', key: '0101 大ホール', rightKeys: ['0102 大ホール合鍵'] },
    });
    await owner.query(`UPDATE key_rooms SET room_id = $1 WHERE key_id = $2`, [hall.roomId, hall.keyId]);
  });

  it('comes back once, and only to its own town', async () => {
    const { handoverId } = await out();
    await expect(back(handoverId, 'elsewhere')).rejects.toMatchObject({ code: 'keys.handover-unknown' });
    await back(handoverId);
    await expect(back(handoverId)).rejects.toMatchObject({ code: 'keys.already-returned' });
  });

  it('is listed as overdue once its time has passed', async () => {
    await out();
    expect(await handovers.overdue(hall.municipalityId, null, dueAt)).toEqual([]);
    const late = await handovers.overdue(hall.municipalityId, null, new Date(dueAt.getTime() + 1));
    expect(late).toHaveLength(1);
  });

  it('is found by its tag in its own facility', async () => {
    const register = new KeyRegister(new Database(connection));
    const found = await register.byTag(hall.facilityId, '0101');
    expect(found).toMatchObject({ keyId: hall.keyId, roomIds: [hall.roomId], outWith: null });
  });
});
