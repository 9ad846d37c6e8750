import { BookingView } from '@kashikan/bookings';
import { ApplyForBasket, CancelBasket, HoldBasket, KeepBasket, OfferSeries } from '@kashikan/journeys';
import { addDays, addMinutes, type LocalDate, localDate, newId } from '@kashikan/kernel';
import { expectBooksToBalance } from '../support/books';
import {
  aConfirmedBooking,
  aHeldSlot,
  anApplication,
  aPayerOnThePage,
  aResident,
  bookingOf,
  type Person,
  settle,
} from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
});
afterAll(() => world?.close());
beforeEach(() => {
  world.clock.moveTo(MONDAY_MORNING);
});
afterEach(() => expectBooksToBalance(world.db));

const shared = { channel: 'online', locale: 'ja' } as const;
const ownerOf = ({ accountId }: Person) => ({ accountId, sessionHash: null });

/** Thursdays within the window of the sample's central hall; each call gives one that leaves the next to its test too. */
let weeks = -2;
const aThursday = (): LocalDate => addDays(localDate('2027-06-03'), 7 * (weeks += 2));
const [fridays, saturdays] = [localDate('2027-06-04'), localDate('2027-06-05')];

async function aBasket(
  person: Person,
  picks: readonly (readonly [room: string, date: LocalDate])[],
  basketId?: string,
) {
  const wanted = await Promise.all(
    picks.map(async ([code, date]) => ({
      roomId: (await world.room(code)).id,
      choice: { date, bands: ['am'] },
    })),
  );
  const { actor, accountId } = person;
  const request = { ...shared, actor, accountId, sessionHash: null, picks: wanted, pattern: null, basketId };
  return (await world.get(HoldBasket).run(request)).basketId;
}

const applyFor = (
  person: Person,
  basketId: string,
  idempotency?: { scope: string; key: string; requestHash: string },
) =>
  world.get(ApplyForBasket).run({
    actor: person.actor,
    accountId: person.accountId,
    owner: ownerOf(person),
    basketId,
    application: anApplication(),
    locale: 'ja',
    idempotency,
  });

const occupiedBy = async (bookingIds: readonly string[]) =>
  (await world.db.rows('SELECT FROM occupancies WHERE source_id = ANY($1::uuid[])', [bookingIds])).length;

describe('A basket', () => {
  it('holds several rooms and dates at once, or none of them', async () => {
    const [person, rival] = [await aResident(world), await aResident(world)];
    const date = aThursday();
    await aHeldSlot(world, { person: rival, roomCode: 'meeting-2', choice: { date, bands: ['am'] } });
    await expect(
      aBasket(person, [
        ['meeting-1', date],
        ['meeting-2', date],
      ]),
    ).rejects.toMatchObject({ code: 'booking.slot-taken' });
    await expect(
      world.get(BookingView).openBasket(ownerOf(person), world.clock.now()),
    ).resolves.toBeUndefined();
    const basketId = await aBasket(person, [
      ['meeting-1', date],
      ['meeting-1', addDays(date, 7)],
      ['meeting-3', date],
    ]);
    const held = await world.get(BookingView).ofBasket(basketId, ownerOf(person));
    expect(held.map(({ state }) => state)).toEqual(['held', 'held', 'held']);
    expect(await occupiedBy(held.map(({ id }) => id))).toBe(3);
  });

  it('of one person is nobody else’s', async () => {
    const person = await aResident(world);
    const basketId = await aBasket(person, [['meeting-1', aThursday()]]);
    const stranger = await aResident(world);
    await expect(world.get(BookingView).ofBasket(basketId, ownerOf(stranger))).rejects.toMatchObject({
      code: 'booking.unknown',
    });
    await expect(applyFor(stranger, basketId)).rejects.toMatchObject({ code: 'booking.unknown' });
    await expect(
      world.get(KeepBasket).abandon(stranger.actor, basketId, ownerOf(stranger)),
    ).rejects.toMatchObject({
      code: 'booking.unknown',
    });
    await expect(aBasket(stranger, [['meeting-2', aThursday()]], basketId)).rejects.toMatchObject({
      code: 'booking.unknown',
    });
  });

  it('counts as one hold, takes thirty slots and no more, and of one municipality only', async () => {
    const person = await aResident(world);
    const rooms = ['meeting-1', 'meeting-2', 'meeting-3', 'meeting-5', 'meeting-6', 'meeting-7'];
    const thirty = [0, 7, 14, 21, 28].flatMap(days =>
      rooms.map(room => [room, addDays(saturdays, days)] as const),
    );
    const basketId = await aBasket(person, thirty.slice(0, 29));
    const sunday = addDays(saturdays, 1);
    await aHeldSlot(world, { person, choice: { date: sunday, bands: ['am'] } });
    await expect(aHeldSlot(world, { person, choice: { date: sunday, bands: ['pm'] } })).rejects.toMatchObject(
      { code: 'booking.too-many-holds' },
    );
    await aBasket(person, [thirty[29]!], basketId);
    await expect(aBasket(person, [['meeting-8', saturdays]], basketId)).rejects.toMatchObject({
      code: 'booking.basket-full',
    });
  });

  it('keeps every slot as long as the newest one, and may be kept longer as a whole', async () => {
    const person = await aResident(world);
    const date = aThursday();
    const basketId = await aBasket(person, [['meeting-1', date]]);
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 20));
    await aBasket(person, [['meeting-2', date]], basketId);
    await world.get(KeepBasket).extend(person.actor, basketId, ownerOf(person));
    const held = await world.get(BookingView).ofBasket(basketId, ownerOf(person));
    expect(held.map(({ holdExpiresAt }) => holdExpiresAt)).toEqual(
      Array(2).fill(addMinutes(MONDAY_MORNING, 20 + 30)),
    );
    await world.get(KeepBasket).abandon(person.actor, basketId, ownerOf(person), held[0]!.id);
    expect(await occupiedBy(held.map(({ id }) => id))).toBe(1);
  });
});

