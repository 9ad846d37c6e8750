import type { SlotChoice } from '@kashikan/calendar/rules';
import { Database } from '@kashikan/database';
import { ApplyForBooking, CancelBooking, HoldBasket, LimitsLeft, type OfferedSlot } from '@kashikan/journeys';
import { DomainError, localDate } from '@kashikan/kernel';
import {
  aHeldSlot,
  anApplication,
  anAppliedBooking,
  apply,
  aResident,
  type Person,
} from '../support/bookings';
import { importTown, type JourneyWorld, journeyWorld } from '../support/journey-world';

let world: JourneyWorld;
const limits = `limits:
  - { code: group-month, name: 団体の上限, citation: 規則 第5条, facilities: [central-hall], per: month, unit: slots, most: 4, count: group }
  - { code: day-hours, name: 1日の上限, citation: 規則 第6条, rooms: [minami-center/study], per: day, unit: hours, most: 2, count: account }
facilities:
`;
beforeAll(async () => {
  world = await journeyWorld();
  await importTown(world.get, 'aoba.yaml', text =>
    text
      .replace(/^conduct:\n(?: .*\n)*/m, '')
      .replace(/^limits:\n(?: .*\n)*/m, '')
      .replace(/^facilities:\n/m, limits),
  );
});
afterAll(() => world?.close());

const of = (group: string | null) => anApplication({ groupName: group });
const bands = (day: string, ...codes: string[]): SlotChoice => ({ date: localDate(day), bands: codes });
const refusedBy = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error as Error)),
  );

const take = async (person: Person, group: string | null, choice: SlotChoice, roomCode = 'meeting-1') =>
  world.get(ApplyForBooking).run({
    actor: person.actor,
    accountId: person.accountId,
    owner: { accountId: person.accountId, sessionHash: null },
    application: of(group),
    pick: { roomId: (await world.room(roomCode)).id, choice },
    channel: 'counter',
    locale: 'ja',
  });

describe('団体は1か月に4コマまで（規則第5条）', () => {
  it('counts the bookings of a group from two accounts together, however its name is typed', async () => {
    const [one, other] = [await aResident(world), await aResident(world)];
    await take(one, 'あおば ＡＢＣ合唱団', bands('2027-06-10', 'am', 'pm', 'night'));
    await take(other, 'あおばabc合唱団', bands('2027-06-11', 'am'));
    const refusal = await refusedBy(take(other, 'あおばＡＢＣ　合唱団', bands('2027-06-17', 'am', 'pm')));
    expect(refusal.code).toBe('booking.limit-reached');
    expect(refusal.facts).toMatchObject({
      rule: 'group-month',
      most: 4,
      used: 4,
      wanted: 2,
      from: '2027-06-01',
      to: '2027-06-30',
    });
    await take(other, '別の団体', bands('2027-06-17', 'am', 'pm'));
  });

  it('offers fewer bands, and the first day of the next month that is lent and free', async () => {
    const person = await aResident(world);
    await take(person, '短い会', bands('2027-09-09', 'am', 'pm'), 'meeting-2');
    await take(await aResident(world), null, bands('2027-10-01', 'pm'), 'meeting-2');
    const refusal = await refusedBy(
      take(person, '短い会', bands('2027-09-10', 'am', 'pm', 'night'), 'meeting-2'),
    );
    const offers = refusal.facts.alternatives as OfferedSlot[];
    expect(offers.map(({ why, date, bands: codes }) => [why, date, codes])).toEqual([
      ['fewer', '2027-09-10', ['am', 'pm']],
      ['next-period', '2027-10-02', ['am', 'pm', 'night']],
    ]);
  });

  it('does not count what was cancelled, nor the hold that becomes the application', async () => {
    const person = await aResident(world);
    const wish = { person, application: of('取り消す会'), roomCode: 'meeting-5' };
    const choice = bands('2027-07-08', 'am', 'pm', 'night');
    const first = await anAppliedBooking(world, { ...wish, choice });
    await anAppliedBooking(world, { ...wish, choice: bands('2027-07-09', 'am') });
    const held = await aHeldSlot(world, { ...wish, choice: bands('2027-07-15', 'am') });
    expect(await refusedBy(apply(world, held, wish))).toMatchObject({ code: 'booking.limit-reached' });
    await world
      .get(CancelBooking)
      .run({ actor: person.actor, bookingId: first.bookingId, cause: 'applicant' });
    await expect(apply(world, held, wish)).resolves.toMatchObject({ state: 'payment-due' });
  });

  it('never gives more when ten ask at once', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => aResident(world)));
    const days = [
      '2027-08-05',
      '2027-08-06',
      '2027-08-12',
      '2027-08-13',
      '2027-08-19',
      '2027-08-20',
      '2027-08-26',
      '2027-08-27',
      '2027-08-28',
      '2027-08-29',
    ];
    const settled = await Promise.allSettled(
      people.map((person, at) => take(person, '一斉の会', bands(days[at] ?? '', 'am'), 'meeting-6')),
    );
    const refused = settled.flatMap(it =>
      it.status === 'rejected' ? [(it.reason as DomainError).code] : [],
    );
    expect(refused).toEqual(Array(6).fill('booking.limit-reached'));
    const [row] = await world
      .get(Database)
      .rows("SELECT count(*)::int AS taken FROM bookings WHERE group_key = '一斉の会'");
    expect(row).toEqual({ taken: 4 });
  });
});

