export type DraftState = 'draft' | 'waiting' | 'released' | 'returned' | 'withdrawn';
export type DraftEvent = 'edit' | 'submit' | 'release' | 'return' | 'withdraw';

interface Transition {
  readonly to: DraftState;
  /** Who: anybody who may write tables, or only a person who has not written in this one. */
  readonly by: 'writer' | 'second-person';
}

/** 料金表の案の一生. What was submitted is released by somebody else, exactly as it was submitted, or goes back with words. */
export const draftStates: Readonly<Record<DraftState, Partial<Record<DraftEvent, Transition>>>> = {
  draft: {
    edit: { to: 'draft', by: 'writer' },
    submit: { to: 'waiting', by: 'writer' },
    withdraw: { to: 'withdrawn', by: 'writer' },
  },
  waiting: {
    release: { to: 'released', by: 'second-person' },
    return: { to: 'returned', by: 'second-person' },
    withdraw: { to: 'withdrawn', by: 'writer' },
  },
  returned: {
    edit: { to: 'returned', by: 'writer' },
    submit: { to: 'waiting', by: 'writer' },
    withdraw: { to: 'withdrawn', by: 'writer' },
  },
  released: {},
  withdrawn: {},
};

export type NextDraftState =
  | { readonly allowed: true; readonly to: DraftState }
  | { readonly allowed: false; readonly why: 'not-in-this-state' | 'wrote-in-it' };

/** Whether a person may make `event` happen to a draft, and where it leads. */
export function nextDraftState(
  state: DraftState,
  event: DraftEvent,
  hasWrittenInIt: boolean,
): NextDraftState {
  const transition = draftStates[state][event];
  if (!transition) return { allowed: false, why: 'not-in-this-state' };
  if (transition.by === 'second-person' && hasWrittenInIt) return { allowed: false, why: 'wrote-in-it' };
  return { allowed: true, to: transition.to };
}
