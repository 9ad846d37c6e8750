import { plainUse } from '@kashikan/bookings/rules';
import { ChangesView, UseReportsStore } from '@kashikan/bookings';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { GiveUpChange, type ReportedUse, ReportUse, SettlePayment, StartPayment } from '@kashikan/journeys';
import { type Actor, addMinutes, DomainError, localDate, newId } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { expectBooksToBalance } from '../support/books';
import {
  aConfirmedBooking,
  anApplication,
  aResident,
  bookingOf,
  type HeldSlot,
  system,
} from '../support/bookings';
import { type JourneyWorld, journeyWorld, MONDAY_MORNING } from '../support/journey-world';
import { ledgerOf, lettersTo } from '../support/money';

let world: JourneyWorld;
let clerk: Actor;
beforeAll(async () => {
  world = await journeyWorld();
  const id = newId();
  await world.db.rows(
    `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
     VALUES ($1, 'aoba', 'use-clerk', '窓口 花子', 'x', 'x', now())`,
    [id],
  );
  clerk = { kind: 'staff', id };
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.clock.moveTo(MONDAY_MORNING));
afterEach(async () => {
  await world.work();
  await expectBooksToBalance(world.db);
});

/** Two hours of a room at 450 yen an hour, each time on another Thursday. */
let week = 0;
async function anHourlyBooking(): Promise<HeldSlot> {
  const date = ['2027-06-17', '2027-06-24', '2027-07-01', '2027-07-08'][week++] ?? '';
  const choice = { date: localDate(date), from: '10:00', to: '12:00' } as SlotChoice;
  return aConfirmedBooking(world, { roomCode: 'cooking', choice });
}

/** Two hours after the booked end; `early` and `late` are minutes beyond the booked time. */
async function report(
  { bookingId }: HeldSlot,
  { early = 0, late = 0, ...more }: Partial<ReportedUse> & { early?: number; late?: number } = {},
  actor = clerk,
) {
  const { startsAt, endsAt } = await bookingOf(world, bookingId);
  if (world.clock.now() < endsAt) world.clock.moveTo(addMinutes(endsAt, 120));
  return world.get(ReportUse).run(actor, {
    bookingId,
    municipalityId: 'aoba',
    people: 12,
    actualStart: addMinutes(startsAt, -early),
    actualEnd: addMinutes(endsAt, late),
    checks: ['施錠'],
    notes: '',
    ...more,
  });
}

const refusalOf = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error as Error)),
  );

const overtimeOf = async (bookingId: string) =>
  (await world.get(ChangesView).ofBooking(bookingId)).map(({ state, dueYen }) => `${state} ${dueYen}`);

async function payOvertime({ bookingId, person }: HeldSlot): Promise<void> {
  const open = (await world.get(ChangesView).ofBooking(bookingId)).find(({ endedAt }) => endedAt === null);
  const { chargeId } = await world
    .get(StartPayment)
    .run({ actor: person.actor, bookingId, changeId: open?.id ?? '' });
  const charge = await world.get(PaymentView).charge(chargeId);
  world.stripe.payByCard(charge?.providerSessionId ?? '');
  await world.get(SettlePayment).run(system, chargeId);
}

