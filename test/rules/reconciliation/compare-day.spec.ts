import { compareDay, type LedgerMovement, type StripeMovement } from '@kashikan/reconciliation/rules';

const atStripe = (more: Partial<StripeMovement>): StripeMovement => ({
  id: 'txn_1',
  category: 'charge',
  amountYen: 1200,
  feeYen: 43,
  netYen: 1157,
  currency: 'jpy',
  createdAt: new Date('2026-12-08T03:00:00Z'),
  isOurs: true,
  reference: 'charge-1',
  bookingNumber: 100123,
  bookingId: 'booking-1',
  ...more,
});

const booked = (more: Partial<LedgerMovement>): LedgerMovement => ({
  entryId: 1,
  kind: 'payment-settled',
  sourceType: 'charge',
  reference: 'charge-1',
  amountYen: 1200,
  bookingNumber: 100123,
  bookingId: 'booking-1',
  ...more,
});

const fee = booked({ entryId: 2, kind: 'provider-fee', amountYen: -43 });

describe("Stripe's balance of a day against the ledger", () => {
  it('agrees when payment and fee are booked gross', () => {
    expect(compareDay([atStripe({})], [booked({}), fee])).toMatchObject({
      differenceYen: 0,
      differences: [],
    });
  });

  it('shows a payment made behind the system as a difference of its whole amount', () => {
    const behind = atStripe({
      id: 'txn_2',
      isOurs: false,
      reference: null,
      bookingNumber: null,
      bookingId: null,
    });
    expect(compareDay([atStripe({}), behind], [booked({}), fee])).toMatchObject({
      differenceYen: 1157,
      differences: [{ reason: 'not-in-ledger', stripeId: 'txn_2', stripeYen: 1157, ledgerYen: 0 }],
    });
  });

  it('shows what the ledger has and Stripe has not', () => {
    expect(compareDay([], [booked({})]).differences).toMatchObject([
      { reason: 'not-at-stripe', ledgerYen: 1200 },
    ]);
  });

  it('shows two mistakes that cancel each other out', () => {
    const stripe = [
      atStripe({}),
      atStripe({ id: 'txn_3', reference: 'charge-2', netYen: 500, amountYen: 500, feeYen: 0 }),
    ];
    const ledger = [
      booked({ amountYen: 500 }),
      booked({ entryId: 3, reference: 'charge-2', amountYen: 1157 }),
    ];
    const day = compareDay(stripe, ledger);
    expect(day.differenceYen).toBe(0);
    expect(day.differences.map(difference => difference.reason)).toEqual([
      'amount-differs',
      'amount-differs',
    ]);
  });

  it('never takes a foreign amount for yen', () => {
    expect(compareDay([atStripe({ currency: 'usd' })], [booked({}), fee]).differences).toMatchObject([
      { reason: 'foreign-currency' },
    ]);
  });

  it('lets a refund and its return stand side by side', () => {
    const stripe = [
      atStripe({
        id: 'txn_4',
        category: 'refund',
        reference: 'refund-1',
        amountYen: -600,
        feeYen: 0,
        netYen: -600,
      }),
      atStripe({
        id: 'txn_5',
        category: 'refund_failure',
        reference: 'refund-1',
        amountYen: 600,
        feeYen: 0,
        netYen: 600,
      }),
    ];
    const ledger = [
      booked({ entryId: 4, kind: 'refund-paid', reference: 'refund-1', amountYen: -600 }),
      booked({ entryId: 5, kind: 'refund-failed', reference: 'refund-1', amountYen: 600 }),
    ];
    expect(compareDay(stripe, ledger).differences).toEqual([]);
  });
});
