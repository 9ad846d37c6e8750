import {
  CancelBooking,
  CloseRooms,
  GiveUpChange,
  LapseChanges,
  ReceiveStripeEvent,
} from '@kashikan/journeys';
import { addMinutes, localDate } from '@kashikan/kernel';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aFreeSlot,
  aPayerOnThePage,
  bookingOf,
  type HeldSlot,
  settle,
} from '../support/bookings';
import {
  aChange,
  changeStatesOf,
  changesOf,
  expectAllToAgree,
  paidYenOf,
  payDifference,
} from '../support/changes';
import { wantedClosure } from '../support/closures';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { partsTaken } from '../support/money';
import { aClerk } from '../support/staff';
import { hearEvents } from '../support/webhooks';

const ROUNDS = [0, 1, 2, 3];

let world: JourneyWorld;
let clerk: { readonly kind: 'staff'; readonly id: string };
beforeAll(async () => {
  world = await journeyWorld();
  clerk = { kind: 'staff', id: (await aClerk(world.services, 'aoba', [])).staffId };
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
afterEach(async () => {
  world.clock.moveTo(addMinutes(world.clock.now(), 2));
  await world.reconcile();
  await world.work();
  await expectAllToAgree(world);
});

const later = () => world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
const longer = ({ choice: { date } }: HeldSlot) => ({ choice: { date, bands: ['am', 'pm'] } });
const cancel = ({ bookingId, person }: HeldSlot) =>
  world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
const stateOf = async ({ bookingId }: HeldSlot) => (await bookingOf(world, bookingId)).state;

/** Both at once, in either order; one may refuse the other, and nothing else may happen. */
async function atOnce(round: number, ...both: (() => Promise<unknown>)[]): Promise<boolean[]> {
  const inOrder = round % 2 === 0 ? both : [...both].reverse();
  const settled = await Promise.allSettled(inOrder.map(one => one()));
  for (const outcome of settled)
    if (outcome.status === 'rejected')
      expect(String((outcome.reason as { code?: string }).code)).toMatch(/^(booking|closure|payments)\./);
  const won = settled.map(({ status }) => status === 'fulfilled');
  return round % 2 === 0 ? won : won.reverse();
}

/** A confirmed booking is paid for as it stands; a cancelled one in time has everything back. */
async function isPaidAsItStands(booking: HeldSlot): Promise<void> {
  const { state, feeYen } = await bookingOf(world, booking.bookingId);
  const paid = await paidYenOf(world, booking.bookingId);
  if (state === 'confirmed') expect(paid).toBe(feeYen);
  else expect([state, paid]).toEqual(['cancelled', 0]);
}

describe('A change and', () => {
  it.each(ROUNDS)('the news of the first payment (round %i)', async round => {
    const booking = await aBookingWaitingForPayment(world);
    const page = await aPayerOnThePage(world, booking.bookingId);
    const seen = world.stripe.state.events.length;
    world.stripe.payByCard(page.sessionId);
    const events = world.stripe.state.events.slice(seen);
    await hearEvents(world, events);
    const news = () =>
      Promise.all(events.map(event => world.get(ReceiveStripeEvent).process(event.id))).then(() => undefined);
    await atOnce(round, () => aChange(world, booking, longer(booking)), news);
    await world.work();
    // Paid at the old fee; what the change costs more is waited for, if it was not refused.
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ state: 'confirmed', bands: ['am'] });
    expect([[], ['awaiting-payment']]).toContainEqual(await changeStatesOf(world, booking.bookingId));
    await isPaidAsItStands(booking);
  });

  it.each(ROUNDS)('another one from the other tab (round %i)', async round => {
    const booking = await aConfirmedBooking(world);
    later();
    const { date } = booking.choice;
    await atOnce(
      round,
      () => aChange(world, booking, { roomCode: 'meeting-2', choice: { date, bands: ['am'] } }),
      () => aChange(world, booking, { roomCode: 'meeting-3', choice: { date, bands: ['am'] } }),
    );
    const { roomId } = await bookingOf(world, booking.bookingId);
    const made = (await changesOf(world, booking.bookingId)).filter(({ state }) => state === 'made');
    expect(made.at(-1)?.after.roomId).toBe(roomId);
    // Each begins from where the one before has led: nothing is changed from what it is no longer.
    for (const [place, change] of made.slice(1).entries())
      expect(change.before.roomId).toBe(made[place]?.after.roomId);
    expect(await partsTaken(world, booking.bookingId)).toBe(1);
    const paid = await paidYenOf(world, booking.bookingId);
    expect(paid).toBe((await bookingOf(world, booking.bookingId)).feeYen);
  });

  it.each(ROUNDS)('a cancellation, of a booking that becomes dearer or cheaper (round %i)', async round => {
    const { date } = aFreeSlot();
    const [short, long] = [
      { date, bands: ['am'] },
      { date, bands: ['am', 'pm'] },
    ];
    const booking = await aConfirmedBooking(world, { choice: round % 3 === 0 ? short : long });
    later();
    await atOnce(
      round,
      () => aChange(world, booking, { choice: round % 3 === 0 ? long : short }),
      () => cancel(booking),
    );
    expect(await stateOf(booking)).toBe('cancelled');
    await isPaidAsItStands(booking);
  });

  it.each(ROUNDS)('a closure of the day to which it leads (round %i)', async round => {
    const booking = await aConfirmedBooking(world);
    later();
    const to = aFreeSlot();
    const closure = await wantedClosure(world, { from: to.date, decisions: 'cancel-all' });
    const [, closed] = await atOnce(
      round,
      () => aChange(world, booking, { choice: to }),
      () => world.get(CloseRooms).run({ actor: clerk, ...closure }),
    );
    expect(closed).toBe(true);
    const { state, useDate } = await bookingOf(world, booking.bookingId);
    // Changed first and then closed out, or refused and left where it was.
    expect([state, useDate]).toEqual(
      state === 'cancelled' ? ['cancelled', to.date] : ['confirmed', booking.choice.date],
    );
    await isPaidAsItStands(booking);
  });
});

