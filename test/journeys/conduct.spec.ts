import { type Booking, ConductView } from '@kashikan/bookings';
import type { SlotChoice } from '@kashikan/calendar/rules';
import {
  AppealMark,
  CancelBooking,
  DecideMark,
  HoldSlot,
  KeepHold,
  type MarkDecision,
  RecordNoShow,
} from '@kashikan/journeys';
import { type Actor, DomainError, localDate, newId } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import {
  aHeldSlot,
  anApplication,
  anAppliedBooking,
  aResident,
  bookingOf,
  type Person,
} from '../support/bookings';
import { importTown, type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

let world: JourneyWorld;
let clerk: Actor;
const rules = `conduct:
  lateCancelDays: 7
  mostIdleHolds: 3
  exemptDates: [{ date: 2027-06-25, reason: 熱中症警戒アラート }]
  suspensions:
    - { code: no-show, name: 無断不使用による利用停止, citation: 規則 第12条, kind: no-show, count: 2, withinDays: 365, suspendDays: 30 }
facilities:
`;
beforeAll(async () => {
  world = await journeyWorld();
  await importTown(world.get, 'aoba.yaml', text =>
    text
      .replace(/^(?:limits|conduct):\n(?: .*\n)*/gm, '')
      .replace(/^facilities:\n/m, rules)
      .replace(
        '{ room: study, days: all, unitMinutes: 60, yen: 200 }',
        '{ room: study, days: all, unitMinutes: 60, yen: 0 }',
      ),
  );
  const staffId = newId();
  await world.db.rows(
    `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
     VALUES ($1, 'aoba', 'conduct-clerk', '窓口 花子', 'x', 'x', now())`,
    [staffId],
  );
  clerk = { kind: 'staff', id: staffId };
});
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));

const hour = (day: string, from = '10:00', to = '11:00'): SlotChoice =>
  ({ date: localDate(day), from, to }) as SlotChoice;
const refusedBy = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error as Error)),
  );

async function aConfirmedUse(person: Person, day: string): Promise<Booking> {
  const application = anApplication({ groupName: null });
  const { bookingId } = await anAppliedBooking(world, {
    person,
    application,
    roomCode: 'study',
    choice: hour(day),
  });
  return bookingOf(world, bookingId);
}

async function aNoShow(person: Person, day: string): Promise<string> {
  world.clock.moveTo(MONDAY_MORNING);
  const booking = await aConfirmedUse(person, day);
  world.clock.moveTo(booking.endsAt);
  await world.get(RecordNoShow).run(clerk, booking.id);
  const marks = await world.get(ConductView).ofAccount(person.accountId, localDate('2027-01-01'));
  return marks.find(mark => mark.bookingId === booking.id)?.id ?? '';
}

const decide = (markId: string, decision: MarkDecision['decision'], reason = '救急搬送を確認') =>
  world.get(DecideMark).run(clerk, { markId, decision, reason, mayDecide: () => undefined });
const appeal = (person: Person, markId: string, body = '急な病気でした') =>
  world.get(AppealMark).run(person.actor, { markId, accountId: person.accountId, body });
const mailsTo = async (person: Person) => {
  await world.work();
  return world.mails.filter(mail => mail.recipient === person.email).map(mail => mail.subject);
};

describe('来館なし', () => {
  it('is recorded after the start, frees the rest of the time, and gives nothing back', async () => {
    const person = await aResident(world);
    const booking = await aConfirmedUse(person, '2027-06-10');
    const record = () => world.get(RecordNoShow).run(clerk, booking.id);
    expect(await refusedBy(record())).toMatchObject({ code: 'conduct.not-started' });
    world.clock.moveTo(new Date(booking.startsAt.getTime() + 20 * 60_000));
    await record();
    expect((await bookingOf(world, booking.id)).state).toBe('no-show');
    expect(await world.db.rows('SELECT 1 FROM occupancies WHERE source_id = $1', [booking.id])).toEqual([]);
    expect((await world.get(PaymentView).ofBooking(booking.id)).refunds).toEqual([]);
    expect(await refusedBy(record())).toMatchObject({ code: 'booking.not-allowed-now' });
    expect((await mailsTo(person)).at(-1)).toContain('来館なし');
  });

  it('is recorded until a fortnight later, also of a use that the clock has ended', async () => {
    const person = await aResident(world);
    const booking = await aConfirmedUse(person, '2027-06-11');
    world.clock.moveTo(new Date('2027-06-26T01:00:00Z'));
    await world.reconcile();
    expect((await bookingOf(world, booking.id)).state).toBe('completed');
    expect(await refusedBy(world.get(RecordNoShow).run(clerk, booking.id))).toMatchObject({
      code: 'conduct.too-late',
    });
    world.clock.moveTo(new Date('2027-06-25T01:00:00Z'));
    await world.get(RecordNoShow).run(clerk, booking.id);
  });

  it('is not for the person to say', async () => {
    const person = await aResident(world);
    const booking = await aConfirmedUse(person, '2027-06-12');
    world.clock.moveTo(booking.endsAt);
    const refusal = await refusedBy(world.get(RecordNoShow).run(person.actor, booking.id));
    expect(refusal.code).toBe('booking.not-by-this-person');
  });
});

