import { Database, openConnection, UnitOfWork } from '@kashikan/database';
import {
  Documents,
  EndDocument,
  IssueDocument,
  permitAmong,
  RecordDelivery,
  ReissueDocument,
} from '@kashikan/documents';
import type { DocumentKind } from '@kashikan/documents/rules';
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
const aPermit = (bookingId: string, issuedOn = '2026-11-21', kind: DocumentKind = 'permit') => ({
  ...hall,
  kind,
  bookingId,
  subjectId: bookingId,
  issuedOn: localDate(issuedOn),
  body: facts,
});
const issue = (bookingId: string, issuedOn?: string, kind?: DocumentKind) =>
  units.run(meta, tx => new IssueDocument().run(tx, aPermit(bookingId, issuedOn, kind)));
const documents = () => new Documents(new Database(connection));
const permitOf = async (bookingId: string) => permitAmong(await documents().ofBooking(bookingId));

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
              await new IssueDocument().run(tx, aPermit(bookingId));
              throw new Error('planted');
            })
            .catch(() => undefined)
        : Promise.all([issue(bookingId), issue(bookingId, '2026-11-21', 'receipt')]),
    );
    await Promise.all(work);
    const { rows } = await owner.query<{ kind: string; serials: number[] }>(
      'SELECT kind, array_agg(serial ORDER BY serial) AS serials FROM documents GROUP BY kind ORDER BY kind',
    );
    expect(rows).toEqual(['permit', 'receipt'].map(kind => ({ kind, serials: [1, 2, 3, 4, 5, 6, 7, 8] })));
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
    const { municipalityId } = hall;
    const end = { kind: 'permit', subjectId: bookingId, municipalityId, reason: 'cancelled' } as const;
    const revoke = () => units.run(meta, tx => new EndDocument().run(tx, end));
    expect(await revoke()).toBe(number);
    expect(await revoke()).toBeUndefined();
    expect(await permitOf(bookingId)).toMatchObject({
      number,
      state: 'revoked',
      endedAt: now,
      body: { roomName: '大ホール', totalYen: 5000 },
    });
  });

  it('is replaced by one with the next number that names it, and the old paper holds no longer', async () => {
    const bookingId = await aConfirmedBooking();
    const first = await issue(bookingId);
    const paper = aPermit(bookingId);
    const next = { ...paper, body: { ...facts, roomName: '第1会議室' } };
    const second = await units.run(meta, tx => new IssueDocument().replace(tx, next, 'changed'));
    expect(await permitOf(bookingId)).toMatchObject({ number: second.number, state: 'issued' });
    expect(await documents().byId(first.documentId)).toMatchObject({
      state: 'superseded',
      endedAt: now,
      body: { roomName: '大ホール' },
    });
    const { rows } = await owner.query('SELECT replaces FROM documents WHERE id = $1', [second.documentId]);
    expect(rows).toEqual([{ replaces: first.documentId }]);
    expect(await issue(bookingId)).toEqual(second);
  });

  it('holds alone: the database refuses a second one that holds', async () => {
    const { documentId } = await issue(await aConfirmedBooking());
    const copy = owner.query(
      `INSERT INTO documents (id, kind, booking_id, subject_id, municipality_id, facility_id, fiscal_year, serial, number, body, code, state, issued_at)
       SELECT gen_random_uuid(), kind, booking_id, subject_id, municipality_id, facility_id, fiscal_year, serial + 900, number, body, code, state, issued_at
         FROM documents WHERE id = $1`,
      [documentId],
    );
    await expect(copy).rejects.toThrow('documents_one_holds');
  });
});

describe('A paper', () => {
  const staff = { kind: 'staff', id: '0198c0de-0000-7000-8000-000000000001' } as const;

  it('stays as it was issued: neither contents nor number, nor a row of it, can be changed by anybody', async () => {
    const { documentId } = await issue(await aConfirmedBooking());
    for (const change of [
      `UPDATE documents SET body = body || '{"totalYen": 1}' WHERE id = $1`,
      `UPDATE documents SET number = '偽' WHERE id = $1`,
      `UPDATE documents SET content_hash = repeat('0', 64) WHERE id = $1`,
      `DELETE FROM documents WHERE id = $1`,
    ])
      await expect(owner.query(change, [documentId])).rejects.toThrow(/stays as it was issued|never deleted/);
  });

  it('has the hash of what it said', async () => {
    const { documentId } = await issue(await aConfirmedBooking());
    const { rows } = await owner.query(
      `SELECT content_hash = encode(sha256(convert_to(body::text, 'UTF8')), 'hex') AS same FROM documents WHERE id = $1`,
      [documentId],
    );
    expect(rows).toEqual([{ same: true }]);
  });

  it('given out again keeps its number and counts its copies; one that holds no longer is not given out again', async () => {
    const bookingId = await aConfirmedBooking();
    const { documentId, number } = await issue(bookingId);
    const { municipalityId } = hall;
    const again = () =>
      new ReissueDocument(units).run({ actor: staff, documentId, municipalityId, reason: 'lost' });
    await again();
    await again();
    expect(await documents().byId(documentId)).toMatchObject({ number, state: 'reissued', copies: 3 });
    const end = { kind: 'permit', subjectId: bookingId, municipalityId, reason: 'revoked' } as const;
    await units.run(meta, tx => new EndDocument().run(tx, end));
    await expect(again()).rejects.toMatchObject({ code: 'documents.not-holding' });
    const { rows } = await owner.query<{ event: string }>(
      'SELECT event, reason FROM document_transitions WHERE document_id = $1 ORDER BY id',
      [documentId],
    );
    expect(rows.map(({ event }) => event)).toEqual(['reissue', 'reissue', 'revoke']);
  });

  it('of another town does not exist', async () => {
    const { documentId } = await issue(await aConfirmedBooking());
    const elsewhere = { actor: staff, documentId, municipalityId: 'elsewhere', reason: 'lost' } as const;
    await expect(new ReissueDocument(units).run(elsewhere)).rejects.toMatchObject({
      code: 'documents.unknown',
    });
  });

  it('was delivered when it was first opened, however often it is opened', async () => {
    const { documentId } = await issue(await aConfirmedBooking());
    const resident = { kind: 'resident', id: hall.accountId } as const;
    for (let i = 0; i < 3; i += 1) await new RecordDelivery(units).run(resident, documentId, 'opened');
    const { rows } = await owner.query('SELECT way FROM document_deliveries WHERE document_id = $1', [
      documentId,
    ]);
    expect(rows).toEqual([{ way: 'opened' }]);
    expect(await documents().byId(documentId)).toMatchObject({ openedAt: now });
  });
});
