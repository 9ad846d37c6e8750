import { SealRecord, VerifyRecord } from '@kashikan/audit';
import { ForgetOldData } from '@kashikan/journeys';
import { findViolations } from '@kashikan/ledger';
import { Client } from 'pg';
import { aConfirmedBooking, anApplication } from '../support/bookings';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

let world: JourneyWorld;
let owner: Client;
beforeAll(async () => {
  world = await journeyWorld();
  owner = new Client(world.databaseUrl);
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await world?.close();
});

const keys = ['bookings', 'mails', 'words', 'rosters', 'groups', 'events', 'looks', 'accounts'];
const nothingDue = Object.fromEntries(keys.map(key => [key, 0]));
const counts = async () =>
  Object.fromEntries((await world.get(ForgetOldData).due('aoba')).map(({ key, rows }) => [key, rows]));
const books = () =>
  world.db.rows(
    'SELECT * FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id ORDER BY e.id, l.account, l.side',
  );
const money = () =>
  world.db.rows('SELECT id, amount_yen, captured_yen, state, booking_id FROM charges ORDER BY id');
const everything = async (): Promise<string> => {
  const tables = [
    'accounts',
    'bookings',
    'documents',
    'notifications',
    'key_handovers',
    'booking_changes',
    'booking_transitions',
  ];
  const all = [];
  for (const table of tables) all.push(...(await world.db.rows(`SELECT to_jsonb(t) AS row FROM ${table} t`)));
  return JSON.stringify(all);
};

describe('保存期間 (SEC-14)', () => {
  it('takes nothing before its time', async () => {
    await aConfirmedBooking(world, { application: anApplication({ groupName: '秘密の会' }) });
    await world.work();
    expect(await counts()).toEqual(nothingDue);
    expect(await world.get(ForgetOldData).run()).toBe(0);
    expect(await everything()).toContain('秘密の会');
  });

  it('takes out who it was and keeps the money, the books and the seals of the record', async () => {
    const old = await aConfirmedBooking(world, { application: anApplication({ groupName: '昔の会' }) });
    await world.work();
    const { email, accountId } = old.person;
    world.clock.moveTo(new Date('2034-05-10T01:00:00Z'));
    // The database has its own clock, by which no words go within a year.
    const [booksBefore, moneyBefore] = [await books(), await money()];
    const due = await counts();
    expect(due.bookings).toBeGreaterThanOrEqual(2);
    expect(due.mails).toBeGreaterThan(0);
    const { rows } = await owner.query<{ words: string }>(
      `SELECT pg_get_functiondef('forget_words(text, timestamptz)'::regprocedure) AS words`,
    );
    await owner.query((rows[0]?.words ?? '').replace(`before > now() - interval '1 year'`, 'false'));
    await world.get(ForgetOldData).run();
    await world.get(ForgetOldData).run();
    expect(await counts()).toEqual(nothingDue);
    const left = await everything();
    for (const trace of ['昔の会', '秘密の会', email, '青葉 太郎', '000-1111-2222'])
      expect(left).not.toContain(trace);
    expect(left).toContain(accountId);
    expect([await books(), await money()]).toEqual([booksBefore, moneyBefore]);
    expect(await findViolations(world.db)).toEqual([]);
    await world.get(SealRecord).run();
    expect(await world.get(VerifyRecord).run()).toMatchObject({ fault: null });
    expect(await world.db.rows(`SELECT FROM audit_entries WHERE verb = 'retention.forget'`)).not.toHaveLength(
      0,
    );
  }, 60_000);

  it('keeps append-only what is append-only, for everybody but the one function', async () => {
    await owner.query('SET ROLE kashikan_app');
    await expect(owner.query(`UPDATE booking_transitions SET reason = ''`)).rejects.toMatchObject({
      code: '42501',
    });
    await owner.query('RESET ROLE');
    await expect(owner.query(`UPDATE booking_transitions SET reason = ''`)).rejects.toMatchObject({
      constraint: 'append_only',
    });
    await expect(owner.query('DELETE FROM use_reports')).rejects.toMatchObject({ constraint: 'append_only' });
  });
});
