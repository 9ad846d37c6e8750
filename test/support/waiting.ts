import { type PlacedEntry, WaitingView } from '@kashikan/bookings';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { CancelBooking, JoinWaiting } from '@kashikan/journeys';
import { addDays, type LocalDate, localDate } from '@kashikan/kernel';
import { anApplication, anAppliedBooking, aResident, type HeldSlot, type Person } from './bookings';
import type { JourneyWorld } from './journey-world';

/** A morning of the gymnasium within its reception; each call gives another day on which it is open. */
let given = 0;
export function aGymMorning(): { readonly date: LocalDate; readonly bands: string[] } {
  given += 1;
  // Six days of each week: it is closed on Wednesdays.
  const days = 7 * Math.floor(given / 6) + (given % 6);
  return { date: addDays(localDate('2027-05-20'), days), bands: ['am'] };
}

const sport = anApplication({ purposeCode: 'sports' });

export const aGymBooking = (
  world: JourneyWorld,
  wish: { roomCode?: string; choice?: SlotChoice; person?: Person } = {},
): Promise<HeldSlot> =>
  anAppliedBooking(world, { roomCode: 'martial', choice: aGymMorning(), application: sport, ...wish });

export interface Waiter {
  readonly person: Person;
  readonly entryId: string;
}

export async function aWaiter(
  world: JourneyWorld,
  choice: SlotChoice,
  { roomCode = 'martial', person }: { roomCode?: string; person?: Person } = {},
): Promise<Waiter> {
  const who = person ?? (await aResident(world));
  const room = await world.room(roomCode);
  const { actor, accountId } = who;
  const request = { actor, accountId, roomId: room.id, choice, locale: 'ja' as const };
  return { person: who, ...(await world.get(JoinWaiting).run(request)) };
}

export async function entryOf(world: JourneyWorld, { person, entryId }: Waiter): Promise<PlacedEntry> {
  const entries = await world.get(WaitingView).ofAccount(person.accountId, new Date(0));
  const entry = entries.find(({ id }) => id === entryId);
  if (!entry) throw new Error('no entry');
  return entry;
}

export const stateOf = async (world: JourneyWorld, waiter: Waiter) => (await entryOf(world, waiter)).state;

/** By whoever booked it; the slot then goes the way that the house has set. */
export const cancel = (world: JourneyWorld, { bookingId, person }: HeldSlot) =>
  world.get(CancelBooking).run({ actor: person.actor, bookingId, cause: 'applicant' });