describe('1日に2時間まで（規則第6条）', () => {
  it('binds a hold already, by account, and says how much shorter it would have to be', async () => {
    const person = await aResident(world);
    const hours = (from: string, to: string) => ({ date: localDate('2027-06-10'), from, to }) as SlotChoice;
    await anAppliedBooking(world, {
      person,
      roomCode: 'study',
      choice: hours('10:00', '11:00'),
      application: of(null),
    });
    const refusal = await refusedBy(
      aHeldSlot(world, { person, roomCode: 'study', choice: hours('13:00', '15:00') }),
    );
    expect(refusal.facts).toMatchObject({ rule: 'day-hours', used: 1, wanted: 2, most: 2 });
    const [shorter] = refusal.facts.alternatives as OfferedSlot[];
    expect(shorter).toMatchObject({ why: 'fewer', from: '13:00', to: '14:00' });
    await aHeldSlot(world, { person, roomCode: 'study', choice: hours('13:00', '14:00') });
  });
});

describe('Before anything is held', () => {
  it('a person is told how much is left, alone and with the group', async () => {
    const person = await aResident(world);
    const left = async (roomCode: string, groupName: string | null, day: string) =>
      (
        await world
          .get(LimitsLeft)
          .of({ accountId: person.accountId, groupName }, await world.room(roomCode), localDate(day))
      ).map(one => [one.limit.code, one.left]);
    expect(await left('meeting-7', '先に知る会', '2027-06-24')).toEqual([['group-month', 4]]);
    await take(await aResident(world), '先に知る会', bands('2027-06-24', 'am', 'pm', 'night'), 'meeting-7');
    expect(await left('meeting-7', '先に知る会', '2027-06-30')).toEqual([['group-month', 1]]);
    expect(await left('meeting-7', '先に知る会', '2027-07-01')).toEqual([['group-month', 4]]);
    expect(await left('meeting-7', null, '2027-06-30')).toEqual([['group-month', 4]]);
    expect(await left('study', null, '2027-06-24')).toEqual([['day-hours', 2]]);
    expect(await left('arena-a', null, '2027-06-24')).toEqual([]);
  });
});

describe('A series that is more than the limit leaves', () => {
  it('is told which days are too much, and offered the nearest request in place of the next', async () => {
    const { accountId, actor } = await aResident(world);
    const room = await world.room('study');
    const hour = (day: string, from: string, to: string) =>
      ({ roomId: room.id, choice: { date: localDate(day), from, to } as SlotChoice }) as const;
    const picks = [
      hour('2027-06-10', '10:00', '11:00'),
      hour('2027-06-10', '13:00', '15:00'),
      hour('2027-06-11', '13:00', '15:00'),
    ];
    const refusal = await refusedBy(
      world.get(HoldBasket).run({
        actor,
        accountId,
        sessionHash: null,
        picks,
        pattern: null,
        channel: 'online',
        locale: 'ja',
      }),
    );
    expect(refusal.facts).toMatchObject({ rule: 'day-hours', tooMany: ['2027-06-10'] });
    const offers = refusal.facts.alternatives as OfferedSlot[];
    expect(offers[0]).toMatchObject({ why: 'fewer', date: '2027-06-10', from: '13:00', to: '14:00' });
    expect(offers[1]).toMatchObject({ why: 'next-period', from: '13:00', to: '15:00' });
    expect(offers[1]?.date).not.toBe('2027-06-11');
  });
});
