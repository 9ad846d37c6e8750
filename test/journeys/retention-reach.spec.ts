import { ForgetOldData, KeepGroup } from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import { Client } from 'pg';
import { aConfirmedBooking, anApplication, aResident, type Person } from '../support/bookings';
import { aDecider, aGroup, anAppliedGroup, approve, sixMembers } from '../support/groups';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { aCallToMake } from '../support/notices';

/** In every name, address and sentence that anybody could type; nothing of it may be left. */
const CANARY = 'カナリア';

let world: JourneyWorld;
let owner: Client;
let person: Person;
beforeAll(async () => {
  world = await journeyWorld();
  owner = new Client(world.databaseUrl);
  await owner.connect();
  person = await aResident(world);
  await owner.query(
    `UPDATE accounts SET name = $2, name_kana = $2, phone = $2, address = $2, group_name = $2, email = 'canary@example.jp' WHERE id = $1`,
    [person.accountId, CANARY],
  );
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await world?.close();
});

/** Everywhere a canary sings: the tables of the program and the queue, bytes included. */
async function singing(): Promise<string[]> {
  const { rows } = await owner.query<{ place: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS place FROM information_schema.tables
      WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  const hex = Buffer.from(CANARY).toString('hex');
  for (const { place } of rows) {
    // The reasons that staff typed for the sealed record stay with it; nothing else of it may tell who somebody was.
    const row = place === 'public.audit_entries' ? `(to_jsonb(t) - 'reason')::text` : 't::text';
    const { rowCount } = await owner.query(`SELECT FROM ${place} t WHERE ${row} ~ $1`, [
      `${CANARY}|${hex}|canary@`,
    ]);
    if (rowCount) found.push(place);
  }
  return found;
}

/** A sentence in every place that `typed_words()` knows, and in some rows more than one. */
async function typeEverywhere(bookingId: string, registrationId: string): Promise<void> {
  const markId = newId();
  const approvalId = newId();
  const staffId = (await aDecider(world)).id;
  const insert = (sql: string, values: unknown[] = []) =>
    owner.query(sql.replaceAll('CANARY', `'${CANARY}さんのこと'`), values);
  await owner.query('SET session_replication_role = replica');
  const place = 'municipality_id, facility_id';
  for (const table of ['booking_transitions', 'group_registration_transitions', 'charge_transitions'])
    await insert(`UPDATE ${table} SET reason = CANARY, actor_kind = 'staff'`);
  await insert('UPDATE group_registrations SET reduction_reason = CANARY WHERE id = $1', [registrationId]);
  await insert(
    `INSERT INTO conduct_marks (id, municipality_id, account_id, booking_id, kind, day, recorded_at, recorded_on)
     SELECT $1, municipality_id, account_id, id, 'no-show', use_date, ends_at, use_date FROM bookings WHERE id = $2`,
    [markId, bookingId],
  );
  await insert(`INSERT INTO conduct_appeals VALUES ($1, $2, CANARY, '2027-06-01')`, [
    markId,
    person.accountId,
  ]);
  await insert(`INSERT INTO conduct_decisions VALUES ($1, 'kept', CANARY, $2, '2027-06-02')`, [
    markId,
    staffId,
  ]);
  await insert(
    `INSERT INTO use_reports (booking_id, people, started_at, ended_at, checks, note, reported_by_kind, reported_by_id, reported_at)
     SELECT id, 1, starts_at, ends_at, '{}', CANARY, 'resident', 'x', ends_at FROM bookings WHERE id = $1`,
    [bookingId],
  );
  await insert(
    `INSERT INTO approvals (id, ${place}, booking_id, state, requested_at, due_on, checks, decided_at, decided_by, reason_article, reason_facts)
     SELECT $2, ${place}, id, 'refused', created_at, use_date, '[]', created_at, $3, '第5条', CANARY FROM bookings WHERE id = $1`,
    [bookingId, approvalId, staffId],
  );
  await insert(
    `INSERT INTO approval_transitions (approval_id, event, to_state, actor_kind, actor_id, reason, happened_at)
     VALUES ($1, 'refuse', 'refused', 'staff', 'x', CANARY, '2027-06-01')`,
    [approvalId],
  );
  await insert(
    `INSERT INTO approval_signatures (approval_id, round, step, proposal, signed_by, note, signed_at)
     VALUES ($1, 1, 'x', 'refuse', $2, CANARY, '2027-06-01')`,
    [approvalId, staffId],
  );
  await insert(`INSERT INTO approval_recusals VALUES ($1, $2, CANARY, '2027-06-01')`, [approvalId, staffId]);
  await insert(
    `INSERT INTO approval_corrections (id, approval_id, items, message, answer_by, asked_by, asked_at, answer, closed_at, outcome)
     VALUES ($1, $1, '{people}', CANARY, '2027-06-01', $2, '2027-06-01', CANARY, '2027-06-02', 'corrected')`,
    [approvalId, staffId],
  );
  await typeBesideBookings(insert, bookingId, staffId);
  await owner.query('SET session_replication_role = origin');
}

type Insert = (sql: string, values?: unknown[]) => Promise<unknown>;

async function typeBesideBookings(insert: Insert, bookingId: string, staffId: string): Promise<void> {
  await insert(
    `INSERT INTO overrides (municipality_id, facility_id, booking_id, rule, reason, actor_id, set_aside_at)
     SELECT municipality_id, facility_id, id, 'booking.limit', CANARY, 'x', created_at FROM bookings WHERE id = $1`,
    [bookingId],
  );
  await insert(
    `INSERT INTO standing_reductions (id, municipality_id, account_id, code, reason, from_fiscal_year, until_fiscal_year, decided_by,
                                      decided_at, ended_by, ended_at, end_reason)
     VALUES ($1, 'aoba', $2, 'half', CANARY, 2027, 2027, $3, '2027-06-01', $3, '2027-07-01', CANARY)`,
    [newId(), person.accountId, staffId],
  );
  await insert(
    `INSERT INTO registrations (id, account_id, municipality_id, kind_code, valid_until, reason, registered_by, registered_at)
     VALUES ($1, $2, 'aoba', 'citizen', '2028-03-31', CANARY, 'x', '2027-06-01')`,
    [newId(), person.accountId],
  );
  await insert(
    `INSERT INTO closures (id, operation_id, municipality_id, facility_id, kind, is_whole, starts_at, ends_at, words, reason, cause, state, declared_at, declared_by)
     SELECT $2, $2, municipality_id, facility_id, 'closure', false, starts_at, ends_at, '休館', CANARY, 'municipality', 'standing', created_at, 'x'
       FROM bookings WHERE id = $1`,
    [bookingId, newId()],
  );
  await insert(
    `INSERT INTO stripe_events (id, type, livemode, body, received_at)
     VALUES ('evt_canary', 'checkout.session.completed', false, jsonb_build_object('customer_email', CANARY), '2027-06-01')`,
  );
}

describe('保存期間 reaches everywhere (SEC-14)', () => {
  it('so that no name, no address and no sentence about a person is left', async () => {
    const application = anApplication({ groupName: CANARY, eventName: `${CANARY}の集い` });
    const { bookingId } = await aConfirmedBooking(world, { person, application });
    const members = sixMembers(CANARY);
    const { groupId, registrationId } = await anAppliedGroup(world, { person, members, name: `${CANARY}会` });
    const by = { actor: person.actor, accountId: person.accountId, groupId };
    const bytes = Buffer.from(`%PDF-1.7 ${CANARY}`);
    await world.get(KeepGroup).addDocument(by, { name: `${CANARY}の規約`, bytes });
    await world.get(KeepGroup).saveRoster(by, members);
    await approve(world, registrationId);
    await aCallToMake(world.get, { accountId: person.accountId, municipalityId: 'aoba' });
    await world.work();
    await typeEverywhere(bookingId, registrationId);
    const { rows: kept } = await owner.query('SELECT count(*) FROM ledger_entries');

    world.clock.moveTo(new Date('2037-05-10T01:00:00Z'));
    await owner.query('DELETE FROM idempotency_keys');
    await letTheDatabaseBeOld();
    await world.get(ForgetOldData).run();
    expect(await singing()).toEqual([]);
    expect((await world.get(ForgetOldData).due('aoba')).filter(({ rows }) => rows > 0)).toEqual([]);
    expect((await owner.query('SELECT count(*) FROM ledger_entries')).rows).toEqual(kept);
  }, 90_000);

  it('and leaves alone a group that is still registered or booked for', async () => {
    const { groupId } = await aGroup(world, { name: 'いまの会', members: sixMembers('いまの') });
    await world.get(ForgetOldData).run();
    const { rows } = await owner.query('SELECT name, forgotten_at FROM groups WHERE id = $1', [groupId]);
    expect(rows).toEqual([{ name: 'いまの会', forgotten_at: null }]);
  });
});

/** The database has its own clock, by which no words go within a year. */
async function letTheDatabaseBeOld(): Promise<void> {
  const { rows } = await owner.query<{ words: string }>(
    `SELECT pg_get_functiondef('forget_words(text, timestamptz)'::regprocedure) AS words`,
  );
  await owner.query((rows[0]?.words ?? '').replace(`before > now() - interval '1 year'`, 'false'));
}
