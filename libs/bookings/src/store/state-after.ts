import type { Actor } from '@kashikan/kernel';
import type { Booking } from '../booking';
import { bookingErrors } from '../bookings.errors';
import { type BookingEvent, nextState } from '../rules';

/** Where the table of states leads; throws when it does not allow it. */
export function stateAfter(
  state: Booking['state'],
  event: BookingEvent,
  kind: Actor['kind'],
): Booking['state'] {
  const next = nextState(state, event, kind);
  if (next.allowed) return next.to;
  throw next.why === 'not-by-this-actor'
    ? bookingErrors.notYours()
    : bookingErrors.notAllowedNow(state, event);
}
