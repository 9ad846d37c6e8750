import type { Actor } from '@kashikan/kernel';

export type DocumentState = 'issued' | 'reissued' | 'superseded' | 'revoked';
export type DocumentEvent = 'reissue' | 'supersede' | 'revoke';

interface Transition {
  readonly to: DocumentState;
  readonly by: readonly Actor['kind'][];
}

const anyone = ['resident', 'staff', 'system'] as const;
const holds = {
  reissue: { to: 'reissued', by: ['staff'] },
  supersede: { to: 'superseded', by: anyone },
  revoke: { to: 'revoked', by: anyone },
} as const;

/** 文書の一生: a paper holds until another takes its place or it is taken back; given out again it says so and still holds. */
export const documentStates: Readonly<Record<DocumentState, Partial<Record<DocumentEvent, Transition>>>> = {
  issued: holds,
  reissued: holds,
  superseded: {},
  revoked: {},
};

export const doesHold = (state: DocumentState): boolean => state === 'issued' || state === 'reissued';

/** Why it was given out again, or why it ended: words of the program, so that nothing personal stands in the record. */
export const reissueReasons = ['lost', 'damaged', 'asked'] as const;
export type ReissueReason = (typeof reissueReasons)[number];
export type EndReason = 'cancelled' | 'changed' | 'fee-changed' | 'paid' | 'lapsed' | 'revoked';
