import { addMinutes } from '@kashikan/kernel';
import { LapseUnpaid, StartPayment } from '@kashikan/journeys';
import { PaymentView } from '@kashikan/payments';
import { expectBooksToBalance } from '../support/books';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aFreeSlot,
  anAppliedBooking,
  aPayerOnThePage,
  bookingOf,
  settle,
} from '../support/bookings';
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
});

const DAY = 24 * 60;
const pass = (minutes: number) => world.clock.moveTo(addMinutes(world.clock.now(), minutes));

describe('A booking that is paid by card', () => {
  it('owes its fee from the application on, and stands with the payment: permit, letter, books', async () => {
    const booking = await aBookingWaitingForPayment(world);
    expect(booking.state).toBe('payment-due');
    expect(await ledgerOf(world, booking.bookingId)).toEqual(['fee-fixed 1000']);

    const charge = await aPayerOnThePage(world, booking.bookingId);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('payment-due');
    world.stripe.payByCard(charge.sessionId);
    await settle(world, charge.id);

    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
    expect(await permitsOf(world, booking.bookingId)).toEqual([{ revoked: false }]);
    expect(await ledgerOf(world, booking.bookingId)).toEqual([
      'fee-fixed 1000',
      'payment-settled 1000',
      'provider-fee 36',
    ]);
    expect(await lettersTo(world, booking.person.email)).toEqual(['payment-requested', 'booking-confirmed']);
    await world.work();
    const mail = world.mails.findLast(one => one.recipient === booking.person.email);
    expect(mail?.calendarFile).toContain('BEGIN:VEVENT');
  });

  it('keeps waiting when the card is refused, and the same page takes another card', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.refuseCard(charge.sessionId);
    await settle(world, charge.id);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('payment-due');
    world.stripe.payByCard(charge.sessionId);
    await settle(world, charge.id);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
  });

  it('has one page, however often the button is pressed', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const start = () =>
      world.get(StartPayment).run({ actor: booking.person.actor, bookingId: booking.bookingId });
    const pages = await Promise.all([start(), start(), start()]);
    expect(new Set(pages.map(page => page.url)).size).toBe(1);
    expect(await start()).toEqual(pages[0]);
  });

  it('gets a new page when the first one has ended unpaid', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const first = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.expireSession(first.sessionId);
    await settle(world, first.id);
    const second = await aPayerOnThePage(world, booking.bookingId);
    expect(second.id).not.toBe(first.id);
    world.stripe.payByCard(second.sessionId);
    await settle(world, second.id);
    expect(atStripe(world, { chargeIds: [first.id, second.id] })).toEqual({ paid: [1000], refunds: [] });
  });

  it('cannot be paid again once it stands', async () => {
    const { bookingId, person } = await aConfirmedBooking(world);
    await expect(world.get(StartPayment).run({ actor: person.actor, bookingId })).rejects.toMatchObject({
      code: 'payments.nothing-due',
    });
  });
});

describe('A booking that is paid at a convenience store', () => {
  it('keeps its room while the number can be paid, and stands when the shop has the money', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.issueKonbini(charge.sessionId);
    await settle(world, charge.id);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('payment-due');
    expect(await partsTaken(world, booking.bookingId)).toBe(1);
    expect(await lettersTo(world, booking.person.email)).toEqual([
      'payment-requested',
      'payment-instructions',
    ]);

    pass(2 * DAY);
    world.stripe.payKonbini(charge.sessionId);
    await settle(world, charge.id);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
    expect(await ledgerOf(world, booking.bookingId)).toContain('payment-settled 1000');
  });

  it('may be paid another way when the number has run out', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const voucher = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.issueKonbini(voucher.sessionId);
    await settle(world, voucher.id);
    world.stripe.expireKonbini(voucher.sessionId);
    await settle(world, voucher.id);
    const card = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.payByCard(card.sessionId);
    await settle(world, card.id);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');

    // The slip was printed while it held, and the shop takes the money all the same: it goes back.
    world.stripe.payKonbini(voucher.sessionId);
    await settle(world, voucher.id);
    await world.work();
    expect(atStripe(world, { chargeIds: [voucher.id, card.id] })).toEqual({
      paid: [1000, 1000],
      refunds: ['requires_action 1000'],
    });
    expect(await ledgerOf(world, booking.bookingId)).toContain('late-payment 1000');
    expect(await lettersTo(world, booking.person.email)).toContain('late-payment-refunded');
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
  });
});

describe('A booking that is not paid in time', () => {
  const lapse = async () => {
    pass(20 * DAY);
    return world.get(LapseUnpaid).run();
  };

  it('ends: the page is closed, the room is free, the assessment is lowered', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.clock.moveTo(addMinutes((await bookingOf(world, booking.bookingId)).payBy ?? MONDAY_MORNING, 1));
    expect(await world.get(LapseUnpaid).run()).toBeGreaterThan(0);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('lapsed');
    expect(world.stripe.state.sessions[charge.sessionId]?.object.status).toBe('expired');
    expect(await partsTaken(world, booking.bookingId)).toBe(0);
    expect(await ledgerOf(world, booking.bookingId)).toEqual(['fee-fixed 1000', 'fee-reduced 1000']);
    expect(await lettersTo(world, booking.person.email)).toEqual(['payment-requested', 'booking-lapsed']);
  });

  it('keeps its room when the payer was faster than the clock', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.payByCard(charge.sessionId);
    await lapse();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
  });

  it('takes its room again when a slip is paid late and nobody has it', async () => {
    const booking = await aLapsedVoucher();
    world.stripe.payKonbini(booking.charge.sessionId);
    await settle(world, booking.charge.id);
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
    expect(await partsTaken(world, booking.bookingId)).toBe(1);
    expect(await ledgerOf(world, booking.bookingId)).toEqual(
      expect.arrayContaining(['fee-fixed 1000', 'fee-reduced 1000', 'payment-settled 1000']),
    );
  });

  it('sends the money back when somebody else has the room by then', async () => {
    const booking = await aLapsedVoucher();
    await anAppliedBooking(world, { choice: booking.choice });
    world.stripe.payKonbini(booking.charge.sessionId);
    await settle(world, booking.charge.id);
    await world.work();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('lapsed');
    const [refund] = Object.values(world.stripe.state.refunds).slice(-1);
    expect(refund).toMatchObject({ status: 'requires_action', amount: 1000 });
    world.stripe.giveBankAccount(refund?.id ?? '');
    pass(2);
    await world.reconcile();
    expect(await ledgerOf(world, booking.bookingId)).toEqual(
      expect.arrayContaining(['late-payment 1000', 'suspense-refunded 1000']),
    );
  });

  it('stands when a slip is paid after its end, and no webhook tells of it', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.issueKonbini(charge.sessionId);
    pass(8 * DAY);
    await world.reconcile();
    expect(await world.get(PaymentView).charge(charge.id)).toMatchObject({ state: 'lapsed' });
    world.stripe.payKonbini(charge.sessionId);
    pass(DAY);
    await world.reconcile();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
  });

  /** The number ran out, the booking with it, and the slip is still in somebody's pocket. */
  async function aLapsedVoucher() {
    const booking = await aBookingWaitingForPayment(world, { choice: aFreeSlot() });
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.issueKonbini(charge.sessionId);
    await settle(world, charge.id);
    pass(9 * DAY);
    await settle(world, charge.id);
    world.clock.moveTo(addMinutes((await bookingOf(world, booking.bookingId)).payBy ?? MONDAY_MORNING, 1));
    await world.get(LapseUnpaid).run();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('lapsed');
    return { ...booking, charge };
  }
});
