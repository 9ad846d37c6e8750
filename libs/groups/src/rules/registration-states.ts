import type { Actor } from '@kashikan/kernel';

export type RegistrationState =
  'applied' | 'returned' | 'approved' | 'refused' | 'expired' | 'withdrawn' | 'ended';

export type RegistrationEvent =
  'return' | 'apply-again' | 'approve' | 'refuse' | 'withdraw' | 'expire' | 'end';

interface Transition {
  readonly to: RegistrationState;
  readonly by: readonly Actor['kind'][];
}

/** 団体登録の一生. What is returned is mended and comes back as the same application; a renewal is an application of its own. */
export const registrationStates: Readonly<
  Record<RegistrationState, Partial<Record<RegistrationEvent, Transition>>>
> = {
  applied: {
    return: { to: 'returned', by: ['staff'] },
    approve: { to: 'approved', by: ['staff'] },
    refuse: { to: 'refused', by: ['staff'] },
    withdraw: { to: 'withdrawn', by: ['resident', 'staff'] },
  },
  returned: {
    'apply-again': { to: 'applied', by: ['resident'] },
    withdraw: { to: 'withdrawn', by: ['resident', 'staff'] },
  },
  approved: {
    expire: { to: 'expired', by: ['system'] },
    end: { to: 'ended', by: ['resident', 'staff'] },
  },
  refused: {},
  expired: {},
  withdrawn: {},
  ended: {},
};

export const openRegistrationStates: readonly RegistrationState[] = ['applied', 'returned'];

/** Where the event leads, or undefined when it is not allowed. */
export function nextRegistrationState(
  state: RegistrationState,
  event: RegistrationEvent,
  actor: Actor['kind'],
): RegistrationState | undefined {
  const transition = registrationStates[state][event];
  return transition?.by.includes(actor) ? transition.to : undefined;
}
