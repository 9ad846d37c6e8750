import { ApprovalInbox } from '@kashikan/approvals';
import { Catalogue } from '@kashikan/catalogue';
import { Database } from '@kashikan/database';
import { Documents, permitAmong } from '@kashikan/documents';
import { IdentityImages } from '@kashikan/identity';
import { bodyOf, DraftFeeTable, EditTown, LendKey, SendIdentityImage } from '@kashikan/journeys';
import { localDate, newId } from '@kashikan/kernel';
import { aCallToMake } from '../../support/notices';
import { aPhoto } from '../../support/photos';
import { addSampleBookings } from '../../../apps/standalone/src/sample/sample-bookings';
import { doorsOf } from '../../../apps/worker/src/start-worker';
import type { WholeSystem } from './whole-system';

/** The sample resident to whom the bookings belong. */
export const HANAKO = 'hanako@example.jp';

/** One of each thing that has a page of its own. */
export interface SampleLife {
  readonly facility: string;
  readonly bandRoom: string;
  readonly photographed: string;
  readonly hourlyRoom: string;
  readonly confirmed: string;
  /** The permit of the confirmed one. */
  readonly paper: string;
  readonly unpaid: string;
  /** A charge that was taken in cash, and its booking. */
  readonly cash: { readonly bookingId: string; readonly chargeId: string };
  readonly undecided: string;
  readonly approval: string;
  readonly handover: string;
  /** A late cancellation on the record of the sample resident. */
  readonly mark: string;
  /** Of the key that is out: its use can be reported. */
  readonly begun: string;
  /** The operation of a sample closure. */
  readonly closure: string;
  /** A draft of the first fee table. */
  readonly feeDraft: string;
  /** The account to whom the bookings belong. */
  readonly resident: string;
  readonly waiting: string;
  /** A booking with a change that waits for its difference. */
  readonly changing: string;
  /** A colleague of the desk. */
  readonly staff: string;
  /** The registration of a group that is nearly the same people as another, and of one that holds. */
  readonly likeGroup: string;
  readonly registeredGroup: string;
  /** A document that waits for the desk. */
  readonly identityImage: string;
  /** A call that the desk owes the sample resident. */
  readonly notice: string;
}

/** On the morning on which the clock stands, the next sample booking is that of 第2会議室. */
const KEY_OF_TODAY = '1102';

/** The bookings of the samples, as at the first `npm start`, and one key that is out. */
export async function sampleLife({ clock, worker, standIns }: WholeSystem): Promise<SampleLife> {
  const get = doorsOf(worker.app);
  await addSampleBookings(worker.app, sessionId => standIns.stripe.payByCard(sessionId));
  const { facilities } = await get(Catalogue).municipality('aoba');
  const rooms = facilities.flatMap(facility => facility.rooms);
  const inState = await bookingsByState(get(Database));
  const [today = '', confirmed = ''] = inState('confirmed');
  const [desk] = await get(Database).rows<{ id: string }>('SELECT id FROM staff WHERE login = $1', [
    'aoba-desk',
  ]);
  const { handoverId } = await get(LendKey).run({
    actor: { kind: 'staff', id: desk?.id ?? '' },
    municipalityId: 'aoba',
    bookingId: today,
    tag: KEY_OF_TODAY,
    takenByName: '青葉 花子',
  });
  const [resident] = await get(Database).rows<{ id: string }>('SELECT id FROM accounts WHERE email = $1', [
    HANAKO,
  ]);
  const [approval] = await get(ApprovalInbox).pending('aoba', null);
  return {
    facility: facilities[0]?.id ?? '',
    bandRoom: rooms.find(({ code }) => code === 'middle-hall')?.id ?? '',
    photographed: rooms.find(({ code }) => code === 'main-hall')?.id ?? '',
    hourlyRoom: rooms.find(({ lending }) => lending === 'hourly')?.id ?? '',
    confirmed,
    paper: permitAmong(await get(Documents).ofBooking(confirmed))?.documentId ?? '',
    unpaid: inState('payment-due')[0] ?? '',
    cash: await aCashCharge(get(Database)),
    undecided: inState('applied')[0] ?? '',
    approval: approval?.approvalId ?? '',
    handover: handoverId,
    mark: await aMark(get(Database), confirmed, clock.now()),
    begun: today,
    closure: await aClosure(get(Database)),
    staff: desk?.id ?? '',
    feeDraft: await aFeeDraft(get, facilities[0]?.id ?? ''),
    resident: resident?.id ?? '',
    waiting: await aWaitingEntry(get(Database), confirmed),
    changing: await aChanging(get(Database)),
    likeGroup: await registrationOf(get(Database), 'コーラスわかば'),
    registeredGroup: await registrationOf(get(Database), 'あおば合唱団'),
    identityImage: await anIdentityImage(get, resident?.id ?? ''),
    notice: await aCallToMake(get, { accountId: resident?.id ?? '', municipalityId: 'aoba' }),
  };
}

