import {
  type ApprovalEvent,
  type ApprovalState,
  approvalStates,
  nextApprovalState,
} from '@kashikan/approvals/rules';

const states: ApprovalState[] = ['pending', 'returned', 'approved', 'refused', 'withdrawn'];
const events: ApprovalEvent[] = [
  'sign',
  'send-back',
  'ask-correction',
  'correct',
  'resume',
  'approve',
  'refuse',
  'permit',
  'withdraw',
];
const actors = ['resident', 'staff', 'system'] as const;

/** Every pair that is allowed; all others are refused. */
const allowed: Record<string, ApprovalState> = {
  'pending sign staff': 'pending',
  'pending send-back staff': 'pending',
  'pending ask-correction staff': 'returned',
  'returned correct resident': 'pending',
  'returned correct staff': 'pending',
  'returned resume staff': 'pending',
  'returned withdraw resident': 'withdrawn',
  'returned withdraw staff': 'withdrawn',
  'returned withdraw system': 'withdrawn',
  'pending permit resident': 'approved',
  'pending permit staff': 'approved',
  'pending permit system': 'approved',
  'pending approve staff': 'approved',
  'pending refuse staff': 'refused',
  'pending withdraw resident': 'withdrawn',
  'pending withdraw staff': 'withdrawn',
  'pending withdraw system': 'withdrawn',
};

describe('An approval', () => {
  for (const state of states)
    for (const event of events)
      for (const actor of actors) {
        const to = allowed[`${state} ${event} ${actor}`];
        it(`${state}: ${event} by ${actor} ${to ? `leads to ${to}` : 'is refused'}`, () => {
          const next = nextApprovalState(state, event, actor);
          expect(next.allowed ? next.to : undefined).toBe(to);
        });
      }

  it('is decided once: no event leaves a decided state', () => {
    const left = states
      .filter(state => !['pending', 'returned'].includes(state))
      .map(state => approvalStates[state]);
    expect(left).toEqual([{}, {}, {}]);
  });
});
