import { CancelBooking } from '@kashikan/journeys';
import { addDays, addMinutes, localDate, newId } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { Client } from 'pg';
import { expectBooksToBalance } from '../support/books';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aFreeSlot,
  aPayerOnThePage,
  aSignedInResident,
  bookingOf,
} from '../support/bookings';
import { aChange, changeStatesOf, expectAllToAgree, startDifference } from '../support/changes';
import { Crowd } from '../support/crowd';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { atStripe, ledgerOf, lettersTo, permitsOf } from '../support/money';
import { aProgram, type Program } from '../support/programs';
import { hearEvents } from '../support/webhooks';

jest.setTimeout(120_000);

let world: JourneyWorld;
const running: Program[] = [];
beforeAll(async () => {
  world = await journeyWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop();
  await expectBooksToBalance(world.db);
});

async function started(...[part, doom]: [Parameters<typeof aProgram>[1], Parameters<typeof aProgram>[2]?]) {
  const program = await aProgram(world, part, doom);
  running.push(program);
  return program;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to that within 30 seconds');
}

function post(port: number, path: string, { cookie }: { cookie: string }, key: string, body?: unknown) {
  const crowd = new Crowd(port, 1);
  const headers = { 'idempotency-key': key, cookie };
  return crowd.ask({ method: 'POST', path, headers, body }).finally(() => crowd.leave());
}

const stateOf = async (bookingId: string) => (await bookingOf(world, bookingId)).state;
const chargesOf = async (bookingId: string) => (await world.get(PaymentView).ofBooking(bookingId)).charges;
const paidOnce = ['fee-fixed 1000', 'payment-settled 1000', 'provider-fee 36'];

describe('The residents’ app that is killed (SIGKILL) after Stripe has opened the page, and before we wrote that down', () => {
  it('finds the same page after its restart, and the payer pays once', async () => {
    const person = await aSignedInResident(world);
    const { bookingId } = await aBookingWaitingForPayment(world, { person });
    const key = newId();
    const pay = (port: number) => post(port, `/api/v1/bookings/${bookingId}/payment`, person, key);
    const doomed = await started('app', 'createCheckoutSession');
    await expect(pay(doomed.port)).rejects.toThrow();
    expect(await doomed.died()).toBe('SIGKILL');
    expect((await chargesOf(bookingId)).map(charge => charge.state)).toEqual(['draft']);

    const again = await started('app');
    const { status, body } = await pay(again.port);
    expect(status).toBe(201);
    const [charge, ...more] = await chargesOf(bookingId);
    expect(more).toEqual([]);
    const sessions = Object.values(world.stripe.state.sessions).filter(
      row => row.object.client_reference_id === charge?.id,
    );
    expect(sessions.map(row => row.object.url)).toEqual([body['url']]);

    world.stripe.payByCard(charge?.providerSessionId ?? '');
    world.clock.moveTo(addMinutes(world.clock.now(), 2));
    await world.reconcile();
    expect(await stateOf(bookingId)).toBe('confirmed');
    expect(await ledgerOf(world, bookingId)).toEqual(paidOnce);
    expect(atStripe(world, { chargeIds: [charge?.id ?? ''] })).toEqual({ paid: [1000], refunds: [] });
  });
});

describe('The worker that is killed', () => {
  it('while it reads what was paid settles the payment once after its restart', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const charge = await aPayerOnThePage(world, booking.bookingId);
    const seen = world.stripe.state.events.length;
    const doomed = await started('worker', 'retrieveSession');
    world.stripe.payByCard(charge.sessionId);
    await hearEvents(world, world.stripe.state.events.slice(seen));
    expect(await doomed.died()).toBe('SIGKILL');
    expect(await stateOf(booking.bookingId)).toBe('payment-due');

    await started('worker');
    await until(async () => (await stateOf(booking.bookingId)) === 'confirmed');
    await until(async () => {
      const waiting = await world.db.rows('SELECT FROM stripe_events WHERE processed_at IS NULL');
      return waiting.length === 0;
    });
    expect(await ledgerOf(world, booking.bookingId)).toEqual(paidOnce);
    expect(await permitsOf(world, booking.bookingId)).toHaveLength(1);
    const letters = await lettersTo(world, booking.person.email);
    expect(letters.filter(letter => letter === 'booking-confirmed')).toHaveLength(1);
  });

  it('after Stripe has sent the money back, and before we wrote that down, sends it back once', async () => {
    const { bookingId, person, charge } = await aConfirmedBooking(world);
    const doomed = await started('worker', 'createRefund');
    await world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
    expect(await doomed.died()).toBe('SIGKILL');
    expect(atStripe(world, { chargeIds: [charge.id] }).refunds).toEqual(['succeeded 1000']);
    expect(await ledgerOf(world, bookingId)).not.toContain('refund-paid 1000');

    await started('worker');
    await until(async () => (await ledgerOf(world, bookingId)).includes('refund-paid 1000'));
    world.clock.moveTo(addMinutes(world.clock.now(), 2));
    await world.reconcile();
    expect(atStripe(world, { chargeIds: [charge.id] }).refunds).toEqual(['succeeded 1000']);
    expect((await ledgerOf(world, bookingId)).slice(-2)).toEqual(['refund-decided 1000', 'refund-paid 1000']);
  });
});