async function aCashCharge(database: Database): Promise<SampleLife['cash']> {
  const [charge] = await database.rows<SampleLife['cash']>(
    `SELECT booking_id AS "bookingId", id AS "chargeId" FROM charges WHERE method = 'cash'`,
  );
  return charge ?? { bookingId: '', chargeId: '' };
}

async function bookingsByState(database: Database): Promise<(state: string) => string[]> {
  const bookings = await database.rows<{ id: string; state: string }>(
    'SELECT id, state FROM bookings ORDER BY starts_at',
  );
  return state => bookings.filter(booking => booking.state === state).map(({ id }) => id);
}

async function aClosure(database: Database): Promise<string> {
  const [closure] = await database.rows<{ id: string }>(
    'SELECT operation_id AS id FROM closures ORDER BY starts_at LIMIT 1',
  );
  return closure?.id ?? '';
}

async function aChanging(database: Database): Promise<string> {
  const [changing] = await database.rows<{ bookingId: string }>(
    `SELECT booking_id AS "bookingId" FROM booking_changes WHERE state = 'awaiting-payment'`,
  );
  return changing?.bookingId ?? '';
}

async function registrationOf(database: Database, group: string): Promise<string> {
  const [found] = await database.rows<{ id: string }>(
    'SELECT r.id FROM group_registrations r JOIN groups g ON g.id = r.group_id WHERE g.name = $1',
    [group],
  );
  return found?.id ?? '';
}

/** The sample resident has sent a document. */
async function anIdentityImage(get: ReturnType<typeof doorsOf>, accountId: string): Promise<string> {
  const actor = { kind: 'resident', id: accountId } as const;
  const file = await aPhoto({ width: 1200, height: 800 });
  const sent = { actor, accountId, municipalityId: 'aoba', document: 'driving-licence', file } as const;
  await get(SendIdentityImage).run(sent);
  return (await get(IdentityImages).lastOf(accountId, 'aoba'))?.id ?? '';
}

/** Somebody waits for a slot that is taken. */
async function aWaitingEntry(database: Database, bookingId: string): Promise<string> {
  const id = newId();
  await database.rows(
    `INSERT INTO waiting_list (id, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at, occupies_until,
                               bands, state, locale, created_at, updated_at)
     SELECT $1, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at, ends_at, bands, 'waiting', 'ja',
            created_at, created_at
       FROM bookings WHERE id = $2`,
    [id, bookingId],
  );
  return id;
}

/** A copy of the table of the hall for the next year, written by the administrator. */
async function aFeeDraft(get: ReturnType<typeof doorsOf>, facilityId: string): Promise<string> {
  const [writer] = await get(Database).rows<{ id: string }>('SELECT id FROM staff WHERE login = $1', [
    'aoba-administrator',
  ]);
  const { document } = await get(EditTown).read('aoba');
  const [table] = document.facilities[0]?.feeTables ?? [];
  if (!table || !writer) throw new Error('the sample has a table and an administrator');
  const body = { ...bodyOf(table), effectiveFrom: localDate('2028-04-01') };
  const where = { municipalityId: 'aoba', facilityId };
  const begun = await get(DraftFeeTable).begin({ kind: 'staff', id: writer.id }, where, body);
  if (!begun.ok) throw new Error(begun.problems.map(problem => problem.text).join());
  return begun.id;
}

async function aMark(database: Database, bookingId: string, now: Date): Promise<string> {
  const id = newId();
  await database.rows(
    `INSERT INTO conduct_marks (id, municipality_id, account_id, booking_id, kind, day, recorded_at, recorded_on)
     SELECT $1, municipality_id, account_id, id, 'late-cancel', use_date, $3, use_date FROM bookings WHERE id = $2`,
    [id, bookingId, now],
  );
  return id;
}
