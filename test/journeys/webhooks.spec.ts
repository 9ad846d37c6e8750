import { CancelBooking, ReceiveStripeEvent } from '@kashikan/journeys';
import { addMinutes } from '@kashikan/kernel';
import { expectBooksToBalance } from '../support/books';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aPayerOnThePage,
  bookingOf,
  settle,
} from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { ledgerOf, lettersTo } from '../support/money';
import { hearEvents, permutations } from '../support/webhooks';

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

/** A payment and everything that Stripe said while it was made. */
async function aPayment(pay: (sessionId: string) => unknown) {
  const seen = world.stripe.state.events.length;
  const booking = await aBookingWaitingForPayment(world);
  const charge = await aPayerOnThePage(world, booking.bookingId);
  pay(charge.sessionId);
  return { booking, charge, events: world.stripe.state.events.slice(seen) };
}

const paid = ['fee-fixed 1000', 'payment-settled 1000', 'provider-fee 36'];

describe('The events of a payment', () => {
  const orders = permutations([0, 1, 2]);

  it.each(orders.map(order => [order.join(' ')]))(
    'end the same in the order %s, each one to five times',
    async order => {
      const { booking, events } = await aPayment(id => world.stripe.payByCard(id));
      expect(events.length).toBeGreaterThanOrEqual(3);
      const places = order.split(' ').map(Number);
      for (const place of places)
        for (let times = 0; times <= (place * 2) % 5; times += 1)
          await hearEvents(world, events.slice(place, place === 2 ? undefined : place + 1));
      await world.work();
      expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
      expect(await ledgerOf(world, booking.bookingId)).toEqual(paid);
      expect(await lettersTo(world, booking.person.email)).toEqual([
        'payment-requested',
        'booking-confirmed',
      ]);
    },
  );

  it('at a convenience store end the same when the money is heard of before the number', async () => {
    const { booking, events } = await aPayment(id => {
      world.stripe.issueKonbini(id);
      world.stripe.payKonbini(id);
    });
    await hearEvents(world, [...events].reverse());
    await hearEvents(world, events);
    await world.work();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
    expect(await ledgerOf(world, booking.bookingId)).toContain('payment-settled 1000');
  });

  it('may never come: the poller brings the payment to its end', async () => {
    const { booking } = await aPayment(id => world.stripe.payByCard(id));
    world.clock.moveTo(addMinutes(world.clock.now(), 1));
    await world.reconcile();
    expect((await bookingOf(world, booking.bookingId)).state).toBe('confirmed');
    expect(await ledgerOf(world, booking.bookingId)).toEqual(paid);
  });

  it('may come while the poller is asking', async () => {
    const { booking, charge, events } = await aPayment(id => world.stripe.payByCard(id));
    await hearEvents(world, events);
    await Promise.all([settle(world, charge.id), world.work(), settle(world, charge.id)]);
    expect(await ledgerOf(world, booking.bookingId)).toEqual(paid);
  });
});

describe('The events of a refund', () => {
  it('change nothing that is known, however often they come', async () => {
    const { bookingId, person } = await aConfirmedBooking(world);
    const seen = world.stripe.state.events.length;
    await world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
    await world.work();
    const events = world.stripe.state.events.slice(seen);
    for (let times = 0; times < 5; times += 1) await hearEvents(world, [...events].reverse());
    await world.work();
    expect((await ledgerOf(world, bookingId)).slice(-2)).toEqual(['refund-decided 1000', 'refund-paid 1000']);
  });
});

describe('The inbox', () => {
  it('refuses what is not signed by Stripe, and writes nothing', async () => {
    const { events } = await aPayment(id => world.stripe.payByCard(id));
    const body = Buffer.from(JSON.stringify(events[0]));
    const receive = world.get(ReceiveStripeEvent);
    await expect(receive.receive(body, 't=1,v1=00')).rejects.toMatchObject({ kind: 'malformed' });
    await expect(receive.receive(body, undefined)).rejects.toMatchObject({ kind: 'malformed' });
    expect(await world.db.rows('SELECT FROM stripe_events WHERE id = $1', [events[0]?.id])).toEqual([]);
  });

  it('shrugs at a payment that is not ours', async () => {
    const seen = world.stripe.state.events.length;
    world.stripe.chargeBehindTheBack(5000);
    await hearEvents(world, world.stripe.state.events.slice(seen));
    await world.work();
    const waiting = await world.db.rows('SELECT FROM stripe_events WHERE processed_at IS NULL');
    expect(waiting).toEqual([]);
  });
});
