import { Database, openConnection, UnitOfWork } from '@kashikan/database';
import { IssuePermit, Permits, RevokePermit } from '@kashikan/documents';
import { FixedClock, localDate, systemActor } from '@kashikan/kernel';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aBooking, aLentHall, type LentHall } from '../support/lent-hall';

const now = new Date('2026-11-21T00:00:00Z');
const meta = { actor: systemActor('spec'), verb: 'permit.issue' };
let test: TestDatabase;
let connection: DataSource;
let units: UnitOfWork;
let owner: Client;
let hall: LentHall;

const facts = {
  municipalityName: '試験市',
  decidingAuthority: '試験市長',
  bookingNumber: '100001-0',
  applicantName: '青葉 太郎',
  groupName: '青葉コーラス',
  facilityName: '中央ホール',
  facilityAddress: '試験市1',
  roomName: '大ホール',
  startsAt: now.toISOString(),
  endsAt: now.toISOString(),
  purposeName: '音楽',
  eventName: null,
  people: 40,
  feeLines: [{ label: '夜間', rule: '別表第1', amountYen: 5000 }],
  totalYen: 5000,
  conditions: ['原状に戻してください。'],
  keyGuide: '窓口でお渡しします。',
  instruction: ['この処分に不服があるときは…'],
};
const aConfirmedBooking = () => aBooking(owner, hall, { state: 'confirmed', startsAt: now });
const issue = (bookingId: string, issuedOn = '2026-11-21') =>
  units.run(meta, tx =>
    new IssuePermit().run(tx, { ...hall, bookingId, issuedOn: localDate(issuedOn), facts }),
  );

beforeAll(async () => {
  test = await createTestDatabase();
  connection = await openConnection({ url: test.url, poolSize: 6 });
  units = new UnitOfWork(connection, new FixedClock(now));
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  hall = await aLentHall(owner, 'shiken', '123456');
});

afterAll(async () => {
  await owner?.end();
  await connection?.destroy();
  await test?.drop();
});

describe('A permit', () => {
  it('is numbered without gaps, even when many are issued at once and some units fail', async () => {
    const bookings = await Promise.all(Array.from({ length: 12 }, aConfirmedBooking));
    const work = bookings.map((bookingId, at) =>
      at % 3 === 0
        ? units
            .run(meta, async tx => {
              await new IssuePermit().run(tx, {
                ...hall,
                bookingId,
                issuedOn: localDate('2026-11-21'),
                facts,
              });
              throw new Error('planted');
            })
            .catch(() => undefined)
        : issue(bookingId),
    );
    await Promise.all(work);
    const { rows } = await owner.query<{ serial: number }>('SELECT serial FROM permits ORDER BY serial');
    expect(rows.map(row => row.serial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('counts anew from 1 April', async () => {
    expect((await issue(await aConfirmedBooking(), '2027-03-31')).number).toMatch(
      /^中央ホール 令和8年度 第9号$/,
    );
    expect((await issue(await aConfirmedBooking(), '2027-04-01')).number).toBe('中央ホール 令和9年度 第1号');
  });

  it('is one per booking: asking again gives the same paper', async () => {
    const bookingId = await aConfirmedBooking();
    expect(await issue(bookingId)).toEqual(await issue(bookingId));
  });

  it('keeps what it said, and says when it holds no longer', async () => {
    const bookingId = await aConfirmedBooking();
    const { number } = await issue(bookingId);
    const revoke = () =>
      units.run(meta, tx => new RevokePermit().run(tx, { bookingId, municipalityId: hall.municipalityId }));
    expect(await revoke()).toEqual({ revoked: true });
    expect(await revoke()).toEqual({ revoked: false });
    const permit = await new Permits(new Database(connection)).ofBooking(bookingId);
    expect(permit).toMatchObject({ number, revokedAt: now, body: { roomName: '大ホール', totalYen: 5000 } });
  });

  it('is replaced by one with the next number that names it, and the old paper holds no longer', async () => {
    const bookingId = await aConfirmedBooking();
    const first = await issue(bookingId);
    const second = await units.run(meta, tx =>
      new IssuePermit().replace(tx, {
        ...hall,
        bookingId,
        issuedOn: localDate('2026-11-21'),
        facts: { ...facts, roomName: '第1会議室' },
      }),
    );
    const permits = new Permits(new Database(connection));
    expect(await permits.ofBooking(bookingId)).toMatchObject({
      number: second.number,
      revokedAt: null,
      body: { roomName: '第1会議室' },
    });
    expect(await permits.byId(first.permitId)).toMatchObject({
      revokedAt: now,
      body: { roomName: '大ホール' },
    });
    const { rows } = await owner.query('SELECT replaces FROM permits WHERE id = $1', [second.permitId]);
    expect(rows).toEqual([{ replaces: first.permitId }]);
    expect(await issue(bookingId)).toEqual(second);
  });

  it('holds alone: the database refuses a second one that holds', async () => {
    const bookingId = await aConfirmedBooking();
    const { permitId } = await issue(bookingId);
    const copy = owner.query(
      `INSERT INTO permits (id, booking_id, municipality_id, facility_id, fiscal_year, serial, number, body, issued_at)
       SELECT gen_random_uuid(), booking_id, municipality_id, facility_id, fiscal_year, serial + 900, number, body, issued_at
         FROM permits WHERE id = $1`,
      [permitId],
    );
    await expect(copy).rejects.toThrow('permits_one_holds');
  });
});