describe('A change whose process is killed (SIGKILL) between the call to Stripe and our commit', () => {
  const longer = ({ choice: { date } }: { choice: { date: string } }) => ({
    choice: { date: localDate(date), bands: ['am', 'pm'] },
  });

  it('dearer: the page is the same after the restart, the difference is paid and the change made once', async () => {
    const person = await aSignedInResident(world);
    const booking = await aConfirmedBooking(world, { person });
    const { bookingId } = booking;
    world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
    const change = await aChange(world, booking, longer(booking));
    const path = `/api/v1/bookings/${bookingId}/changes/${change.changeId}/payment`;
    const key = newId();
    const doomed = await started('app', 'createCheckoutSession');
    await expect(post(doomed.port, path, person, key)).rejects.toThrow();
    expect(await doomed.died()).toBe('SIGKILL');
    const { status } = await post((await started('app')).port, path, person, key);
    expect(status).toBe(201);
    const { chargeId } = await startDifference(world, booking, change);
    const sessions = Object.values(world.stripe.state.sessions).filter(
      row => row.object.client_reference_id === chargeId,
    );
    expect(sessions).toHaveLength(1);
    world.stripe.payByCard(sessions[0]?.object.id ?? '');
    world.clock.moveTo(addMinutes(world.clock.now(), 2));
    await world.reconcile();
    expect(await changeStatesOf(world, bookingId)).toEqual(['made']);
    expect(atStripe(world, { chargeIds: (await chargesOf(bookingId)).map(({ id }) => id) }).paid).toEqual([
      1000, 1400,
    ]);
    await expectAllToAgree(world);
  });
});

describe('The application for a basket whose process is killed in the middle of it', () => {
  it('leaves every hold as it was, and the same request applies for all of them after the restart', async () => {
    const person = await aSignedInResident(world);
    const first = aFreeSlot();
    const { id: roomId } = await world.room('meeting-5');
    const picks = [0, 7, 14].map(days => ({
      roomId,
      slot: { date: addDays(first.date, days), bands: ['am'] },
    }));
    const doomed = await started('app');
    const held = await post(doomed.port, '/api/v1/baskets', person, newId(), { picks });
    expect(held.status).toBe(201);
    const basketId = String(held.body['id']);
    const body = { purposeCode: 'meeting', people: 10 };
    const apply = (port: number, key: string) =>
      post(port, `/api/v1/baskets/${basketId}/application`, person, key, body);
    const states = () =>
      world.db.rows<{ state: string; entries: number }>(
        `SELECT b.state, (SELECT count(*)::int FROM ledger_entries e WHERE e.booking_id = b.id) AS entries
           FROM bookings b WHERE b.basket_id = $1 ORDER BY b.starts_at`,
        [basketId],
      );
    // Its unit has written the bookings when it comes to the books, where it waits for this lock.
    const key = newId();
    const blocker = new Client({ connectionString: world.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE ledger_entries IN SHARE MODE');
    const cut = apply(doomed.port, key).catch(() => 'cut off');
    await until(async () => {
      const waiting = await world.db.rows(
        `SELECT FROM pg_locks WHERE NOT granted AND relation = 'ledger_entries'::regclass`,
      );
      return waiting.length > 0;
    });
    await doomed.stop();
    expect(await cut).toBe('cut off');
    await blocker.end();
    const untouched = { state: 'held', entries: 0 };
    expect(await states()).toEqual([untouched, untouched, untouched]);

    const again = await started('app');
    expect((await apply(again.port, key)).status).toBe(201);
    expect((await apply(again.port, key)).status).toBe(201);
    const applied = { state: 'payment-due', entries: 1 };
    expect(await states()).toEqual([applied, applied, applied]);
  });
});