describe('An application for a basket', () => {
  it('makes a booking of each slot, with its own fee and deadline, and tells it in one letter', async () => {
    const person = await aResident(world);
    const date = aThursday();
    const basketId = await aBasket(person, [
      ['meeting-1', date],
      ['meeting-2', addDays(date, 7)],
    ]);
    const { bookings } = await applyFor(person, basketId);
    const made = await Promise.all(bookings.map(({ bookingId }) => bookingOf(world, bookingId)));
    expect(made.map(({ state, feeYen }) => [state, feeYen])).toEqual([
      ['payment-due', 1_000],
      ['payment-due', 900],
    ]);
    await world.work();
    const letters = world.mails.filter(mail => mail.recipient === person.email);
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('まとめ申込みを受け付けました（2件）'),
    ]);
    expect(letters[0]?.text).toContain('1,900円');
  });

  it('sent twice under one key applies once', async () => {
    const person = await aResident(world);
    const basketId = await aBasket(person, [['meeting-1', aThursday()]]);
    const key = { scope: 'spec', key: newId(), requestHash: 'same' };
    const first = await applyFor(person, basketId, key);
    expect(await applyFor(person, basketId, key)).toEqual(first);
    await expect(applyFor(person, basketId)).rejects.toMatchObject({ code: 'booking.changed-meanwhile' });
  });

  it('takes a basket that ran out again, and refuses all of it when one slot is gone, telling what else is free', async () => {
    const person = await aResident(world);
    const date = aThursday();
    const picks = [
      ['meeting-1', date],
      ['meeting-2', date],
    ] as const;
    const first = await aBasket(person, picks);
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 40));
    await world.reconcile();
    expect((await applyFor(person, first)).bookings).toHaveLength(2);

    const later = addDays(date, 7);
    const second = await aBasket(person, [
      ['meeting-1', later],
      ['meeting-2', later],
    ]);
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 80));
    await aHeldSlot(world, { roomCode: 'meeting-2', choice: { date: later, bands: ['am'] } });
    await expect(applyFor(person, second)).rejects.toMatchObject({
      code: 'booking.slot-taken',
      facts: {
        date: later,
        alternatives: expect.arrayContaining([expect.objectContaining({ why: 'same-time' })]) as object,
      },
    });
    const left = await world.get(BookingView).ofBasket(second, ownerOf(person));
    expect(left.every(({ quote }) => quote === null)).toBe(true);
  });

  it('for the same weeks by two groups at once is one group’s, and the other has nothing', async () => {
    const picks = Array.from({ length: 8 }, (_, week) => ['meeting-8', addDays(fridays, 7 * week)] as const);
    const rivals = await Promise.all(Array.from({ length: 12 }, () => aResident(world)));
    const outcomes = await Promise.allSettled(
      rivals.map((person, place) => aBasket(person, place % 2 ? picks : [...picks].reverse())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'booking.slot-taken' });
    const rows = await world.db.rows(
      `SELECT FROM occupancies o JOIN bookings b ON b.id = o.source_id WHERE b.use_date = ANY($1) AND b.room_id = $2`,
      [picks.map(([, day]) => day), (await world.room('meeting-8')).id],
    );
    expect(rows).toHaveLength(8);
  });
});

