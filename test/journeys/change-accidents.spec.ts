import { ApprovalInbox } from '@kashikan/approvals';
import { CancelBooking, DecideApplication, GiveUpChange, LapseChanges } from '@kashikan/journeys';
import { addMinutes } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import {
  aBookingWaitingForPayment,
  aConfirmedBooking,
  aFreeSlot,
  anApplication,
  aPayerOnThePage,
  aPendingApproval,
  bookingOf,
  type HeldSlot,
  type PaidBooking,
  settle,
} from '../support/bookings';
import {
  aChange,
  changeStatesOf,
  changesOf,
  expectAllToAgree,
  paidYenOf,
  payDifference,
  startDifference,
} from '../support/changes';
import { aClosure } from '../support/closures';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { atStripe, ledgerOf, lettersTo, permitsOf } from '../support/money';
import { PlantedFailure, plantFailure } from '../support/planted-failure';
import { aClerk } from '../support/staff';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
afterEach(async () => {
  await afterwards();
  await expectAllToAgree(world);
});

const died = (work: Promise<unknown>) => expect(work).rejects.toThrow(PlantedFailure);
const longer = ({ choice: { date } }: HeldSlot) => ({ choice: { date, bands: ['am', 'pm'] } });
const chargesOf = async (bookingId: string) => (await world.get(PaymentView).ofBooking(bookingId)).charges;
const sessionsOf = (chargeId: string) =>
  Object.values(world.stripe.state.sessions).filter(row => row.object.client_reference_id === chargeId);

/** The clock strikes, whatever the queue still says: what is left undone, the reconcilers finish. */
async function afterwards(): Promise<void> {
  world.clock.moveTo(addMinutes(world.clock.now(), 2));
  await world.reconcile();
  await world.reconcile();
  await world.tryToWork();
}

/** Paid, no slip any more, and longer by an afternoon as soon as 1,400 yen more are paid. */
async function aDearerChange(): Promise<{
  booking: PaidBooking;
  outcome: Awaited<ReturnType<typeof aChange>>;
}> {
  const booking = await aConfirmedBooking(world);
  world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
  const outcome = await aChange(world, booking, longer(booking));
  expect(outcome).toMatchObject({ state: 'awaiting-payment', dueYen: 1400 });
  return { booking, outcome };
}

async function aWholeDay(): Promise<PaidBooking> {
  const { date } = aFreeSlot();
  const booking = await aConfirmedBooking(world, { choice: { date, bands: ['am', 'pm'] } });
  world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
  return booking;
}

const moneyAt = async (bookingId: string) =>
  atStripe(world, { chargeIds: (await chargesOf(bookingId)).map(({ id }) => id) });

/** One change, one payment of its difference, one new permit, one letter, whatever died on the way. */
async function isMadeOnce({ bookingId, person }: HeldSlot): Promise<void> {
  expect(await changeStatesOf(world, bookingId)).toEqual(['made']);
  expect(await bookingOf(world, bookingId)).toMatchObject({ state: 'confirmed', bands: ['am', 'pm'] });
  expect(await moneyAt(bookingId)).toEqual({ paid: [1000, 1400], refunds: [] });
  const entries = (await ledgerOf(world, bookingId)).filter(entry => !entry.startsWith('provider'));
  expect(entries).toEqual([
    'fee-fixed 1000',
    'payment-settled 1000',
    'fee-raised 1400',
    'payment-settled 1400',
  ]);
  expect((await permitsOf(world, bookingId)).filter(({ revoked }) => !revoked)).toHaveLength(1);
  const letters = await lettersTo(world, person.email);
  expect(letters.filter(letter => letter === 'booking-changed')).toHaveLength(1);
}

/** The booking as it was before, its money too. */
async function isAsBefore({ bookingId }: HeldSlot, state: 'lapsed' | 'withdrawn'): Promise<void> {
  expect(await changeStatesOf(world, bookingId)).toEqual([state]);
  expect(await bookingOf(world, bookingId)).toMatchObject({
    state: 'confirmed',
    bands: ['am'],
    feeYen: 1000,
  });
  expect(await paidYenOf(world, bookingId)).toBe(1000);
}

