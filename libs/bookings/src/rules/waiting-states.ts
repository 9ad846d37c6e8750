import type { Actor } from '@kashikan/kernel';

export type WaitingState = 'waiting' | 'offered' | 'taken' | 'declined' | 'expired' | 'withdrawn';
export type WaitingEvent = 'offer' | 'accept' | 'decline' | 'expire' | 'withdraw';

interface Transition {
  readonly to: WaitingState;
  readonly by: readonly Actor['kind'][];
}

const people = ['resident', 'staff'] as const;
const anyone = ['resident', 'staff', 'system'] as const;

/**
 * 空き待ちの一生. Only the line itself makes offers. What ends the hold ends the offer: applying accepts it, giving it back declines
 * it, and it expires when its time is over or the house takes the room.
 */
export const waitingStates: Readonly<Record<WaitingState, Partial<Record<WaitingEvent, Transition>>>> = {
  waiting: {
    offer: { to: 'offered', by: ['system'] },
    withdraw: { to: 'withdrawn', by: people },
    expire: { to: 'expired', by: ['system'] },
  },
  offered: {
    accept: { to: 'taken', by: people },
    decline: { to: 'declined', by: people },
    expire: { to: 'expired', by: anyone },
  },
  taken: {},
  declined: {},
  expired: {},
  withdrawn: {},
};

/** Where the event leads, or undefined when it is not allowed. */
export function nextWaitingState(
  state: WaitingState,
  event: WaitingEvent,
  actor: Actor['kind'],
): WaitingState | undefined {
  const transition = waitingStates[state][event];
  return transition?.by.includes(actor) ? transition.to : undefined;
}
