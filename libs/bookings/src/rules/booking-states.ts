import type { Actor } from '@kashikan/kernel';

export type BookingState =
  | 'held'
  | 'applied'
  | 'payment-due'
  | 'confirmed'
  | 'in-use'
  | 'completed'
  | 'no-show'
  | 'refused'
  | 'cancelled'
  | 'lapsed';

export type BookingEvent =
  | 'request-payment'
  | 'request-approval'
  | 'confirm-free'
  | 'abandon'
  | 'approve'
  | 'approve-free'
  | 'permit'
  | 'permit-free'
  | 'refuse'
  | 'pay'
  | 'pay-late'
  | 'cancel'
  | 'lapse'
  | 'hand-over-key'
  | 'take-back-key'
  | 'record-no-show'
  | 'correct-no-show'
  | 'finish'
  | 'move'
  | 'change';

interface Transition {
  readonly to: BookingState;
  readonly by: readonly Actor['kind'][];
}

const people = ['resident', 'staff'] as const;
const anyone = ['resident', 'staff', 'system'] as const;

/**
 * 予約の一生. What may happen next, and who may make it happen; anything not listed is refused.
 * `pay-late` is money that came after the deadline: the time is taken again first, or the booking stays lapsed. `move` gives the
 * booking another time or room and leaves it where it stands.
 */
export const bookingStates: Readonly<Record<BookingState, Partial<Record<BookingEvent, Transition>>>> = {
  held: {
    'request-payment': { to: 'payment-due', by: people },
    'request-approval': { to: 'applied', by: people },
    'confirm-free': { to: 'confirmed', by: people },
    abandon: { to: 'cancelled', by: people },
    lapse: { to: 'lapsed', by: anyone },
  },
  applied: {
    approve: { to: 'payment-due', by: ['staff'] },
    'approve-free': { to: 'confirmed', by: ['staff'] },
    // By the ordinance itself, every check being green, in the unit that applies.
    permit: { to: 'payment-due', by: anyone },
    'permit-free': { to: 'confirmed', by: anyone },
    refuse: { to: 'refused', by: ['staff'] },
    cancel: { to: 'cancelled', by: people },
    move: { to: 'applied', by: anyone },
    change: { to: 'applied', by: people },
  },
  'payment-due': {
    pay: { to: 'confirmed', by: anyone },
    cancel: { to: 'cancelled', by: people },
    lapse: { to: 'lapsed', by: ['system'] },
    move: { to: 'payment-due', by: anyone },
    change: { to: 'payment-due', by: anyone },
    // A change may leave nothing to pay.
    'confirm-free': { to: 'confirmed', by: people },
  },
  confirmed: {
    cancel: { to: 'cancelled', by: people },
    'hand-over-key': { to: 'in-use', by: ['staff'] },
    'record-no-show': { to: 'no-show', by: ['staff'] },
    finish: { to: 'completed', by: ['system'] },
    move: { to: 'confirmed', by: anyone },
    // Whoever brings the news of the payment makes the change that waited for it.
    change: { to: 'confirmed', by: anyone },
  },
  'in-use': {
    'take-back-key': { to: 'confirmed', by: ['staff'] },
    finish: { to: 'completed', by: ['staff', 'system'] },
  },
  lapsed: {
    // The payer who comes back from the provider's page may be the one who brings the news.
    'pay-late': { to: 'confirmed', by: anyone },
  },
  // The clock may have ended a use to which nobody came.
  completed: { 'record-no-show': { to: 'no-show', by: ['staff'] } },
  // They had come after all.
  'no-show': { 'correct-no-show': { to: 'completed', by: ['staff'] } },
  refused: {},
  cancelled: {},
};

export type NextState =
  | { readonly allowed: true; readonly to: BookingState }
  | { readonly allowed: false; readonly why: 'not-in-this-state' | 'not-by-this-actor' };

/** Whether `actor` may make `event` happen to a booking in `state`, and where it leads. */
export function nextState(state: BookingState, event: BookingEvent, actor: Actor['kind']): NextState {
  const transition = bookingStates[state][event];
  if (!transition) return { allowed: false, why: 'not-in-this-state' };
  if (!transition.by.includes(actor)) return { allowed: false, why: 'not-by-this-actor' };
  return { allowed: true, to: transition.to };
}

/** The states in which a booking takes its room's time. */
export const occupyingStates: readonly BookingState[] = [
  'held',
  'applied',
  'payment-due',
  'confirmed',
  'in-use',
];
