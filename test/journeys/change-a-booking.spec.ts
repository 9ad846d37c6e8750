import { CancelBooking, ChangeBooking, GiveUpChange, StartPayment } from '@kashikan/journeys';
import { type Actor, addMinutes, newId } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { expectBooksToBalance } from '../support/books';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aFreeSlot,
  aHeldSlot,
  anApplication,
  aPayerOnThePage,
  bookingOf,
  type HeldSlot,
  type PaidBooking,
  settle,
  wantedOf,
} from '../support/bookings';
import {
  aChange,
  changesOf as changesIn,
  type Difference,
  expectNothingKeptByClosedChanges,
  payDifference,
} from '../support/changes';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { atStripe, ledgerOf, lettersTo, partsTaken, permitsOf } from '../support/money';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
afterEach(async () => {
  await world.work();
  await expectBooksToBalance(world.db);
  await expectNothingKeptByClosedChanges(world);
});

const change = (booking: HeldSlot, ...how: [Difference, Parameters<typeof aChange>[3]?]) =>
  aChange(world, booking, ...how);
const longer = (booking: HeldSlot) => ({ choice: { date: booking.choice.date, bands: ['am', 'pm'] } });
/** Half an hour after the application: no slip any more. */
const later = () => world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
const changesOf = (bookingId: string) => changesIn(world, bookingId);
const chargesOf = async (bookingId: string) => (await world.get(PaymentView).ofBooking(bookingId)).charges;

async function aLongerBooking(): Promise<PaidBooking> {
  const { date } = aFreeSlot();
  return aConfirmedBooking(world, { choice: { date, bands: ['am', 'pm'] } });
}

describe('A booking that is not paid yet', () => {
  it('is priced anew: the old page is closed, the books get the difference, and the new fee confirms it', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const old = await aPayerOnThePage(world, booking.bookingId);
    expect(await change(booking, longer(booking))).toMatchObject({ state: 'made', dueYen: 0, refundYen: 0 });
    const now = await bookingOf(world, booking.bookingId);
    expect(now).toMatchObject({ state: 'payment-due', bands: ['am', 'pm'], feeYen: 2400 });
    expect(await ledgerOf(world, booking.bookingId)).toEqual(['fee-fixed 1000', 'fee-raised 1400']);
    expect((await world.get(PaymentView).charge(old.id))?.state).toBe('lapsed');
    const page = await aPayerOnThePage(world, booking.bookingId);
    expect(page.amountYen).toBe(2400);
    world.stripe.payByCard(page.sessionId);
    await settle(world, page.id);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
    expect(await lettersTo(world, booking.person.email)).toContain('booking-changed');
  });

  it('owes less when it becomes shorter', async () => {
    const { date } = aFreeSlot();
    const booking = await aBookingWaitingForPayment(world, { choice: { date, bands: ['am', 'pm'] } });
    await change(booking, { choice: { date, bands: ['pm'] } });
    expect(await ledgerOf(world, booking.bookingId)).toEqual(['fee-fixed 2400', 'fee-reduced 1000']);
  });

  it('is confirmed when nothing is left to pay', async () => {
    const { date } = aFreeSlot();
    const hours = { date, from: '09:00', to: '11:00' } as never;
    const application = anApplication({ purposeCode: 'music' });
    const booking = await aBookingWaitingForPayment(world, {
      roomCode: 'music',
      choice: hours,
      application,
    });
    expect(
      await change(booking, { roomCode: 'study', choice: hours, people: 2, purposeCode: 'meeting' }),
    ).toMatchObject({
      state: 'made',
    });
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ state: 'confirmed', feeYen: 0 });
    expect(await permitsOf(world, booking.bookingId)).toEqual([{ revoked: false }]);
  });

  it('is paid at the old fee by a payer who was faster, and then waits for the difference', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const page = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.payByCard(page.sessionId);
    expect(await change(booking, longer(booking))).toMatchObject({ state: 'awaiting-payment', dueYen: 1400 });
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ state: 'confirmed', bands: ['am'] });
  });
});

