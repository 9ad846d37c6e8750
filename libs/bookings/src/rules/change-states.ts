import type { Actor } from '@kashikan/kernel';

export type ChangeState =
  'awaiting-approval' | 'awaiting-payment' | 'made' | 'lapsed' | 'refused' | 'withdrawn';

export type ChangeEvent = 'approve' | 'approve-made' | 'refuse' | 'pay' | 'lapse' | 'withdraw';

interface Transition {
  readonly to: ChangeState;
  readonly by: readonly Actor['kind'][];
}

const anyone = ['resident', 'staff', 'system'] as const;

/**
 * 変更の一生. A change that needs neither approval nor money is made at once and begins in `made`. Whoever cancels or lets lapse the
 * booking withdraws its change, so the system may withdraw as well.
 */
export const changeStates: Readonly<Record<ChangeState, Partial<Record<ChangeEvent, Transition>>>> = {
  'awaiting-approval': {
    approve: { to: 'awaiting-payment', by: ['staff'] },
    'approve-made': { to: 'made', by: ['staff'] },
    refuse: { to: 'refused', by: ['staff'] },
    lapse: { to: 'lapsed', by: ['system'] },
    withdraw: { to: 'withdrawn', by: anyone },
  },
  'awaiting-payment': {
    pay: { to: 'made', by: anyone },
    lapse: { to: 'lapsed', by: anyone },
    withdraw: { to: 'withdrawn', by: anyone },
  },
  made: {},
  lapsed: {},
  refused: {},
  withdrawn: {},
};

export const openChangeStates: readonly ChangeState[] = ['awaiting-approval', 'awaiting-payment'];

/** Where the event leads, or undefined when it is not allowed. */
export function nextChangeState(
  state: ChangeState,
  event: ChangeEvent,
  actor: Actor['kind'],
): ChangeState | undefined {
  const transition = changeStates[state][event];
  return transition?.by.includes(actor) ? transition.to : undefined;
}
