import { ApprovalInbox } from '@kashikan/approvals';
import { type Booking, BookingView, type UseFacts } from '@kashikan/bookings';
import { plainUse } from '@kashikan/bookings/rules';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { Database, type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import { ConfirmSignInCode, RequestSignInCode, UpdateProfile } from '@kashikan/identity';
import {
  type Applied,
  type Application,
  ApplyForBooking,
  HoldSlot,
  SettlePayment,
  StartPayment,
  type WantedChange,
} from '@kashikan/journeys';
import { type Actor, addDays, type LocalDate, localDate, newId, systemActor } from '@kashikan/kernel';
import { type Charge, PaymentView } from '@kashikan/payments';
import type { JourneyWorld } from './journey-world';

export interface Person {
  readonly accountId: string;
  readonly actor: Actor;
  readonly email: string;
}

export const system = systemActor('spec');

export async function aResident(world: JourneyWorld): Promise<Person> {
  const accountId = newId();
  const email = `${accountId}@example.jp`;
  await world
    .get(Database)
    .rows('INSERT INTO accounts (id, email, name, phone, created_at) VALUES ($1, $2, $3, $4, $5)', [
      accountId,
      email,
      '青葉 太郎',
      '000-1111-2222',
      world.clock.now(),
    ]);
  return { accountId, email, actor: { kind: 'resident', id: accountId } };
}

/** A morning from a month away on, when every house of the sample is open; each call gives another Thursday or Friday. */
let slotsGiven = 0;
export function aFreeSlot(): { date: LocalDate; bands: string[] } {
  const days = 7 * Math.floor(slotsGiven / 2) + (slotsGiven % 2);
  slotsGiven += 1;
  return { date: addDays(localDate('2027-06-10'), days), bands: ['am'] };
}

export const anApplication = (more: Partial<Application> = {}): Application => ({
  purposeCode: 'meeting',
  eventName: null,
  eventNamePublic: false,
  people: 10,
  groupName: '青葉コーラス',
  use: plainUse,
  ...more,
});

export interface Wish {
  readonly roomCode?: string;
  readonly choice?: SlotChoice;
  readonly person?: Person;
  readonly application?: Application;
  readonly idempotency?: IdempotencyKey;
}

const online = { channel: 'online', locale: 'ja' } as const;
const ownerOf = ({ accountId }: Person) => ({ accountId, sessionHash: null });

export interface HeldSlot {
  readonly bookingId: string;
  readonly person: Person;
  readonly choice: SlotChoice;
}

export async function aHeldSlot(world: JourneyWorld, wish: Wish = {}): Promise<HeldSlot> {
  const person = wish.person ?? (await aResident(world));
  const choice = wish.choice ?? aFreeSlot();
  const room = await world.room(wish.roomCode ?? 'meeting-1');
  const { actor, accountId } = person;
  const request = { ...online, actor, accountId, sessionHash: null, roomId: room.id, choice };
  const { bookingId } = await world.get(HoldSlot).run({ ...request, idempotency: wish.idempotency });
  return { bookingId, person, choice };
}

export async function apply(
  world: JourneyWorld,
  { bookingId, person }: HeldSlot,
  wish: Pick<Wish, 'application' | 'idempotency'> = {},
): Promise<Applied> {
  return world.get(ApplyForBooking).run({
    ...online,
    actor: person.actor,
    accountId: person.accountId,
    owner: ownerOf(person),
    application: wish.application ?? anApplication(),
    pick: { holdId: bookingId },
    idempotency: wish.idempotency,
  });
}

/** Held and applied for. A meeting room goes to payment, a hall to the approvers, the study room straight to its permit. */
export async function anAppliedBooking(world: JourneyWorld, wish: Wish = {}): Promise<HeldSlot & Applied> {
  const held = await aHeldSlot(world, wish);
  return { ...held, ...(await apply(world, held, wish)) };
}

export const aBookingWaitingForPayment = anAppliedBooking;

export async function aPendingApproval(
  world: JourneyWorld,
  wish: Wish = {},
): Promise<HeldSlot & { approvalId: string }> {
  const application = anApplication({ purposeCode: 'music', people: 100 });
  const booking = await anAppliedBooking(world, { roomCode: 'middle-hall', application, ...wish });
  const pending = await world.get(ApprovalInbox).pending('aoba', null);
  const approvalId = pending.find(one => one.bookingId === booking.bookingId)?.approvalId ?? '';
  return { ...booking, approvalId };
}

/** On Stripe's page, with the session that the payer sees. */
export async function aPayerOnThePage(
  world: JourneyWorld,
  bookingId: string,
): Promise<Charge & { sessionId: string }> {
  const { chargeId } = await world.get(StartPayment).run({ actor: system, bookingId });
  const charge = await world.get(PaymentView).charge(chargeId);
  if (!charge?.providerSessionId) throw new Error('the page did not open');
  return { ...charge, sessionId: charge.providerSessionId };
}

export const settle = (world: JourneyWorld, chargeId: string): Promise<void> =>
  world.get(SettlePayment).run(system, chargeId);

export interface PaidBooking extends HeldSlot {
  readonly charge: Charge & { sessionId: string };
}

export async function aConfirmedBooking(world: JourneyWorld, wish: Wish = {}): Promise<PaidBooking> {
  const booking = await anAppliedBooking(world, wish);
  const charge = await aPayerOnThePage(world, booking.bookingId);
  world.stripe.payByCard(charge.sessionId);
  await settle(world, charge.id);
  return { ...booking, charge };
}

export async function bookingOf(world: JourneyWorld, id: string): Promise<Booking> {
  const booking = await world.get(BookingView).find(id);
  if (!booking) throw new Error(`no booking ${id}`);
  return booking;
}

const profile = { name: '青葉 太郎', nameKana: 'アオバ タロウ', phone: '000-1111-2222', groupName: '' };

/** Signed in, with the cookie that the residents' app gives; known by name unless the story says otherwise. */
export async function aSignedInResident(
  world: JourneyWorld,
  { isNamed = true } = {},
): Promise<Person & { cookie: string }> {
  const email = `${newId()}@example.jp`;
  return world.get(UnitOfWork).run({ actor: system, verb: 'spec.sign-in' }, async tx => {
    const { code } = await world.get(RequestSignInCode).run(tx, email);
    const outcome = await world
      .get(ConfirmSignInCode)
      .run(tx, { email, code, oldSessionHash: 'none', locale: 'ja' });
    if (!outcome.signedIn) throw new Error('the code was refused');
    const { accountId, session } = outcome;
    if (isNamed) await world.get(UpdateProfile).run(tx, accountId, profile);
    const actor = { kind: 'resident', id: accountId } as const;
    return { accountId, email, actor, cookie: `kashikan_resident=${session.token}` };
  });
}

/** The same booking again, with what is to be different. */
export async function wantedOf(
  world: JourneyWorld,
  bookingId: string,
  more: { readonly roomCode?: string; readonly choice?: SlotChoice } & Partial<Application> = {},
): Promise<WantedChange> {
  const booking = await bookingOf(world, bookingId);
  const { roomCode, choice, ...application } = more;
  const { people, purposeCode, groupName, eventName, eventNamePublic, useFacts } = booking;
  const kept = { people: people ?? 1, purposeCode: purposeCode ?? '', groupName, eventName, eventNamePublic };
  return {
    roomId: roomCode ? (await world.room(roomCode)).id : booking.roomId,
    choice: choice ?? { date: booking.useDate, bands: booking.bands },
    application: { ...kept, use: useFacts as UseFacts, ...application },
  };
}
