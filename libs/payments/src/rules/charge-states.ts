export type ChargeState =
  'draft' | 'open' | 'awaiting' | 'settled' | 'settled-late' | 'lapsed' | 'quarantined';

/** What the provider's word means for a charge; webhook and poller bring the same facts, in any order and number. */
export type ChargeEvent = 'session-created' | 'instructions-issued' | 'paid' | 'expired' | 'mismatch';

/**
 * Forward only: no arrow leads back to `open`. `paid` after `lapsed` is money that came too late and must find a home;
 * `mismatch` (amount, currency, mode or reference differs from ours) stops all automatic posting.
 */
export const chargeStates: Readonly<Record<ChargeState, Partial<Record<ChargeEvent, ChargeState>>>> = {
  draft: { 'session-created': 'open', expired: 'lapsed', mismatch: 'quarantined' },
  open: { 'instructions-issued': 'awaiting', paid: 'settled', expired: 'lapsed', mismatch: 'quarantined' },
  awaiting: { paid: 'settled', expired: 'lapsed', mismatch: 'quarantined' },
  lapsed: { paid: 'settled-late', mismatch: 'quarantined' },
  settled: {},
  'settled-late': {},
  quarantined: {},
};

/** Where the event leads, or undefined when it says nothing new. */
export const nextChargeState = (state: ChargeState, event: ChargeEvent): ChargeState | undefined =>
  chargeStates[state][event];

/** States in which somebody may still be paying. */
export const liveChargeStates: readonly ChargeState[] = ['draft', 'open', 'awaiting'];
