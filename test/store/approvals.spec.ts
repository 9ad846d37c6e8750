import {
  ApprovalCase,
  ApprovalInbox,
  OpenApproval,
  SignApproval,
  WithdrawApproval,
} from '@kashikan/approvals';
import { Database, openConnection, UnitOfWork } from '@kashikan/database';
import { type Actor, FixedClock, localDate } from '@kashikan/kernel';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aBooking, aLentHall, type LentHall } from '../support/lent-hall';

const now = new Date('2026-11-21T00:00:00Z');
let test: TestDatabase;
let connection: DataSource;
let units: UnitOfWork;
let owner: Client;
let hall: LentHall;
let inbox: ApprovalInbox;
let cases: ApprovalCase;

const staff = (): Actor => ({ kind: 'staff', id: hall.staffId });
const resident = (): Actor => ({ kind: 'resident', id: hall.accountId });

async function aPendingCase(dueOn = '2026-11-24') {
  const bookingId = await aBooking(owner, hall, { state: 'applied', startsAt: now });
  const { municipalityId, facilityId } = hall;
  const checks = [{ code: 'capacity' as const, ok: true, evidence: { people: 40, capacity: 100 } }];
  const { approvalId } = await units.run({ actor: resident(), verb: 'booking.apply' }, tx =>
    new OpenApproval().run(tx, { bookingId, municipalityId, facilityId, checks, dueOn: localDate(dueOn) }),
  );
  return { bookingId, approvalId, municipalityId };
}
const decide = (wish: Parameters<SignApproval['run']>[1], actor = staff()) =>
  units.run({ actor, verb: 'approval.decide' }, tx => new SignApproval().run(tx, wish));

beforeAll(async () => {
  test = await createTestDatabase();
  connection = await openConnection({ url: test.url, poolSize: 4 });
  units = new UnitOfWork(connection, new FixedClock(now));
  inbox = new ApprovalInbox(new Database(connection));
  cases = new ApprovalCase(new Database(connection));
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  hall = await aLentHall(owner, 'shiken', '123456');
});

afterAll(async () => {
  await owner?.end();
  await connection?.destroy();
  await test?.drop();
});

beforeEach(() => owner.query(`UPDATE approvals SET state = 'withdrawn' WHERE state = 'pending'`));

describe('A case', () => {
  it('waits in the list, the nearest deadline first, and only in its own facilities', async () => {
    const later = await aPendingCase('2026-11-30');
    const sooner = await aPendingCase('2026-11-22');
    const listed = await inbox.pending(hall.municipalityId, [hall.facilityId]);
    expect(listed.map(row => row.approvalId)).toEqual([sooner.approvalId, later.approvalId]);
    expect(listed[0]).toMatchObject({ roomName: '大ホール', groupName: '青葉コーラス', feeYen: 5000 });
    expect(await inbox.pending(hall.municipalityId, [hall.roomId])).toEqual([]);
    expect(await inbox.count(hall.municipalityId, null)).toBe(2);
  });

  it('is approved once: the second clerk is told who was faster', async () => {
    const wish = { ...(await aPendingCase()), decision: 'approve' as const };
    const tries = await Promise.allSettled([decide(wish), decide(wish), decide(wish)]);
    expect(tries.filter(attempt => attempt.status === 'fulfilled')).toHaveLength(1);
    await expect(decide(wish)).rejects.toMatchObject({
      code: 'approval.already-decided',
      kind: 'conflict',
      facts: { state: 'approved', decidedBy: '窓口 花子', decidedAt: now.toISOString() },
    });
  });

  it('is not refused without grounds and facts (行政手続条例 8条)', async () => {
    const wish = { ...(await aPendingCase()), decision: 'refuse' as const };
    await expect(decide({ ...wish, article: '条例第6条', facts: ' ' })).rejects.toMatchObject({
      code: 'approval.reason-missing',
    });
    await decide({ ...wish, article: '条例第6条第1号', facts: '同じ日に改修工事がある' });
    const found = await cases.of(wish.approvalId, hall.municipalityId);
    expect(found).toMatchObject({
      state: 'refused',
      reasonArticle: '条例第6条第1号',
      decidedBy: '窓口 花子',
    });
  });

  it('is not decided by a resident', async () => {
    const wish = { ...(await aPendingCase()), decision: 'approve' as const };
    await expect(decide(wish, resident())).rejects.toMatchObject({ code: 'approval.not-by-this-actor' });
  });

  it('is withdrawn with its application, and then nothing is left to decide', async () => {
    const wish = { ...(await aPendingCase()), decision: 'approve' as const };
    const withdrawn = await units.run({ actor: resident(), verb: 'booking.cancel' }, tx =>
      new WithdrawApproval().run(tx, wish),
    );
    expect(withdrawn).toEqual({ withdrawn: true });
    await expect(decide(wish)).rejects.toMatchObject({ code: 'approval.withdrawn' });
  });

  it('of another town is unknown', async () => {
    const { approvalId } = await aPendingCase();
    await expect(cases.of(approvalId, 'elsewhere')).rejects.toMatchObject({ code: 'approval.unknown' });
    await expect(cases.of('nonsense', hall.municipalityId)).rejects.toMatchObject({
      code: 'approval.unknown',
    });
  });

  it('tells its history with names', async () => {
    const wish = { ...(await aPendingCase()), decision: 'approve' as const };
    await decide(wish);
    const history = await cases.history(wish.bookingId);
    expect(history.filter(line => line.of === 'approval').map(line => [line.event, line.actorName])).toEqual([
      ['open', '青葉 太郎'],
      ['approve', '窓口 花子'],
    ]);
  });
});
