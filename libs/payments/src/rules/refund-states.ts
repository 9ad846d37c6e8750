export type RefundState =
  'requested' | 'submitted' | 'pending' | 'requires-action' | 'succeeded' | 'failed' | 'canceled';

export type RefundEvent = 'submit' | 'hand-over' | 'pend' | 'ask-payer' | 'succeed' | 'fail' | 'cancel';

const fromProvider = {
  pend: 'pending',
  'ask-payer': 'requires-action',
  succeed: 'succeeded',
  fail: 'failed',
  cancel: 'canceled',
} as const;

/**
 * A refund through the provider counts as done only when it says so, and even a succeeded one may come back as failed; what was paid at
 * the counter is handed over there.
 */
export const refundStates: Readonly<Record<RefundState, Partial<Record<RefundEvent, RefundState>>>> = {
  requested: { submit: 'submitted', 'hand-over': 'succeeded' },
  submitted: fromProvider,
  pending: { 'ask-payer': 'requires-action', succeed: 'succeeded', fail: 'failed', cancel: 'canceled' },
  'requires-action': { pend: 'pending', succeed: 'succeeded', fail: 'failed', cancel: 'canceled' },
  succeeded: { fail: 'failed' },
  failed: {},
  canceled: {},
};

export const nextRefundState = (state: RefundState, event: RefundEvent): RefundState | undefined =>
  refundStates[state][event];

/** The event that a provider's status means. */
export const refundEventOf: Readonly<
  Record<'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled', RefundEvent>
> = {
  pending: 'pend',
  requires_action: 'ask-payer',
  succeeded: 'succeed',
  failed: 'fail',
  canceled: 'cancel',
};
