import {
  type ChargeEvent,
  type ChargeState,
  chargeStates,
  liveChargeStates,
  nextChargeState,
  nextRefundState,
  readSession,
  type RefundEvent,
  refundEventOf,
  type RefundState,
  refundStates,
} from '@kashikan/payments/rules';
import fc from 'fast-check';

const facts: ChargeEvent[] = ['session-created', 'instructions-issued', 'paid', 'expired', 'mismatch'];
const after = (events: readonly ChargeEvent[], from: ChargeState = 'open'): ChargeState =>
  events.reduce((state, event) => nextChargeState(state, event) ?? state, from);

describe('A charge', () => {
  it('never goes back to open, whatever arrives in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 12 }), events => {
        const states = events.map((_, count) => after(events.slice(0, count + 1), 'draft'));
        const left = states.findIndex(state => state !== 'draft' && state !== 'open');
        return left < 0 || !states.slice(left).some(state => state === 'open' || state === 'draft');
      }),
    );
  });

  it('ends the same for every order and number of the facts of one payment (PAY-5)', () => {
    const payment: ChargeEvent[] = ['instructions-issued', 'paid'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...payment), { maxLength: 8 }), repeats => {
        return after([...repeats, 'paid', ...repeats]) === 'settled';
      }),
    );
  });

  it('finds a home for money that comes after its end', () => {
    expect(after(['expired', 'paid'])).toBe('settled-late');
    expect(after(['instructions-issued', 'expired', 'paid'])).toBe('settled-late');
  });

  it('stops at a mismatch for good', () => {
    expect(after(['mismatch', 'paid', 'expired'])).toBe('quarantined');
  });

  it('may still be paid exactly while it is live', () => {
    const open = (Object.keys(chargeStates) as ChargeState[]).filter(state =>
      nextChargeState(state, 'expired'),
    );
    expect(open).toEqual(liveChargeStates);
  });
});

const asked = { id: 'charge-1', amountYen: 2400, livemode: false };
const word = {
  reference: 'charge-1',
  foreignCurrency: null,
  amountYen: 2400,
  livemode: false,
  status: 'complete' as const,
  paymentStatus: 'paid' as const,
  payment: { status: 'succeeded', receivedYen: 2400 },
};

describe("The provider's word on a session", () => {
  it.each([
    ['paid', {}, 'paid'],
    [
      'an issued konbini number, which is not money',
      { paymentStatus: 'unpaid', payment: { status: 'requires_action', receivedYen: 0 } },
      'instructions-issued',
    ],
    [
      'a konbini number that ran out',
      { paymentStatus: 'unpaid', payment: { status: 'requires_payment_method', receivedYen: 0 } },
      'expired',
    ],
    [
      'a withdrawn konbini number',
      { paymentStatus: 'unpaid', payment: { status: 'canceled', receivedYen: 0 } },
      'expired',
    ],
    ['a page nobody used', { status: 'expired', paymentStatus: 'unpaid', payment: null }, 'expired'],
    ['a page still open', { status: 'open', paymentStatus: 'unpaid', payment: null }, undefined],
    ['another amount', { amountYen: 240_000 }, 'mismatch'],
    ['less received than asked', { payment: { status: 'succeeded', receivedYen: 2000 } }, 'mismatch'],
    ['another currency', { foreignCurrency: 'usd', amountYen: null }, 'mismatch'],
    ['another reference', { reference: 'charge-2' }, 'mismatch'],
    ['no reference', { reference: null }, 'mismatch'],
    ['live money on a test charge', { livemode: true }, 'mismatch'],
    [
      'nothing to pay, which we never asked for',
      { paymentStatus: 'no_payment_required', payment: null },
      'mismatch',
    ],
  ])('%s', (_, more, wanted) => {
    expect(readSession(asked, { ...word, ...more } as typeof word)).toBe(wanted);
  });
});

describe('A refund', () => {
  const statuses = Object.keys(refundEventOf) as (keyof typeof refundEventOf)[];

  it('counts as done only when the provider says so, or when it was handed back at the counter before anybody asked the provider', () => {
    const doneBy = (Object.keys(refundStates) as RefundState[]).flatMap(state =>
      Object.entries(refundStates[state]).flatMap(([event, to]) =>
        to === 'succeeded' ? [event as RefundEvent] : [],
      ),
    );
    expect(new Set(doneBy)).toEqual(new Set(['succeed', 'hand-over']));
    const handedBack = (Object.keys(refundStates) as RefundState[]).filter(state =>
      nextRefundState(state, 'hand-over'),
    );
    expect(handedBack).toEqual(['requested']);
  });

  it('may fail even after it succeeded, and is then owed again', () => {
    expect(nextRefundState('succeeded', 'fail')).toBe('failed');
    expect(nextRefundState('failed', 'succeed')).toBeUndefined();
  });

  it('understands every status of the provider once it was submitted', () => {
    for (const status of statuses) expect(nextRefundState('submitted', refundEventOf[status])).toBeDefined();
  });

  it('asks the provider only once: nothing leads back to requested or submitted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statuses), { maxLength: 8 }), said => {
        const end = said.reduce<RefundState>(
          (state, status) => nextRefundState(state, refundEventOf[status]) ?? state,
          'submitted',
        );
        return end !== 'requested' && (end !== 'submitted' || said.length === 0);
      }),
    );
  });
});
