import { ApprovalInbox } from '@kashikan/approvals';
import { ChangesView } from '@kashikan/bookings';
import { ChangeBooking, DecideApplication } from '@kashikan/journeys';
import { addMinutes } from '@kashikan/kernel';
import { expectBooksToBalance } from '../support/books';
import {
  aFreeSlot,
  aPayerOnThePage,
  aPendingApproval,
  bookingOf,
  settle,
  wantedOf,
} from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { lettersTo, partsTaken } from '../support/money';
import { aClerk } from '../support/staff';

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

const decide = async (approvalId: string, decision: 'approve' | 'refuse') =>
  world.get(DecideApplication).run({
    actor: { kind: 'staff', id: (await aClerk(world.services, 'aoba', [])).staffId },
    approvalId,
    municipalityId: 'aoba',
    decision,
    article: '条例 第5条第2号',
    facts: '当日は施設の行事があるため',
  });

const pending = async (bookingId: string) =>
  (await world.get(ApprovalInbox).pending('aoba', null)).find(one => one.bookingId === bookingId);

async function aJudgedBooking() {
  const booking = await aPendingApproval(world);
  await decide(booking.approvalId, 'approve');
  const page = await aPayerOnThePage(world, booking.bookingId);
  world.stripe.payByCard(page.sessionId);
  await settle(world, page.id);
  world.clock.moveTo(addMinutes(MONDAY_MORNING, 90));
  return booking;
}

async function asksForAnotherDay(bands: string[]) {
  const booking = await aJudgedBooking();
  const { date } = aFreeSlot();
  const wanted = await wantedOf(world, booking.bookingId, { choice: { date, bands } });
  const { bookingId } = booking;
  const outcome = await world.get(ChangeBooking).run({ actor: booking.person.actor, bookingId, wanted });
  return { ...booking, ...outcome, date };
}

describe('A change of a booking that was judged', () => {
  it('is judged again: the booking stays, the new time is kept, and the approver sees what is asked for', async () => {
    const asked = await asksForAnotherDay(['am']);
    expect(asked.state).toBe('awaiting-approval');
    expect((await bookingOf(world, asked.bookingId)).useDate).not.toBe(asked.date);
    expect(await partsTaken(world, asked.changeId)).toBe(1);
    const found = await pending(asked.bookingId);
    expect(found).toMatchObject({ isChange: true });
    expect(found?.startsAt.toISOString().slice(0, 10)).toBe(asked.date);
  });

  it('approved at the same fee it is made', async () => {
    const asked = await asksForAnotherDay(['am']);
    const found = await pending(asked.bookingId);
    expect(await decide(found?.approvalId ?? '', 'approve')).toMatchObject({ state: 'made' });
    expect(await bookingOf(world, asked.bookingId)).toMatchObject({
      state: 'confirmed',
      useDate: asked.date,
    });
    expect(await partsTaken(world, asked.changeId)).toBe(0);
  });

  it('approved at a higher fee it waits for the difference', async () => {
    const asked = await asksForAnotherDay(['am', 'pm']);
    const found = await pending(asked.bookingId);
    expect(await decide(found?.approvalId ?? '', 'approve')).toMatchObject({ state: 'awaiting-payment' });
    const [change] = await world.get(ChangesView).ofBooking(asked.bookingId);
    expect(change?.dueYen).toBeGreaterThan(0);
    expect(await lettersTo(world, asked.person.email)).toContain('change-payment-requested');
  });

  it('refused it leaves the booking as it is, with the reason in a letter', async () => {
    const asked = await asksForAnotherDay(['am']);
    const before = await bookingOf(world, asked.bookingId);
    const found = await pending(asked.bookingId);
    await decide(found?.approvalId ?? '', 'refuse');
    expect(await bookingOf(world, asked.bookingId)).toMatchObject({
      state: 'confirmed',
      useDate: before.useDate,
    });
    expect(await partsTaken(world, asked.changeId)).toBe(0);
    expect(await lettersTo(world, asked.person.email)).toContain('change-ended');
  });
});