describe('Cancelling a basket', () => {
  it('ends what is still to come in one go, sends the money back and tells it in one letter', async () => {
    const person = await aResident(world);
    const date = aThursday();
    const basketId = await aBasket(person, [
      ['meeting-1', date],
      ['meeting-2', date],
      ['meeting-3', date],
    ]);
    const { bookings } = await applyFor(person, basketId);
    const charge = await aPayerOnThePage(world, bookings[0]!.bookingId);
    world.stripe.payByCard(charge.sessionId);
    await settle(world, charge.id);
    await aPayerOnThePage(world, bookings[1]!.bookingId);
    const request = { actor: person.actor, basketId, owner: ownerOf(person) };
    const paid = (await bookingOf(world, bookings[0]!.bookingId)).feeYen;
    expect(await world.get(CancelBasket).run(request)).toEqual({ paidYen: paid, refundYen: paid });
    const states = await Promise.all(
      bookings.map(async ({ bookingId }) => (await bookingOf(world, bookingId)).state),
    );
    expect(states).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await occupiedBy(bookings.map(({ bookingId }) => bookingId))).toBe(0);
    await world.work();
    const about = world.mails.filter(
      mail => mail.recipient === person.email && mail.subject.includes('取り消しました'),
    );
    expect(about.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('予約をまとめて取り消しました（3件）'),
    ]);
    await expect(world.get(CancelBasket).run(request)).rejects.toMatchObject({
      code: 'booking.not-allowed-now',
    });
  });

  it('leaves alone what is over', async () => {
    const person = await aResident(world);
    const date = aThursday();
    const basketId = await aBasket(
      person,
      [
        ['study', date],
        ['study', addDays(date, 7)],
      ].map(([room, day]) => [room === 'study' ? 'meeting-5' : room, day] as const) as [string, LocalDate][],
    );
    await applyFor(person, basketId);
    const [first] = await world.get(BookingView).ofBasket(basketId, ownerOf(person));
    world.clock.moveTo(addMinutes(first!.startsAt, 10));
    await world.get(CancelBasket).run({ actor: person.actor, basketId, owner: ownerOf(person) });
    const after = await world.get(BookingView).ofBasket(basketId, ownerOf(person));
    expect(after.map(({ state }) => state)).toEqual(['payment-due', 'cancelled']);
  });
});

describe('The offer of a series', () => {
  it('names each date as free, taken with alternatives, or not lent with the reason', async () => {
    const room = await world.room('meeting-1');
    const first = localDate('2027-05-13');
    const taken = addDays(first, 7);
    await aConfirmedBooking(world, { roomCode: 'meeting-1', choice: { date: taken, bands: ['am'] } });
    const dates = await world
      .get(OfferSeries)
      .run({ room }, { date: first, bands: ['am'] }, { every: 'week', interval: 1 }, localDate('2027-12-31'));
    expect(dates[0]).toMatchObject({ date: first, state: 'free', totalYen: 1_000 });
    expect(dates[1]).toMatchObject({ date: taken, state: 'taken' });
    expect(dates[1]?.state === 'taken' && dates[1].alternatives.length).toBeGreaterThan(0);
    expect(dates.at(-1)).toMatchObject({ date: '2027-12-30', state: 'refused' });
    expect(dates.at(-2)).toMatchObject({ state: 'refused', code: 'calendar.not-yet-open' });
  });
});