describe.each(['before', 'after'] as const)('A process that dies %s the call', when => {
  it('that opens the page of a difference: one page in the end, one payment, one change', async () => {
    const { booking, outcome } = await aDearerChange();
    plantFailure(world, 'createCheckoutSession', when);
    await died(startDifference(world, booking, outcome));
    await afterwards();
    const charge = await payDifference(world, booking, outcome);
    expect(sessionsOf(charge.id)).toHaveLength(1);
    await settle(world, charge.id);
    await isMadeOnce(booking);
  });

  it('that reads whether a difference was paid: the poller makes the change', async () => {
    const { booking, outcome } = await aDearerChange();
    const charge = await payDifference(world, booking, outcome);
    plantFailure(world, 'retrieveSession', when);
    await died(settle(world, charge.id));
    await afterwards();
    await isMadeOnce(booking);
  });

  it('that closes the page of a difference whose time is over: the next run ends the change', async () => {
    const { booking, outcome } = await aDearerChange();
    const { chargeId } = await startDifference(world, booking, outcome);
    const [change] = await changesOf(world, booking.bookingId);
    world.clock.moveTo(change?.openUntil ?? MONDAY_MORNING);
    plantFailure(world, 'expireSession', when);
    await world
      .get(LapseChanges)
      .run()
      .catch(() => undefined);
    await afterwards();
    await isAsBefore(booking, 'lapsed');
    const [session] = sessionsOf(chargeId);
    expect(() => world.stripe.payByCard(session?.object.id ?? '')).toThrow();
  });

  it('that withdraws the konbini number of a difference: giving up again succeeds, nobody can pay', async () => {
    const { booking, outcome } = await aDearerChange();
    const { chargeId } = await startDifference(world, booking, outcome);
    const sessionId = (await world.get(PaymentView).charge(chargeId))?.providerSessionId ?? '';
    world.stripe.issueKonbini(sessionId);
    await settle(world, chargeId);
    const giveUp = () =>
      world.get(GiveUpChange).withdraw(booking.person.actor, booking.bookingId, outcome.changeId);
    plantFailure(world, 'cancelPayment', when);
    await died(giveUp());
    await giveUp();
    await isAsBefore(booking, 'withdrawn');
    expect(() => world.stripe.payKonbini(sessionId)).toThrow();
  });

  it('that sends back what a change made cheaper: one refund, one set of lines', async () => {
    const booking = await aWholeDay();
    const { bookingId } = booking;
    expect(await aChange(world, booking, { choice: { date: booking.choice.date, bands: ['am'] } })).toEqual(
      expect.objectContaining({ state: 'made', refundYen: 1400 }),
    );
    plantFailure(world, 'createRefund', when);
    const { failures } = await world.tryToWork();
    expect(failures.map(failure => failure.task)).toEqual(['submit-refund']);
    await afterwards();
    expect(await moneyAt(bookingId)).toEqual({ paid: [2400], refunds: ['succeeded 1400'] });
    expect((await ledgerOf(world, bookingId)).slice(-2)).toEqual(['refund-decided 1400', 'refund-paid 1400']);
  });

  it('that sends back what two payments brought: each goes home once', async () => {
    const { booking, outcome } = await aDearerChange();
    const charge = await payDifference(world, booking, outcome);
    // The page is complete: whoever cancels hears of the payment first, so the change is made and everything goes back.
    const { actor } = booking.person;
    plantFailure(world, 'createRefund', when);
    await world.get(CancelBooking).run({ actor, bookingId: booking.bookingId, cause: 'applicant' });
    await settle(world, charge.id);
    await world.tryToWork();
    await afterwards();
    const { paid, refunds } = await moneyAt(booking.bookingId);
    expect(paid).toEqual([1000, 1400]);
    expect([...refunds].sort()).toEqual(['succeeded 1000', 'succeeded 1400']);
    expect(await paidYenOf(world, booking.bookingId)).toBe(0);
  });

  it('that closes the page of an unpaid booking before its change: asking again changes it', async () => {
    const booking = await aBookingWaitingForPayment(world);
    const old = await aPayerOnThePage(world, booking.bookingId);
    plantFailure(world, 'expireSession', when);
    await died(aChange(world, booking, longer(booking)));
    await aChange(world, booking, longer(booking));
    expect(() => world.stripe.payByCard(old.sessionId)).toThrow();
    const page = await aPayerOnThePage(world, booking.bookingId);
    expect(page.amountYen).toBe(2400);
    world.stripe.payByCard(page.sessionId);
    await settle(world, page.id);
    expect(await bookingOf(world, booking.bookingId)).toMatchObject({ state: 'confirmed', feeYen: 2400 });
    expect(await moneyAt(booking.bookingId)).toEqual({ paid: [2400], refunds: [] });
  });
});

