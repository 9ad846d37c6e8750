import type { Actor } from '@kashikan/kernel';

export type ApprovalState = 'pending' | 'returned' | 'approved' | 'refused' | 'withdrawn';
export type ApprovalEvent =
  | 'sign'
  | 'send-back'
  | 'ask-correction'
  | 'correct'
  | 'resume'
  | 'approve'
  | 'refuse'
  | 'permit'
  | 'withdraw';

interface Transition {
  readonly to: ApprovalState;
  readonly by: readonly Actor['kind'][];
}

const withdraw: Transition = { to: 'withdrawn', by: ['resident', 'staff', 'system'] };

/**
 * 審査の一生. A decision is a disposition of the town (行政処分): only members of staff make it, step by step, and it is made once.
 * `permit` is the one that an ordinance allows without anybody, when every check is green. The applicant withdraws by cancelling the
 * application, which a clerk may do on the phone for them. `returned` waits for the applicant's correction.
 */
export const approvalStates: Readonly<Record<ApprovalState, Partial<Record<ApprovalEvent, Transition>>>> = {
  pending: {
    sign: { to: 'pending', by: ['staff'] },
    'send-back': { to: 'pending', by: ['staff'] },
    'ask-correction': { to: 'returned', by: ['staff'] },
    approve: { to: 'approved', by: ['staff'] },
    refuse: { to: 'refused', by: ['staff'] },
    permit: { to: 'approved', by: ['resident', 'staff', 'system'] },
    withdraw,
  },
  returned: {
    correct: { to: 'pending', by: ['resident', 'staff'] },
    // 補正の求めを取り下げる: the applicant does not answer, or it was not needed after all.
    resume: { to: 'pending', by: ['staff'] },
    withdraw,
  },
  approved: {},
  refused: {},
  withdrawn: {},
};

export type NextApprovalState =
  | { readonly allowed: true; readonly to: ApprovalState }
  | { readonly allowed: false; readonly why: 'not-in-this-state' | 'not-by-this-actor' };

/** Whether `actor` may make `event` happen to a case in `state`, and where it leads. */
export function nextApprovalState(
  state: ApprovalState,
  event: ApprovalEvent,
  actor: Actor['kind'],
): NextApprovalState {
  const transition = approvalStates[state][event];
  if (!transition) return { allowed: false, why: 'not-in-this-state' };
  if (!transition.by.includes(actor)) return { allowed: false, why: 'not-by-this-actor' };
  return { allowed: true, to: transition.to };
}
