import { type BookingState, nextState } from './booking-states';

/** Whether whoever booked may still cancel by themselves: before the beginning, in a state that can be cancelled. */
export const mayCancel = (
  { state, startsAt }: { readonly state: BookingState; readonly startsAt: Date },
  now: Date,
): boolean => startsAt > now && nextState(state, 'cancel', 'resident').allowed;
