import type { Actor } from '@kashikan/kernel';

export type ApprovalState = 'pending' | 'approved' | 'refused' | 'withdrawn';
export type ApprovalEvent = 'approve' | 'refuse' | 'withdraw';

interface Transition {
  readonly to: ApprovalState;
  readonly by: readonly Actor['kind'][];
}

/**
 * 審査の一生. A decision is a disposition of the town (行政処分): only a member of staff makes it, and it is made once.
 * The applicant withdraws by cancelling the application, which a clerk may do on the phone for them.
 */
export const approvalStates: Readonly<Record<ApprovalState, Partial<Record<ApprovalEvent, Transition>>>> = {
  pending: {
    approve: { to: 'approved', by: ['staff'] },
    refuse: { to: 'refused', by: ['staff'] },
    withdraw: { to: 'withdrawn', by: ['resident', 'staff', 'system'] },
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
