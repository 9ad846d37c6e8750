import { BookingView, ReleasesView } from '@kashikan/bookings';
import { HoldSlot, KeepHold, LeaveWaiting, OfferWaiting } from '@kashikan/journeys';
import { addMinutes } from '@kashikan/kernel';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { anApplication, apply, aResident } from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { aGymBooking, aGymMorning, aWaiter, cancel, entryOf, stateOf, type Waiter } from '../support/waiting';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));

const sport = anApplication({ purposeCode: 'sports' });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const states = (...waiters: Waiter[]) => Promise.all(waiters.map(waiter => stateOf(world, waiter)));

async function holdAt(choice: SlotChoice, roomCode = 'martial') {
  const { actor, accountId } = await aResident(world);
  const { id: roomId } = await world.room(roomCode);
  const request = { actor, accountId, sessionHash: null, roomId, choice };
  return world.get(HoldSlot).run({ ...request, channel: 'online', locale: 'ja' });
}

/** The hold that was made for whoever waited, as they would apply for it. */
async function offerOf(waiter: Waiter, choice: SlotChoice) {
  const { bookingId } = await entryOf(world, waiter);
  if (!bookingId) throw new Error('no offer');
  return { bookingId, person: waiter.person, choice };
}

describe('A slot that somebody waits for', () => {
  it('is offered to the first in line when it is given back, and to nobody else', async () => {
    const booking = await aGymBooking(world);
    const first = await aWaiter(world, booking.choice);
    const second = await aWaiter(world, booking.choice);
    expect((await entryOf(world, second)).before).toBe(1);
    await cancel(world, booking);
    await expect(holdAt(booking.choice)).rejects.toEqual(refusal('booking.slot-taken'));
    await world.work();
    expect(await states(first, second)).toEqual(['offered', 'waiting']);
    await expect(holdAt(booking.choice)).rejects.toEqual(refusal('booking.slot-taken'));
    const mail = world.mails.at(-1);
    const { bookingId } = await entryOf(world, first);
    expect(mail?.text).toContain(`/applications/${bookingId}`);
    expect(mail?.recipient).toBe(first.person.email);
    await apply(world, await offerOf(first, booking.choice), { application: sport });
    expect(await states(first, second)).toEqual(['taken', 'waiting']);
  });

  it('goes to the next when the offer runs out, at no instant to whoever looks first', async () => {
    const booking = await aGymBooking(world);
    const [first, second] = [await aWaiter(world, booking.choice), await aWaiter(world, booking.choice)];
    await cancel(world, booking);
    await world.work();
    const { offeredUntil } = await entryOf(world, first);
    expect(offeredUntil).toEqual(addMinutes(MONDAY_MORNING, 360));
    world.clock.moveTo(addMinutes(offeredUntil ?? MONDAY_MORNING, 1));
    await expect(holdAt(booking.choice)).rejects.toEqual(refusal('booking.slot-taken'));
    await world.reconcile();
    await world.work();
    expect(await states(first, second)).toEqual(['expired', 'offered']);
    const late = apply(world, await offerOf(first, booking.choice), { application: sport });
    await expect(late).rejects.toEqual(refusal('booking.slot-taken'));
  });

  it('goes to the next at once when it is declined, however often the button is pressed', async () => {
    const booking = await aGymBooking(world);
    const [first, second] = [await aWaiter(world, booking.choice), await aWaiter(world, booking.choice)];
    await cancel(world, booking);
    await world.work();
    const leave = () =>
      world.get(LeaveWaiting).byResident(first.person.actor, first.entryId, first.person.accountId);
    const answers = await Promise.allSettled([leave(), leave(), leave()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await world.work();
    expect(await states(first, second)).toEqual(['declined', 'offered']);
  });

  it('opens to everybody at the announced time when nobody in line wants it', async () => {
    const booking = await aGymBooking(world);
    const only = await aWaiter(world, booking.choice);
    await cancel(world, booking);
    await world.work();
    const { bookingId } = await entryOf(world, only);
    const owner = { accountId: only.person.accountId, sessionHash: null };
    await world.get(KeepHold).abandon(only.person.actor, bookingId ?? '', owner);
    expect(await states(only)).toEqual(['declined']);
    await expect(holdAt(booking.choice)).rejects.toEqual(refusal('booking.slot-taken'));
    world.clock.moveTo(new Date('2027-05-11T00:00:00Z'));
    await holdAt(booking.choice);
  });

  it('is offered as a half when the whole hall is given back, in the order of the line', async () => {
    const choice = aGymMorning();
    const booking = await aGymBooking(world, { roomCode: 'arena-whole', choice });
    const halfB = await aWaiter(world, choice, { roomCode: 'arena-b' });
    const whole = await aWaiter(world, choice, { roomCode: 'arena-whole' });
    const halfA = await aWaiter(world, choice, { roomCode: 'arena-a' });
    await cancel(world, booking);
    await world.work();
    expect(await states(halfB, whole, halfA)).toEqual(['offered', 'waiting', 'offered']);
  });

  it('ends the waiting when its time has come', async () => {
    const booking = await aGymBooking(world);
    const waiter = await aWaiter(world, booking.choice);
    world.clock.moveTo(new Date('2027-06-30T00:00:00Z'));
    await world.get(OfferWaiting).run();
    expect(await states(waiter)).toEqual(['expired']);
  });

  it('is offered by the clock when the process that should do it died', async () => {
    const booking = await aGymBooking(world);
    const waiter = await aWaiter(world, booking.choice);
    await cancel(world, booking);
    await world.get(OfferWaiting).run();
    await world.get(OfferWaiting).run();
    expect(await states(waiter)).toEqual(['offered']);
  });
});

describe('Nobody waits', () => {
  it('for what is free, twice for the same, or for more than the house allows', async () => {
    const choice = aGymMorning();
    await expect(aWaiter(world, { ...choice, bands: ['night'] })).rejects.toEqual(
      refusal('waiting.slot-free'),
    );
    const booking = await aGymBooking(world);
    const { person } = await aWaiter(world, booking.choice);
    await expect(aWaiter(world, booking.choice, { person })).rejects.toEqual(refusal('waiting.already'));
    await aWaiter(world, (await aGymBooking(world)).choice, { person });
    await aWaiter(world, (await aGymBooking(world)).choice, { person });
    const one = await aGymBooking(world);
    await expect(aWaiter(world, one.choice, { person })).rejects.toEqual(refusal('waiting.too-many'));
  });

  it('for a slot that is about to open to everybody', async () => {
    const booking = await aGymBooking(world, { choice: { date: aGymMorning().date, bands: ['night'] } });
    await cancel(world, booking);
    await expect(aWaiter(world, booking.choice)).rejects.toEqual(refusal('waiting.opens-soon'));
  });

  it('in the name of another', async () => {
    const booking = await aGymBooking(world, { roomCode: 'arena-b' });
    const waiter = await aWaiter(world, booking.choice, { roomCode: 'arena-b' });
    const other = await aResident(world);
    await expect(
      world.get(LeaveWaiting).byResident(other.actor, waiter.entryId, other.accountId),
    ).rejects.toEqual(refusal('waiting.unknown'));
    await world
      .get(LeaveWaiting)
      .byStaff({ kind: 'staff', id: other.accountId }, waiter.entryId, '二重の申込み');
    expect(await states(waiter)).toEqual(['withdrawn']);
  });
});

describe('What was given back', () => {
  const log = () => world.get(ReleasesView).ofTown('aoba', null, world.clock.now(), { start: 0, most: 100 });
  const of = async ({ date }: { date: string }) => (await log()).find(({ useDate }) => useDate === date);

  it('stands in the public log, with what became of it and without names', async () => {
    const choice = { date: aGymMorning().date, bands: ['pm'] };
    const booking = await aGymBooking(world, { choice });
    const { number } = (await world.get(BookingView).find(booking.bookingId)) ?? {};
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 5));
    await cancel(world, booking);
    const row = await of(choice);
    expect(row).toMatchObject({
      useDate: choice.date,
      way: 'announced',
      cause: 'cancelled',
      outcome: 'to-open',
    });
    expect(row?.opensAt).toEqual(new Date('2027-05-11T00:00:00Z'));
    const text = JSON.stringify(row);
    for (const secret of [booking.person.accountId, booking.bookingId, String(number)])
      expect(text).not.toContain(secret);
    world.clock.moveTo(new Date('2027-05-11T00:00:01Z'));
    await world.get(OfferWaiting).run();
    expect((await of(choice))?.outcome).toBe('free');
    await aGymBooking(world, { choice });
    expect((await of(choice))?.outcome).toBe('taken');
  });

  it('opens at once where the house announces nothing, and a hold nobody applied for is no release', async () => {
    const before = await log();
    await holdAt({ date: aGymMorning().date, bands: ['night'] }, 'arena-a');
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
    await world.reconcile();
    expect((await log()).length).toBe(before.length);
  });
});
