import { type BookingChange, ChangesView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import { ChangeBooking, type ChangeOutcome, StartPayment, SyncStripeBalance } from '@kashikan/journeys';
import { localDateOf } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { moneyOfBooking } from '@kashikan/payments/rules';
import { DayOfAccountingView } from '@kashikan/reconciliation';
import { expectBooksToBalance } from './books';
import { type HeldSlot, system, wantedOf } from './bookings';
import type { JourneyWorld } from './journey-world';

export type Difference = Parameters<typeof wantedOf>[2];

/** Asked for by whoever booked, unless `by` says otherwise. */
export async function aChange(
  world: JourneyWorld,
  { bookingId, person }: HeldSlot,
  more: Difference,
  by: Partial<Parameters<ChangeBooking['run']>[0]> = {},
): Promise<ChangeOutcome> {
  const wanted = await wantedOf(world, bookingId, more);
  return world.get(ChangeBooking).run({ actor: person.actor, bookingId, wanted, ...by });
}

export const changesOf = (world: JourneyWorld, bookingId: string): Promise<BookingChange[]> =>
  world.get(ChangesView).ofBooking(bookingId);

export const changeStatesOf = async (world: JourneyWorld, bookingId: string) =>
  (await changesOf(world, bookingId)).map(({ state }) => state);

export const startDifference = (
  world: JourneyWorld,
  { bookingId, person }: HeldSlot,
  { changeId }: Pick<ChangeOutcome, 'changeId'>,
) => world.get(StartPayment).run({ actor: person.actor, bookingId, changeId });

/** At Stripe; what follows from it is settled by whoever hears of it. */
export async function payDifference(world: JourneyWorld, booking: HeldSlot, outcome: ChangeOutcome) {
  const { chargeId } = await startDifference(world, booking, outcome);
  const charge = await world.get(PaymentView).charge(chargeId);
  if (!charge?.providerSessionId) throw new Error('the page did not open');
  world.stripe.payByCard(charge.providerSessionId);
  return { ...charge, sessionId: charge.providerSessionId };
}

/** What was paid for a booking and is not on its way back. */
export async function paidYenOf(world: JourneyWorld, bookingId: string): Promise<number> {
  const { charges, refunds } = await world.get(PaymentView).ofBooking(bookingId);
  return moneyOfBooking(charges, refunds).paidYen;
}

export async function expectNothingKeptByClosedChanges({ db }: JourneyWorld): Promise<void> {
  const kept = await db.rows(
    `SELECT FROM booking_changes h WHERE h.ended_at IS NOT NULL
        AND (EXISTS (SELECT FROM occupancies o WHERE o.source_id = h.id) OR EXISTS (SELECT FROM equipment_uses u WHERE u.change_id = h.id)
             OR EXISTS (SELECT FROM noise_claims n WHERE n.source_id = h.id))`,
  );
  expect(kept).toEqual([]);
}

/** Each booking has the parts of its room from its start to the end of its cleaning, and nothing else; what has ended has nothing. */
async function expectTimesToFit(world: JourneyWorld): Promise<void> {
  const rows = await world.db.rows<{ state: string; roomId: string; partId: number | null; fits: boolean }>(
    `SELECT b.state, b.room_id AS "roomId", o.part_id AS "partId", o.starts_at = b.starts_at AND o.ends_at >= b.ends_at AS fits
       FROM bookings b LEFT JOIN occupancies o ON o.source_id = b.id`,
  );
  const { rooms } = await world.get(Catalogue).current();
  const ended = rows.filter(({ state }) => ['cancelled', 'lapsed', 'refused'].includes(state));
  expect(ended.filter(({ partId }) => partId !== null)).toEqual([]);
  const misfits = rows.filter(
    ({ state, roomId, partId, fits }) =>
      ['applied', 'payment-due', 'confirmed'].includes(state) &&
      !(fits && partId !== null && rooms.get(roomId)?.partIds.includes(partId)),
  );
  expect(misfits).toEqual([]);
}

/** Every invariant of the books, a day of Stripe's account against ours, and the room's time against the bookings. */
export async function expectAllToAgree(world: JourneyWorld): Promise<void> {
  await expectBooksToBalance(world.db);
  await expectNothingKeptByClosedChanges(world);
  await expectTimesToFit(world);
  await world.get(SyncStripeBalance).run(system);
  const zone = 'Asia/Tokyo';
  const today = localDateOf(world.clock.now(), zone);
  const { differences } = await world.get(DayOfAccountingView).stripeDay('aoba', today, zone);
  expect(differences).toEqual([]);
}
