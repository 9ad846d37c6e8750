import {
  type BookingEvent,
  type BookingState,
  bookingStates,
  nextState,
  occupyingStates,
} from '@kashikan/bookings/rules';
import type { Actor } from '@kashikan/kernel';

const states = Object.keys(bookingStates) as BookingState[];
const events = [...new Set(states.flatMap(state => Object.keys(bookingStates[state])))] as BookingEvent[];
const actors: Actor['kind'][] = ['resident', 'staff', 'system'];

/** Written by hand from the README, so that the table cannot drift unseen: state event → state, by whom. */
const allowed: readonly (readonly [BookingState, BookingEvent, BookingState, string])[] = [
  ['held', 'request-payment', 'payment-due', 'resident staff'],
  ['held', 'request-approval', 'applied', 'resident staff'],
  ['held', 'confirm-free', 'confirmed', 'resident staff'],
  ['held', 'abandon', 'cancelled', 'resident staff'],
  ['held', 'lapse', 'lapsed', 'resident staff system'],
  ['applied', 'approve', 'payment-due', 'staff'],
  ['applied', 'approve-free', 'confirmed', 'staff'],
  ['applied', 'permit', 'payment-due', 'resident staff system'],
  ['applied', 'permit-free', 'confirmed', 'resident staff system'],
  ['applied', 'refuse', 'refused', 'staff'],
  ['applied', 'cancel', 'cancelled', 'resident staff'],
  ['applied', 'change', 'applied', 'resident staff'],
  ['applied', 'move', 'applied', 'resident staff system'],
  ['payment-due', 'move', 'payment-due', 'resident staff system'],
  ['confirmed', 'move', 'confirmed', 'resident staff system'],
  ['payment-due', 'pay', 'confirmed', 'resident staff system'],
  ['payment-due', 'cancel', 'cancelled', 'resident staff'],
  ['payment-due', 'change', 'payment-due', 'resident staff system'],
  ['payment-due', 'confirm-free', 'confirmed', 'resident staff'],
  ['payment-due', 'lapse', 'lapsed', 'system'],
  ['confirmed', 'cancel', 'cancelled', 'resident staff'],
  ['confirmed', 'change', 'confirmed', 'resident staff system'],
  ['confirmed', 'hand-over-key', 'in-use', 'staff'],
  ['confirmed', 'finish', 'completed', 'system'],
  ['confirmed', 'record-no-show', 'no-show', 'staff'],
  ['completed', 'record-no-show', 'no-show', 'staff'],
  ['no-show', 'correct-no-show', 'completed', 'staff'],
  ['in-use', 'take-back-key', 'confirmed', 'staff'],
  ['in-use', 'finish', 'completed', 'staff system'],
  ['lapsed', 'pay-late', 'confirmed', 'resident staff system'],
];

const expected = (state: BookingState, event: BookingEvent, actor: Actor['kind']) => {
  const line = allowed.find(([from, what]) => from === state && what === event);
  if (!line) return { allowed: false, why: 'not-in-this-state' };
  return line[3].split(' ').includes(actor)
    ? { allowed: true, to: line[2] }
    : { allowed: false, why: 'not-by-this-actor' };
};

describe('The life of a booking', () => {
  it.each(
    states.flatMap(state => events.flatMap(event => actors.map(actor => [state, event, actor] as const))),
  )('%s: %s by %s is as the table of states says', (state, event, actor) => {
    expect(nextState(state, event, actor)).toEqual(expected(state, event, actor));
  });

  it('knows every event that the table names', () => {
    expect([...events].sort()).toEqual([...new Set(allowed.map(([, event]) => event))].sort());
  });

  it('takes the room from the hold until the use is over, and never afterwards', () => {
    expect(occupyingStates).toEqual(['held', 'applied', 'payment-due', 'confirmed', 'in-use']);
    for (const state of ['refused', 'cancelled'] as const) expect(bookingStates[state]).toEqual({});
  });
});
