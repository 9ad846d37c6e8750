import { addMinutes } from '@kashikan/kernel';
import { CancelBooking } from '@kashikan/journeys';
import { PaymentView } from '@kashikan/payments';
import { expectBooksToBalance } from '../support/books';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aHeldSlot,
  aPayerOnThePage,
  aPendingApproval,
  bookingOf,
  type HeldSlot,
  settle,
} from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { atStripe, ledgerOf, lettersTo, partsTaken, permitsOf } from '../support/money';
import { hearEvents } from '../support/webhooks';

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

const cancel = ({ bookingId, person }: HeldSlot) =>
  world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
const daysBefore = async (bookingId: string, days: number) => {
  const { startsAt } = await bookingOf(world, bookingId);
  world.clock.moveTo(addMinutes(startsAt, -days * 24 * 60));
};
const refundsOf = async (bookingId: string) =>
  (await world.get(PaymentView).ofBooking(bookingId)).refunds.map(refund => refund.state);

describe('Whoever cancels a paid booking', () => {
  it.each([
    { days: 30, back: 1000 },
    { days: 7, back: 1000 },
    { days: 6, back: 500 },
    { days: 1, back: 500 },
  ])('$days days before gets back $back yen of 1000, through Stripe', async ({ days, back }) => {
    const booking = await aConfirmedBooking(world);
    await daysBefore(booking.bookingId, days);
    expect(await cancel(booking)).toEqual({ paidYen: 1000, refundYen: back });
    expect(await partsTaken(world, booking.bookingId)).toBe(0);
    expect(await permitsOf(world, booking.bookingId)).toEqual([{ revoked: true }]);
    await world.work();
    expect(atStripe(world, { chargeIds: [booking.charge.id] })).toEqual({
      paid: [1000],
      refunds: [`succeeded ${back}`],
    });
    expect((await ledgerOf(world, booking.bookingId)).slice(-2)).toEqual([
      `refund-decided ${back}`,
      `refund-paid ${back}`,
    ]);
    expect(await lettersTo(world, booking.person.email)).toContain('booking-cancelled');
  });

  it('on the day of use gets nothing back', async () => {
    const booking = await aConfirmedBooking(world);
    await daysBefore(booking.bookingId, 0);
    expect(await cancel(booking)).toEqual({ paidYen: 1000, refundYen: 0 });
    expect(await refundsOf(booking.bookingId)).toEqual([]);
  });

  it('is too late once the use has begun', async () => {
    const booking = await aConfirmedBooking(world);
    await daysBefore(booking.bookingId, -1);
    await expect(cancel(booking)).rejects.toMatchObject({ code: 'booking.not-allowed-now' });
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
  });

  it('gets everything back when it is the town that cancels', async () => {
    const booking = await aConfirmedBooking(world);
    await daysBefore(booking.bookingId, 0);
    const actor = { kind: 'staff', id: 'spec' } as const;
    const { bookingId } = booking;
    await world.get(CancelBooking).run({ actor, bookingId, cause: 'municipality', reason: '設備の故障' });
    await world.work();
    expect(await refundsOf(bookingId)).toEqual(['succeeded']);
  });

  it('may cancel once', async () => {
    const booking = await aConfirmedBooking(world);
    const attempts = await Promise.allSettled([cancel(booking), cancel(booking), cancel(booking)]);
    expect(attempts.filter(attempt => attempt.status === 'fulfilled')).toHaveLength(1);
    await world.work();
    expect(await refundsOf(booking.bookingId)).toEqual(['succeeded']);
  });
});

describe('Whoever cancels before paying', () => {
  it('owes nothing any more, and the page on which they could pay is closed', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    expect(await cancel(booking)).toEqual({ paidYen: 0, refundYen: 0 });
    expect(() => world.stripe.payByCard(charge.sessionId)).toThrow();
    expect(await ledgerOf(world, booking.bookingId)).toEqual(['fee-fixed 1000', 'fee-reduced 1000']);
  });

  it('gets the refund of the terms when the payment was faster', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.payByCard(charge.sessionId);
    expect(await cancel(booking)).toEqual({ paidYen: 1000, refundYen: 1000 });
    await world.work();
    expect(await refundsOf(booking.bookingId)).toEqual(['succeeded']);
  });

  it('cannot pay any more with a konbini number that the page has issued, and we had not heard of', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.issueKonbini(charge.sessionId);
    await cancel(booking);
    expect(() => world.stripe.payKonbini(charge.sessionId)).toThrow();
  });

  it('withdraws an application that nobody has decided', async () => {
    const pending = await aPendingApproval(world);
    await cancel(pending);
    const [row] = await world.db.rows('SELECT state FROM approvals WHERE id = $1', [pending.approvalId]);
    expect(row).toEqual({ state: 'withdrawn' });
    expect(await partsTaken(world, pending.bookingId)).toBe(0);
  });

  it('does not touch what only is held: a hold is let go another way', async () => {
    const held = await aHeldSlot(world);
    await expect(cancel(held)).rejects.toMatchObject({ code: 'booking.not-allowed-now' });
  });
});

describe('A refund that does not arrive', () => {
  it('stands as owed again, and the resident is told', async () => {
    const booking = await aConfirmedBooking(world);
    await cancel(booking);
    await world.work();
    const [refund] = (await world.get(PaymentView).ofBooking(booking.bookingId)).refunds;
    world.stripe.failRefund(refund?.providerRefundId ?? '');
    await hearEvents(world, world.stripe.state.events);
    await world.work();
    expect(await refundsOf(booking.bookingId)).toEqual(['failed']);
    expect((await ledgerOf(world, booking.bookingId)).slice(-1)).toEqual(['refund-failed 1000']);
    expect(await lettersTo(world, booking.person.email)).toContain('refund-failed');
  });

  it('is known as failed when the bank sends it back before we asked', async () => {
    const booking = await aConfirmedBooking(world);
    world.stripe.failNextRefund();
    await cancel(booking);
    await world.work();
    world.clock.moveTo(addMinutes(world.clock.now(), 2));
    await world.reconcile();
    expect(await refundsOf(booking.bookingId)).toEqual(['failed']);
    expect((await ledgerOf(world, booking.bookingId)).slice(-1)).toEqual(['refund-decided 1000']);
  });

  it('waits for a bank account when it was paid at a convenience store, and is booked on the day it left', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.issueKonbini(charge.sessionId);
    world.stripe.payKonbini(charge.sessionId);
    await settle(world, charge.id);
    await cancel(booking);
    await world.work();
    expect(await refundsOf(booking.bookingId)).toEqual(['requires-action']);
    const [refund] = (await world.get(PaymentView).ofBooking(booking.bookingId)).refunds;
    world.clock.moveTo(addMinutes(world.clock.now(), 3 * 24 * 60));
    world.stripe.giveBankAccount(refund?.providerRefundId ?? '');
    world.clock.moveTo(addMinutes(world.clock.now(), 24 * 60));
    await world.reconcile();
    expect(await refundsOf(booking.bookingId)).toEqual(['succeeded']);
    const [entry] = await world.db.rows(
      `SELECT occurred_on AS day FROM ledger_entries WHERE booking_id = $1 AND kind = 'refund-paid'`,
      [booking.bookingId],
    );
    expect(entry).toEqual({ day: '2027-05-13' });
  });
});