describe('The payment of a difference and', () => {
  async function aPaidDifference() {
    const booking = await aConfirmedBooking(world);
    later();
    const outcome = await aChange(world, booking, longer(booking));
    const charge = await payDifference(world, booking, outcome);
    return { booking, outcome, charge };
  }

  it.each(ROUNDS)('a cancellation (round %i)', async round => {
    const { booking, charge } = await aPaidDifference();
    await atOnce(
      round,
      () => settle(world, charge.id),
      () => cancel(booking),
    );
    await isPaidAsItStands(booking);
  });

  it.each(ROUNDS)('its withdrawal (round %i)', async round => {
    const { booking, outcome, charge } = await aPaidDifference();
    const { actor } = booking.person;
    await atOnce(
      round,
      () => settle(world, charge.id),
      () => world.get(GiveUpChange).withdraw(actor, booking.bookingId, outcome.changeId),
    );
    expect(await changeStatesOf(world, booking.bookingId)).toEqual(['made']);
    await isPaidAsItStands(booking);
  });

  it.each(ROUNDS)('the clock that ends it (round %i)', async round => {
    const { booking, outcome, charge } = await aPaidDifference();
    const [change] = await changesOf(world, booking.bookingId);
    expect(change?.id).toBe(outcome.changeId);
    world.clock.moveTo(change?.openUntil ?? MONDAY_MORNING);
    await atOnce(
      round,
      () => settle(world, charge.id),
      () => world.get(LapseChanges).run(),
    );
    await isPaidAsItStands(booking);
  });

  it.each(ROUNDS)('a closure of the day (round %i)', async round => {
    const { booking, charge } = await aPaidDifference();
    const closure = await wantedClosure(world, { from: booking.choice.date, decisions: 'cancel-all' });
    await atOnce(
      round,
      () => settle(world, charge.id),
      () => world.get(CloseRooms).run({ actor: clerk, ...closure }),
    );
    await world.work();
    expect(await stateOf(booking)).toBe('cancelled');
    await isPaidAsItStands(booking);
  });
});

describe('A closure that only the time asked for by a change meets', () => {
  it('ends the change and leaves the booking, also when everything is cancelled', async () => {
    const { date } = aFreeSlot();
    const booking = await aConfirmedBooking(world, { choice: { date, bands: ['am'] } });
    later();
    const to = aFreeSlot();
    await aChange(world, booking, { choice: { date: to.date, bands: ['am', 'pm'] } });
    const closure = await wantedClosure(world, { from: to.date, decisions: 'cancel-all' });
    await world.get(CloseRooms).run({ actor: clerk, ...closure });
    expect(await changeStatesOf(world, booking.bookingId)).toEqual(['withdrawn']);
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ state: 'confirmed', useDate: date });
    await isPaidAsItStands(booking);
  });
});

describe('A random history of changes', () => {
  it.each([1, 2, 3])('never leaves a confirmed booking paid for less than its fee (seed %i)', async seed => {
    let state = seed;
    const below = (limit: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const bandsOf = [['am'], ['pm'], ['am', 'pm'], ['night'], ['pm', 'night']];
    const { date } = aFreeSlot();
    const booking = await aConfirmedBooking(world, { choice: { date, bands: ['am', 'pm'] } });
    const use = (await bookingOf(world, booking.bookingId)).startsAt;
    let keptYen = 0;
    for (let step = 0; step < 10; step += 1) {
      if (below(3) === 0) {
        const left = use.getTime() - world.clock.now().getTime();
        world.clock.moveTo(new Date(world.clock.now().getTime() + left / (2 + below(3))));
      }
      const roomCode = ['meeting-1', 'meeting-2', 'meeting-3'][below(3)] ?? 'meeting-1';
      const choice = { date: localDate(date), bands: bandsOf[below(5)] ?? ['am'] };
      const by = { actor: clerk, isOverride: true, reason: '申出' };
      const outcome = await aChange(world, booking, { roomCode, choice }, by).catch(() => undefined);
      if (outcome?.state === 'awaiting-payment') {
        const charge = await payDifference(world, booking, outcome);
        await settle(world, charge.id);
      }
      const { feeYen } = await bookingOf(world, booking.bookingId);
      const paid = await paidYenOf(world, booking.bookingId);
      expect({ step, isCovered: paid >= (feeYen ?? 0) }).toEqual({ step, isCovered: true });
      keptYen = paid - (feeYen ?? 0);
      expect(keptYen).toBeGreaterThanOrEqual(0);
    }
    const { paidYen, refundYen } = await cancel(booking);
    expect(refundYen).toBeLessThanOrEqual(paidYen);
    expect(await paidYenOf(world, booking.bookingId)).toBe(paidYen - refundYen);
  });
});