describe('A paid booking that becomes dearer', () => {
  it('stays as it is, keeps the extra time, and becomes the longer one when the difference is paid', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    const outcome = await change(booking, longer(booking));
    expect(outcome).toMatchObject({ state: 'awaiting-payment', dueYen: 1400, refundYen: 0 });
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ bands: ['am'], feeYen: 1000 });
    expect(await partsTaken(world, outcome.changeId)).toBe(1);
    const pm = { date: booking.choice.date, bands: ['pm'] };
    await expect(aHeldSlot(world, { choice: pm })).rejects.toMatchObject({ code: 'booking.slot-taken' });

    const charge = await payDifference(world, booking, outcome);
    await settle(world, charge.id);
    await settle(world, charge.id);
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({
      state: 'confirmed',
      bands: ['am', 'pm'],
      feeYen: 2400,
    });
    expect(await permitsOf(world, booking.bookingId)).toEqual(
      expect.arrayContaining([{ revoked: true }, { revoked: false }]),
    );
    expect((await ledgerOf(world, booking.bookingId)).filter(entry => !entry.startsWith('provider'))).toEqual(
      ['fee-fixed 1000', 'payment-settled 1000', 'fee-raised 1400', 'payment-settled 1400'],
    );
    expect(await lettersTo(world, booking.person.email)).toEqual(
      expect.arrayContaining(['change-payment-requested', 'booking-changed']),
    );
  });

  it('cancelled afterwards, gets back over both payments what the terms give', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    const outcome = await change(booking, longer(booking));
    const charge = await payDifference(world, booking, outcome);
    await settle(world, charge.id);
    const cancelled = await world
      .get(CancelBooking)
      .run({ actor: booking.person.actor, bookingId: booking.bookingId, cause: 'applicant' });
    expect(cancelled).toEqual({ paidYen: 2400, refundYen: 2400 });
    await world.work();
    expect(atStripe(world, { chargeIds: [booking.charge.id, charge.id] }).refunds).toEqual([
      'succeeded 1400',
      'succeeded 1000',
    ]);
  });

  it('lapses with its deadline: the time is free, nothing is owed, and late money goes back', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    const outcome = await change(booking, longer(booking));
    const page = await world
      .get(StartPayment)
      .run({ actor: booking.person.actor, bookingId: booking.bookingId, changeId: outcome.changeId });
    const [open] = (await changesOf(booking.bookingId)).slice(-1);
    world.clock.moveTo(open?.openUntil ?? MONDAY_MORNING);
    await world.reconcile();
    expect((await changesOf(booking.bookingId)).map(one => one.state)).toEqual(['lapsed']);
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ state: 'confirmed', bands: ['am'] });
    expect(await lettersTo(world, booking.person.email)).toContain('change-ended');
    const [charge] = (await chargesOf(booking.bookingId)).filter(one => one.id === page.chargeId);
    expect(charge?.state).toBe('lapsed');
  });

  it('is given up by its applicant', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    const { changeId } = await change(booking, longer(booking));
    await world.get(GiveUpChange).withdraw(booking.person.actor, booking.bookingId, changeId);
    expect((await changesOf(booking.bookingId)).map(one => one.state)).toEqual(['withdrawn']);
    await expect(
      world.get(GiveUpChange).withdraw(booking.person.actor, booking.bookingId, changeId),
    ).rejects.toMatchObject({ code: 'booking.change-not-allowed-now' });
  });

  it('cancelled while it waits: the change is withdrawn with it', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    const { changeId } = await change(booking, longer(booking));
    await world
      .get(CancelBooking)
      .run({ actor: booking.person.actor, bookingId: booking.bookingId, cause: 'applicant' });
    expect((await changesOf(booking.bookingId)).map(one => one.state)).toEqual(['withdrawn']);
    expect(await partsTaken(world, changeId)).toBe(0);
  });

  it('knows one open change only', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    await change(booking, longer(booking));
    await expect(change(booking, { people: 3 })).rejects.toMatchObject({ code: 'booking.change-under-way' });
  });
});