describe('Money for a change that is over', () => {
  /** On a slip printed in time, paid when the change has ended: only a konbini can do that. */
  async function aSlipInHand() {
    const { booking, outcome } = await aDearerChange();
    const { chargeId } = await startDifference(world, booking, outcome);
    const sessionId = (await world.get(PaymentView).charge(chargeId))?.providerSessionId ?? '';
    world.stripe.issueKonbini(sessionId);
    await settle(world, chargeId);
    return { booking, outcome, chargeId, sessionId };
  }

  it('goes home when it comes after the change lapsed, and nothing is double', async () => {
    const { booking, chargeId, sessionId } = await aSlipInHand();
    const [change] = await changesOf(world, booking.bookingId);
    world.stripe.payKonbini(sessionId);
    // The clock was faster than the news.
    world.clock.moveTo(change?.openUntil ?? MONDAY_MORNING);
    await Promise.allSettled([
      world.get(LapseChanges).run(),
      settle(world, chargeId),
      settle(world, chargeId),
    ]);
    await afterwards();
    const [state] = await changeStatesOf(world, booking.bookingId);
    const fee = (await bookingOf(world, booking.bookingId)).feeYen;
    // Whoever was faster: the change is made and paid, or it is over and the money goes home.
    expect([state, fee, await paidYenOf(world, booking.bookingId)]).toEqual(
      state === 'made' ? ['made', 2400, 2400] : ['lapsed', 1000, 1000],
    );
  });

  it('goes home when the place has been closed since, and the booking stays as it was', async () => {
    const { booking, outcome } = await aDearerChange();
    const charge = await payDifference(world, booking, outcome);
    await world.db.rows('DELETE FROM occupancies WHERE source_id = $1', [outcome.changeId]);
    const pm = { date: booking.choice.date, bands: ['pm'] };
    const rival = await aConfirmedBooking(world, { choice: pm });
    await settle(world, charge.id);
    await world.work();
    await isAsBefore(booking, 'lapsed');
    expect((await bookingOf(world, rival.bookingId)).state).toBe('confirmed');
    expect(await lettersTo(world, booking.person.email)).toEqual(
      expect.arrayContaining(['change-ended', 'late-payment-refunded']),
    );
    const made = await world.db.rows(
      `SELECT FROM audit_entries WHERE subject_type = 'booking-change' AND subject_id = $1 AND facts ->> 'to' = 'made'`,
      [outcome.changeId],
    );
    expect(made).toEqual([]);
  });
});

describe('An unpaid booking whose change is judged', () => {
  const music = anApplication({ purposeCode: 'music', people: 100 });

  /** Judged, on the payment page of its old fee, and asking for the afternoon too. */
  async function onTheOldPage() {
    const approver = { kind: 'staff', id: (await aClerk(world.services, 'aoba', [])).staffId } as const;
    const approve = async (bookingId: string) => {
      const found = await world.get(ApprovalInbox).pending('aoba', null);
      const approvalId = found.find(one => one.bookingId === bookingId)?.approvalId ?? '';
      const decision = { actor: approver, approvalId, municipalityId: 'aoba', decision: 'approve' } as const;
      return world.get(DecideApplication).run(decision);
    };
    const booking = await aPendingApproval(world, { application: music });
    const { bookingId } = booking;
    await approve(bookingId);
    const outcome = await aChange(world, booking, longer(booking));
    expect(outcome.state).toBe('awaiting-approval');
    const page = await aPayerOnThePage(world, bookingId);
    return { booking, bookingId, page, approve: () => approve(bookingId) };
  }

  it('is paid by the new fee only: the old page is closed when the change is approved', async () => {
    const { bookingId, page, approve } = await onTheOldPage();
    await approve();
    await world.work();
    const { feeYen } = await bookingOf(world, bookingId);
    expect(feeYen).toBeGreaterThan(page.amountYen);
    expect(() => world.stripe.payByCard(page.sessionId)).toThrow();
    const next = await aPayerOnThePage(world, bookingId);
    expect(next.amountYen).toBe(feeYen);
    world.stripe.payByCard(next.sessionId);
    await settle(world, next.id);
    expect((await bookingOf(world, bookingId)).state).toBe('confirmed');
  });

  it('owes the difference when its payer was faster', async () => {
    const { bookingId, page, approve } = await onTheOldPage();
    world.stripe.payByCard(page.sessionId);
    await Promise.allSettled([approve(), settle(world, page.id)]);
    await afterwards();
    const { state, feeYen } = await bookingOf(world, bookingId);
    const [change] = await changesOf(world, bookingId);
    const paid = await paidYenOf(world, bookingId);
    expect(['confirmed', 'payment-due']).toContain(state);
    expect(change?.state).toBe(state === 'confirmed' ? 'awaiting-payment' : 'made');
    expect(paid).toBe(state === 'confirmed' ? feeYen : 0);
  });
});

describe('The page of another change', () => {
  it('is never shown for this one: it is closed before the new one opens', async () => {
    const { booking, outcome } = await aDearerChange();
    const { chargeId: old } = await startDifference(world, booking, outcome);
    // The town moves the booking and so gives up its change; the job that closes the page has not run yet.
    const { date } = booking.choice;
    const { id: roomId } = await world.room('meeting-2');
    const move = { kind: 'move', roomId, choice: { date, bands: ['am'] } } as const;
    await aClosure(world, { from: date, decisions: new Map([[booking.bookingId, move]]) });
    const next = await aChange(world, booking, longer(booking));
    expect(await changeStatesOf(world, booking.bookingId)).toEqual(['withdrawn', 'awaiting-payment']);
    const charge = await payDifference(world, booking, next);
    expect(charge).toMatchObject({ changeId: next.changeId, amountYen: next.dueYen });
    expect((await world.get(PaymentView).charge(old))?.state).toBe('lapsed');
    await settle(world, charge.id);
    expect(await changeStatesOf(world, booking.bookingId)).toEqual(['withdrawn', 'made']);
  });
});