describe('利用停止', () => {
  it('refuses new bookings with the rule and the days, keeps the old ones, and ends with an exemption', async () => {
    const person = await aResident(world);
    const kept = await aConfirmedUse(person, '2027-07-30');
    await aNoShow(person, '2027-06-17');
    const second = await aNoShow(person, '2027-06-18');
    const again = () => aHeldSlot(world, { person, roomCode: 'study', choice: hour('2027-07-01') });
    const refusal = await refusedBy(again());
    expect(refusal).toMatchObject({
      code: 'booking.suspended',
      kind: 'refused-by-rule',
      facts: { citation: '規則 第12条', days: ['2027-06-17', '2027-06-18'], until: '2027-07-18' },
    });
    expect((await bookingOf(world, kept.id)).state).toBe('confirmed');
    await appeal(person, second);
    await decide(second, 'exempted');
    await again();
    expect((await mailsTo(person)).slice(-2).join()).toMatch(/ご事情を受け付けました.*記録を免除しました/);
  });

  it('does not count a day that the town lets pass', async () => {
    const person = await aResident(world);
    await aNoShow(person, '2027-06-24');
    await aNoShow(person, '2027-06-25');
    await aHeldSlot(world, { person, roomCode: 'study', choice: hour('2027-07-02') });
  });
});

describe('申し出', () => {
  it('is heard once, and only from the person', async () => {
    const person = await aResident(world);
    const mark = await aNoShow(person, '2027-07-08');
    expect(await refusedBy(appeal(await aResident(world), mark))).toMatchObject({
      code: 'conduct.mark-unknown',
    });
    expect(await refusedBy(appeal(person, mark, '  '))).toMatchObject({ code: 'conduct.appeal-empty' });
    expect(await refusedBy(decide(mark, 'kept'))).toMatchObject({ code: 'conduct.nothing-to-keep' });
    const settled = await Promise.allSettled([
      appeal(person, mark),
      appeal(person, mark),
      appeal(person, mark),
    ]);
    expect(settled.map(it => it.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await refusedBy(appeal(person, mark))).toMatchObject({ code: 'conduct.appealed-already' });
  });

  it('may be turned down and granted later, never the reverse, also when two decide at once', async () => {
    const person = await aResident(world);
    const mark = await aNoShow(person, '2027-07-09');
    await appeal(person, mark);
    expect(await refusedBy(decide(mark, 'kept', ' '))).toMatchObject({ code: 'conduct.reason-missing' });
    await decide(mark, 'kept');
    await Promise.allSettled([decide(mark, 'exempted'), decide(mark, 'exempted')]);
    expect(await refusedBy(decide(mark, 'kept'))).toMatchObject({ code: 'conduct.decided-already' });
    const [only] = await world.get(ConductView).ofAccount(person.accountId, localDate('2027-01-01'));
    expect(only).toMatchObject({ decision: 'exempted', isExempted: true });
  });

  it('shows a mistake: then the booking was used after all', async () => {
    const person = await aResident(world);
    const mark = await aNoShow(person, '2027-07-15');
    await decide(mark, 'mistake', '裏口から入館していた');
    const [only] = await world.get(ConductView).ofAccount(person.accountId, localDate('2027-01-01'));
    expect((await bookingOf(world, only?.bookingId ?? '')).state).toBe('completed');
  });
});

describe('直前の取消し', () => {
  it('is recorded when the applicant cancels a confirmed use too late, not when the town does', async () => {
    const person = await aResident(world);
    const [early, late, towns] = [
      await aConfirmedUse(person, '2027-07-22'),
      await aConfirmedUse(person, '2027-07-23'),
      await aConfirmedUse(person, '2027-07-24'),
    ];
    world.clock.moveTo(new Date('2027-07-15T03:00:00Z'));
    const cancel = world.get(CancelBooking);
    await cancel.run({ actor: person.actor, bookingId: early.id, cause: 'applicant' });
    world.clock.moveTo(new Date('2027-07-18T03:00:00Z'));
    await cancel.run({ actor: person.actor, bookingId: late.id, cause: 'applicant' });
    await cancel.run({ actor: clerk, bookingId: towns.id, cause: 'municipality', reason: '停電' });
    const marks = await world.get(ConductView).ofAccount(person.accountId, localDate('2027-01-01'));
    expect(marks.map(mark => [mark.bookingId, mark.kind])).toEqual([[late.id, 'late-cancel']]);
  });
});

describe('Holding without applying', () => {
  it('ends for the day when it has come to nothing three times', async () => {
    const person = await aResident(world);
    const hold = async (day: string) => {
      const { bookingId } = await aHeldSlot(world, {
        person,
        choice: { date: localDate(day), bands: ['am'] },
      });
      await world
        .get(KeepHold)
        .abandon(person.actor, bookingId, { accountId: person.accountId, sessionHash: null });
    };
    for (const day of ['2027-08-05', '2027-08-06', '2027-08-12']) await hold(day);
    expect(await refusedBy(hold('2027-08-13'))).toMatchObject({
      code: 'booking.too-many-idle-holds',
      facts: { most: 3 },
    });
    world.clock.moveTo(new Date('2027-05-11T01:00:00Z'));
    await hold('2027-08-13');
    const stranger = { actor: person.actor, accountId: null, sessionHash: 'another-browser' };
    const roomId = (await world.room('meeting-1')).id;
    const choice = { date: localDate('2027-08-19'), bands: ['am'] };
    await world.get(HoldSlot).run({ ...stranger, roomId, choice, channel: 'online', locale: 'ja' });
  });
});