describe('A paid booking that becomes cheaper', () => {
  it('is made at once, and the share of the ladder goes back', async () => {
    const booking = await aLongerBooking();
    const { startsAt } = await bookingOf(world, booking.bookingId);
    world.clock.moveTo(addMinutes(startsAt, -3 * 24 * 60));
    const outcome = await change(booking, { choice: { date: booking.choice.date, bands: ['am'] } });
    expect(outcome).toMatchObject({ state: 'made', dueYen: 0, refundYen: 700 });
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ bands: ['am'], feeYen: 1000 });
    await world.work();
    expect(atStripe(world, { chargeIds: [booking.charge.id] }).refunds).toEqual(['succeeded 700']);
    expect((await ledgerOf(world, booking.bookingId)).slice(-2)).toEqual([
      'refund-decided 700',
      'refund-paid 700',
    ]);
    await aHeldSlot(world, { choice: { date: booking.choice.date, bands: ['pm'] } });
  });

  it('pays nothing to become as long again: what was kept counts', async () => {
    const booking = await aLongerBooking();
    const { startsAt } = await bookingOf(world, booking.bookingId);
    world.clock.moveTo(addMinutes(startsAt, -3 * 24 * 60));
    await change(booking, { choice: { date: booking.choice.date, bands: ['am'] } });
    expect(await change(booking, longer(booking))).toMatchObject({ state: 'awaiting-payment', dueYen: 700 });
  });

  it('moves to another day at the same fee, and the terms keep counting from the earlier day', async () => {
    const booking = await aConfirmedBooking(world);
    const before = await bookingOf(world, booking.bookingId);
    world.clock.moveTo(addMinutes(before.startsAt, -2 * 24 * 60));
    const next = aFreeSlot();
    expect(await change(booking, { choice: next })).toMatchObject({ state: 'made', refundYen: 0 });
    const after = await bookingOf(world, booking.bookingId);
    expect(after.useDate).toBe(next.date);
    expect(after.refundTerms?.map(step => step.lastDate)).toEqual(
      before.refundTerms?.map(step => step.lastDate),
    );
  });
});

describe('A slip', () => {
  it('of the date is undone within the grace period, as if it had not been made', async () => {
    const booking = await aConfirmedBooking(world);
    const next = aFreeSlot();
    await change(booking, { choice: next });
    const [made] = await changesOf(booking.bookingId);
    expect(made).toMatchObject({ state: 'made', isWithinGrace: true });
    const after = await bookingOf(world, booking.bookingId);
    expect(after.refundTerms?.at(-1)?.lastDate.slice(0, 7)).toBe(after.useDate.slice(0, 7));
  });

  it('cancelled within the grace period brings everything back, also where the terms give half', async () => {
    const today = { date: '2027-05-11', bands: ['pm'] } as never;
    const booking = await aConfirmedBooking(world, { choice: today });
    const { actor } = booking.person;
    expect(
      await world.get(CancelBooking).run({ actor, bookingId: booking.bookingId, cause: 'applicant' }),
    ).toEqual({
      paidYen: 1400,
      refundYen: 1400,
    });
  });
});

