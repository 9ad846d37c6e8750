import { CancelBooking, LapseUnpaid, StartPayment } from '@kashikan/journeys';
import { addMinutes } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { expectBooksToBalance } from '../support/books';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aPayerOnThePage,
  bookingOf,
  type HeldSlot,
  settle,
} from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { atStripe, ledgerOf, lettersTo, permitsOf } from '../support/money';
import { PlantedFailure, plantFailure } from '../support/planted-failure';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
afterEach(() => expectBooksToBalance(world.db));

const pass = (minutes: number) => world.clock.moveTo(addMinutes(world.clock.now(), minutes));
const died = (work: Promise<unknown>) => expect(work).rejects.toThrow(PlantedFailure);
const sessionsOf = (chargeId: string) =>
  Object.values(world.stripe.state.sessions).filter(row => row.object.client_reference_id === chargeId);
const chargesOf = async (bookingId: string) => (await world.get(PaymentView).ofBooking(bookingId)).charges;

/** The clock strikes, whatever the queue still says: what is left undone, the reconcilers finish. */
async function afterwards(): Promise<void> {
  pass(2);
  await world.reconcile();
  await world.reconcile();
}

/** One charge, one permit, one set of lines, whatever died on the way. */
async function standsOnce({ bookingId, person }: HeldSlot): Promise<void> {
  expect((await bookingOf(world, bookingId)).state).toBe('confirmed');
  const charges = await chargesOf(bookingId);
  expect(charges.filter(charge => charge.state === 'settled')).toHaveLength(1);
  expect(atStripe(world, { chargeIds: charges.map(charge => charge.id) })).toEqual({
    paid: [1000],
    refunds: [],
  });
  expect(await permitsOf(world, bookingId)).toHaveLength(1);
  expect(await ledgerOf(world, bookingId)).toEqual([
    'fee-fixed 1000',
    'payment-settled 1000',
    'provider-fee 36',
  ]);
  const letters = await lettersTo(world, person.email);
  expect(letters.filter(letter => letter === 'booking-confirmed')).toHaveLength(1);
}

describe.each(['before', 'after'] as const)('A process that dies %s the call', when => {
  it('that opens the page: there is one session in the end, and the payer gets to it', async () => {
    const booking = await aBookingWaitingForPayment(world);
    plantFailure(world, 'createCheckoutSession', when);
    await died(world.get(StartPayment).run({ actor: booking.person.actor, bookingId: booking.bookingId }));
    await afterwards();
    const charge = await aPayerOnThePage(world, booking.bookingId);
    const open = (await chargesOf(booking.bookingId)).flatMap(one => sessionsOf(one.id));
    expect(open.filter(row => row.object.status === 'open')).toHaveLength(1);
    world.stripe.payByCard(charge.sessionId);
    await settle(world, charge.id);
    await standsOnce(booking);
  });

  it('that reads what was paid: the poller reads it again', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.payByCard(charge.sessionId);
    plantFailure(world, 'retrieveSession', when);
    await died(settle(world, charge.id));
    await afterwards();
    await standsOnce(booking);
  });

  it('that closes the page of an unpaid booking: the next run ends it', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.clock.moveTo(addMinutes((await bookingOf(world, booking.bookingId)).payBy ?? MONDAY_MORNING, 1));
    plantFailure(world, 'expireSession', when);
    await world
      .get(LapseUnpaid)
      .run()
      .catch(() => undefined);
    await afterwards();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('lapsed');
    expect(await ledgerOf(world, booking.bookingId)).toEqual(['fee-fixed 1000', 'fee-reduced 1000']);
    expect(() => world.stripe.payByCard(charge.sessionId)).toThrow();
  });

  it('that withdraws a konbini number: cancelling again succeeds, and nobody can pay', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    world.stripe.issueKonbini(charge.sessionId);
    await settle(world, charge.id);
    const cancel = () =>
      world
        .get(CancelBooking)
        .run({ actor: booking.person.actor, bookingId: booking.bookingId, cause: 'applicant' });
    plantFailure(world, 'cancelPayment', when);
    await died(cancel());
    await cancel();
    await afterwards();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('cancelled');
    expect(() => world.stripe.payKonbini(charge.sessionId)).toThrow();
  });

  it('that sends money back: there is one refund, and one set of lines', async () => {
    const booking = await aConfirmedBooking(world);
    const { bookingId, person, charge } = booking;
    await world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
    plantFailure(world, 'createRefund', when);
    const { failures } = await world.tryToWork();
    expect(failures.map(failure => failure.task)).toEqual(['submit-refund']);
    await afterwards();
    await world.work();
    expect(atStripe(world, { chargeIds: [charge.id] })).toEqual({
      paid: [1000],
      refunds: ['succeeded 1000'],
    });
    expect((await ledgerOf(world, bookingId)).slice(-2)).toEqual(['refund-decided 1000', 'refund-paid 1000']);
  });
});

describe('Stripe itself', () => {
  it.each([['lose-answer'], ['server-error'], ['too-many']] as const)(
    'that answers with %s delays a payment, and doubles nothing',
    async fault => {
      const booking = await aBookingWaitingForPayment(world);
      world.stripe.planFault(fault, 3);
      const start = () =>
        world.get(StartPayment).run({ actor: booking.person.actor, bookingId: booking.bookingId });
      await start().catch(() => undefined);
      world.stripe.planFault(fault, 0);
      await start().catch(() => undefined);
      await start().catch(() => undefined);
      await afterwards();
      const charge = await aPayerOnThePage(world, booking.bookingId);
      expect(sessionsOf(charge.id)).toHaveLength(1);
      world.stripe.payByCard(charge.sessionId);
      await settle(world, charge.id);
      await standsOnce(booking);
    },
    60_000,
  );

  it('that is not there delays a refund until it is', async () => {
    const { bookingId, person, charge } = await aConfirmedBooking(world);
    await world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
    world.stripe.setReachable(false);
    await world.tryToWork();
    world.stripe.setReachable(true);
    await afterwards();
    expect(atStripe(world, { chargeIds: [charge.id] }).refunds).toEqual(['succeeded 1000']);
  }, 60_000);
});