describe('利用実績', () => {
  it('charges begun hours beyond the permit after they were shown, and is paid through the sandbox', async () => {
    const booking = await anHourlyBooking();
    const refusal = await refusalOf(report(booking, { early: 10, late: 61 }));
    expect(refusal).toMatchObject({ code: 'use.charge-differs', facts: { dueYen: 1350 } });
    expect(await world.get(UseReportsStore).ofBooking(booking.bookingId)).toBeUndefined();
    expect(await overtimeOf(booking.bookingId)).toEqual([]);

    const saved = await report(booking, { early: 10, late: 61, shownYen: 1350 });
    expect(saved).toEqual({ dueYen: 1350, isPriced: true });
    expect(await ledgerOf(world, booking.bookingId)).toEqual([
      'fee-fixed 900',
      'payment-settled 900',
      'provider-fee 32',
      'fee-raised 1350',
    ]);
    expect(await lettersTo(world, booking.person.email)).toContain('overtime-requested');
    await payOvertime(booking);
    expect(await overtimeOf(booking.bookingId)).toEqual(['made 1350']);
    expect(await ledgerOf(world, booking.bookingId)).toContain('payment-settled 1350');
    expect((await bookingOf(world, booking.bookingId)).feeYen).toBe(900);
  });

  it('is corrected by staff: unpaid overtime is charged anew, paid overtime is only added to', async () => {
    const booking = await anHourlyBooking();
    await report(booking, { late: 90, shownYen: 900 });
    await report(booking, { late: 30, shownYen: 450, people: 8 });
    expect(await overtimeOf(booking.bookingId)).toEqual(['withdrawn 900', 'awaiting-payment 450']);
    // The same again costs nothing new, and needs no second look.
    await report(booking, { late: 30 });
    await payOvertime(booking);
    expect(await refusalOf(report(booking))).toMatchObject({
      code: 'use.paid-more',
      facts: { paidYen: 450 },
    });
    await report(booking, { late: 70, shownYen: 450 });
    expect(await overtimeOf(booking.bookingId)).toEqual([
      'withdrawn 900',
      'made 450',
      'awaiting-payment 450',
    ]);
    const versions = await world.db.rows('SELECT FROM use_reports WHERE booking_id = $1', [
      booking.bookingId,
    ]);
    expect(versions).toHaveLength(4);
  });

  it('cannot be given up by the person who owes it', async () => {
    const booking = await anHourlyBooking();
    await report(booking, { late: 5, shownYen: 450 });
    const [open] = await world.get(ChangesView).ofBooking(booking.bookingId);
    const { actor } = booking.person;
    const refusal = await refusalOf(
      world.get(GiveUpChange).withdraw(actor, booking.bookingId, open?.id ?? ''),
    );
    expect(refusal.code).toBe('booking.change-not-allowed-now');
    expect(await overtimeOf(booking.bookingId)).toEqual(['awaiting-payment 450']);
  });

  it('charges only what was used beyond the extra time that was asked for and paid', async () => {
    const application = anApplication({ use: { ...plainUse, lateMinutes: 60 } });
    const booking = await aConfirmedBooking(world, { application });
    expect((await bookingOf(world, booking.bookingId)).feeYen).toBe(1_300);
    expect(await report(booking, { late: 20, shownYen: 150 })).toEqual({ dueYen: 150, isPriced: true });
  });

  it('charges nothing where the table has no price for extra time, and says so', async () => {
    const application = anApplication({ purposeCode: 'sports' });
    const booking = await aConfirmedBooking(world, { roomCode: 'arena-a', application });
    expect(await report(booking, { late: 40 })).toEqual({ dueYen: 0, isPriced: false });
    expect(await overtimeOf(booking.bookingId)).toEqual([]);
    expect(await world.get(UseReportsStore).ofBooking(booking.bookingId)).toMatchObject({
      people: 12,
      note: null,
      reportedByKind: 'staff',
    });
  });

  it('waits for the start, and for times that can be', async () => {
    const booking = await aConfirmedBooking(world);
    const { startsAt } = await bookingOf(world, booking.bookingId);
    const now = { bookingId: booking.bookingId, municipalityId: 'aoba', people: 1, checks: [], notes: '' };
    expect((await refusalOf(world.get(ReportUse).run(clerk, now))).code).toBe('use.too-early');
    world.clock.moveTo(startsAt);
    await world.get(ReportUse).run(clerk, now);
    expect((await refusalOf(report(booking, { actualEnd: startsAt }))).code).toBe('use.times-backwards');
    expect((await refusalOf(report(booking, { people: -1 }))).code).toBe('use.people-wrong');
    const abroad = report(booking, { municipalityId: 'midori' });
    expect((await refusalOf(abroad)).code).toBe('booking.unknown');
  });

  it('is asked of the resident once, without times, and of nobody else', async () => {
    const booking = await anHourlyBooking();
    const { actor } = booking.person;
    expect((await refusalOf(report(booking, {}, (await aResident(world)).actor))).code).toBe(
      'booking.unknown',
    );
    expect(await report(booking, { late: 90 }, actor)).toEqual({ dueYen: 0, isPriced: true });
    const { endsAt } = await bookingOf(world, booking.bookingId);
    const saved = await world.get(UseReportsStore).ofBooking(booking.bookingId);
    expect(saved).toMatchObject({ endedAt: endsAt, reportedByKind: 'resident' });
    expect((await refusalOf(report(booking, {}, actor))).code).toBe('use.reported-already');
    await report(booking, { people: 3 });
    expect((await world.get(UseReportsStore).ofBooking(booking.bookingId))?.people).toBe(3);
  });
});