describe('Who may change', () => {
  const staff: Actor = { kind: 'staff', id: newId() };

  it('a resident not after the last day; staff with a reason, which is written down', async () => {
    const booking = await aConfirmedBooking(world);
    const { startsAt } = await bookingOf(world, booking.bookingId);
    world.clock.moveTo(addMinutes(startsAt, -60));
    await expect(change(booking, { people: 5 })).rejects.toMatchObject({ code: 'booking.change-too-late' });
    await expect(change(booking, { people: 5 }, { actor: staff, isOverride: true })).rejects.toMatchObject({
      code: 'booking.change-reason-missing',
    });
    await change(booking, { people: 5 }, { actor: staff, isOverride: true, reason: '電話で人数の訂正' });
    expect((await changesOf(booking.bookingId))[0]).toMatchObject({
      isOverride: true,
      reason: '電話で人数の訂正',
    });
    const overrides = await world.db.rows('SELECT FROM overrides WHERE booking_id = $1', [booking.bookingId]);
    expect(overrides).toHaveLength(1);
  });

  it('as often as the terms say', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    for (const people of [5, 6, 7]) await change(booking, { people });
    await expect(change(booking, { people: 8 })).rejects.toMatchObject({
      code: 'booking.change-too-often',
      facts: { most: 3 },
    });
  });

  it('nobody to nothing, to another house, or above the capacity', async () => {
    const booking = await aConfirmedBooking(world);
    await expect(change(booking, {})).rejects.toMatchObject({ code: 'booking.change-nothing' });
    await expect(change(booking, { roomCode: 'arena-a' })).rejects.toMatchObject({
      code: 'booking.change-other-house',
    });
    await expect(change(booking, { people: 900 })).rejects.toMatchObject({ code: 'booking.over-capacity' });
  });
});

describe('Accidents', () => {
  it('a time that somebody else has: alternatives are told and the booking is as before', async () => {
    const booking = await aConfirmedBooking(world);
    const pm = { date: booking.choice.date, bands: ['pm'] };
    await aHeldSlot(world, { choice: pm });
    const refusal = await change(booking, longer(booking)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'booking.slot-taken' });
    expect((refusal as { facts: { alternatives: unknown[] } }).facts.alternatives.length).toBeGreaterThan(0);
    expect(await changesOf(booking.bookingId)).toEqual([]);
    expect(await partsTaken(world, booking.bookingId)).toBe(1);
  });

  it('a double click makes one change and gets one answer', async () => {
    const booking = await aConfirmedBooking(world);
    const idempotency = { scope: 'spec', key: newId(), requestHash: 'same' };
    const first = await change(booking, { people: 3 }, { idempotency });
    const wanted = await wantedOf(world, booking.bookingId);
    const again = { actor: booking.person.actor, bookingId: booking.bookingId, wanted, idempotency };
    expect(await world.get(ChangeBooking).run(again)).toEqual(first);
    expect(await changesOf(booking.bookingId)).toHaveLength(1);
  });

  it('two changes at once: one is made or waits, the other is refused or follows it', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    const results = await Promise.allSettled([
      change(booking, longer(booking)),
      change(booking, longer(booking)),
    ]);
    expect(results.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect((await changesOf(booking.bookingId)).filter(one => one.endedAt === null)).toHaveLength(1);
  });

  it('a change against a cancellation: the booking ends cancelled or changed, never half', async () => {
    const booking = await aConfirmedBooking(world);
    const { actor } = booking.person;
    const next = aFreeSlot();
    await Promise.allSettled([
      change(booking, { choice: next }),
      world.get(CancelBooking).run({ actor, bookingId: booking.bookingId, cause: 'applicant' }),
    ]);
    const { state } = await bookingOf(world, booking.bookingId);
    expect(await partsTaken(world, booking.bookingId)).toBe(state === 'cancelled' ? 0 : 1);
  });

  it('the amounts that were shown have changed: nothing is done and both are told', async () => {
    const booking = await aConfirmedBooking(world);
    later();
    await expect(
      change(booking, longer(booking), { shown: { dueYen: 900, refundYen: 0 } }),
    ).rejects.toMatchObject({ code: 'booking.change-price-differs', facts: { dueYen: 1400, feeYen: 2400 } });
    expect(await changesOf(booking.bookingId)).toEqual([]);
  });
});
