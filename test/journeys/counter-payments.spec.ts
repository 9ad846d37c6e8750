import { Documents } from '@kashikan/documents';
import {
  CancelBooking,
  type CounterPayment,
  HandBackRefund,
  SubmitRefund,
  TakeCounterPayment,
} from '@kashikan/journeys';
import { type Actor, addMinutes, type DomainError } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { expectBooksToBalance } from '../support/books';
import { aBookingWaitingForPayment, aPayerOnThePage, bookingOf, settle, system } from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { atStripe, ledgerOf, lettersTo, permitsOf } from '../support/money';

const clerk: Actor = { kind: 'staff', id: 'clerk' };
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: DomainError) => error.code,
  );

describe('Money at the counter (PAY-14)', () => {
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

  const take = (bookingId: string, more: Partial<CounterPayment> = {}) =>
    world.get(TakeCounterPayment).run({
      actor: clerk,
      bookingId,
      method: 'cash',
      shownYen: 1_000,
      tenderedYen: 5_000,
      ...more,
    });
  const moneyOf = (bookingId: string) => world.get(PaymentView).ofBooking(bookingId);
  const inAccount = async (bookingId: string, account: string) => {
    const row = await world.db.row<{ yen: number }>(
      `SELECT coalesce(sum(CASE side WHEN 'debit' THEN amount_yen ELSE -amount_yen END), 0)::int AS yen
         FROM ledger_entries e JOIN ledger_lines l ON l.entry_id = e.id WHERE e.booking_id = $1 AND l.account = $2`,
      [bookingId, account],
    );
    return row?.yen;
  };

  it('in cash: the booking stands at once with its permit and letter, and the yen lie in the drawer', async () => {
    const { bookingId, person } = await aBookingWaitingForPayment(world);
    await take(bookingId);
    expect((await bookingOf(world, bookingId)).state).toBe('confirmed');
    expect(await permitsOf(world, bookingId)).toEqual([{ revoked: false }]);
    expect(await ledgerOf(world, bookingId)).toEqual(['fee-fixed 1000', 'payment-settled 1000']);
    expect(await inAccount(bookingId, 'cash-on-hand')).toBe(1_000);
    expect(await lettersTo(world, person.email)).toEqual(['payment-requested', 'booking-confirmed']);
    const [charge] = (await moneyOf(bookingId)).charges;
    const papers = await world.get(Documents).ofBooking(bookingId);
    const receipts = papers.filter(({ kind }) => kind === 'receipt');
    expect(receipts).toMatchObject([{ subjectId: charge?.id, state: 'issued' }]);
    expect(charge).toMatchObject({
      method: 'cash',
      tenderedYen: 5_000,
      capturedYen: 1_000,
      state: 'settled',
    });
  });

  it('on the terminal: the slip is kept, and the yen are what its company owes', async () => {
    const { bookingId } = await aBookingWaitingForPayment(world);
    expect(await codeOf(take(bookingId, { method: 'terminal' }))).toBe('payments.slip-missing');
    await take(bookingId, { method: 'terminal', slipNumber: '00012' });
    expect(await inAccount(bookingId, 'terminal-receivable')).toBe(1_000);
    expect((await moneyOf(bookingId)).charges[0]).toMatchObject({ slipNumber: '00012', tenderedYen: null });
  });

  it.each([
    ['too little money', { tenderedYen: 999 }, 'payments.too-little'],
    ['no money', { tenderedYen: undefined }, 'payments.too-little'],
    ['another amount than was shown', { shownYen: 900 }, 'payments.amount-changed'],
  ])('is refused for %s, and nothing was taken', async (_, more, code) => {
    const { bookingId } = await aBookingWaitingForPayment(world);
    expect(await codeOf(take(bookingId, more))).toBe(code);
    expect((await moneyOf(bookingId)).charges).toEqual([]);
    expect((await bookingOf(world, bookingId)).state).toBe('payment-due');
  });

  it('closes the page on which the payer could still pay online', async () => {
    const { bookingId } = await aBookingWaitingForPayment(world);
    const page = await aPayerOnThePage(world, bookingId);
    await take(bookingId);
    expect(world.stripe.state.sessions[page.sessionId]?.object.status).toBe('expired');
    expect((await moneyOf(bookingId)).charges.map(({ state }) => state)).toEqual(['lapsed', 'settled']);
  });

  it('takes nothing when the payer’s phone was faster', async () => {
    const { bookingId } = await aBookingWaitingForPayment(world);
    const page = await aPayerOnThePage(world, bookingId);
    world.stripe.payByCard(page.sessionId);
    expect(await codeOf(take(bookingId))).toBe('payments.nothing-due');
    await settle(world, page.id);
    expect(await inAccount(bookingId, 'cash-on-hand')).toBe(0);
    expect(atStripe(world, { chargeIds: [page.id] })).toEqual({ paid: [1000], refunds: [] });
  });

  it('of two clerks at once one takes it', async () => {
    const { bookingId } = await aBookingWaitingForPayment(world);
    const codes = await Promise.all([codeOf(take(bookingId)), codeOf(take(bookingId))]);
    expect(codes.sort()).toEqual(['done', 'payments.nothing-due']);
    expect(await inAccount(bookingId, 'cash-on-hand')).toBe(1_000);
  });

  it('goes back across the counter, once, and never through the provider', async () => {
    const { bookingId, person } = await aBookingWaitingForPayment(world);
    await take(bookingId);
    const { startsAt } = await bookingOf(world, bookingId);
    world.clock.moveTo(addMinutes(startsAt, -20 * 24 * 60));
    await world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
    await world.work();
    const [refund] = (await moneyOf(bookingId)).refunds;
    const refundId = refund?.id ?? '';
    expect(refund?.state).toBe('requested');
    await world.get(SubmitRefund).run(system, refundId);
    expect((await moneyOf(bookingId)).refunds[0]?.state).toBe('requested');
    expect(await world.get(PaymentView).unfinishedRefunds(addMinutes(startsAt, 0))).not.toContain(refundId);

    const codes = await Promise.all(
      [1, 2, 3].map(() => codeOf(world.get(HandBackRefund).run(clerk, refundId))),
    );
    expect(codes.sort()).toEqual(['done', 'payments.not-at-counter', 'payments.not-at-counter']);
    expect(await ledgerOf(world, bookingId)).toContain(`refund-paid ${refund?.amountYen}`);
    expect(await inAccount(bookingId, 'cash-on-hand')).toBe(1_000 - (refund?.amountYen ?? 0));
    expect(await inAccount(bookingId, 'refund-payable')).toBe(0);
  });
});
