/** One movement of Stripe's balance; `netYen` is what the balance changed by. */
export interface StripeMovement {
  readonly id: string;
  readonly category: string;
  readonly amountYen: number;
  readonly feeYen: number;
  readonly netYen: number;
  readonly currency: string;
  readonly createdAt: Date;
  /** False when Stripe carries no reference of ours: the payment did not come through the system. */
  readonly isOurs: boolean;
  readonly reference: string | null;
  readonly bookingNumber: number | null;
  readonly bookingId: string | null;
}

/** One line of the ledger on the account of Stripe's balance; a credit is negative. */
export interface LedgerMovement {
  readonly entryId: number;
  readonly kind: string;
  readonly sourceType: string;
  readonly reference: string;
  readonly amountYen: number;
  readonly bookingNumber: number | null;
  readonly bookingId: string | null;
}

export type DifferenceReason = 'not-in-ledger' | 'not-at-stripe' | 'amount-differs' | 'foreign-currency';

export interface Difference {
  readonly reason: DifferenceReason;
  readonly reference: string | null;
  readonly stripeId: string | null;
  readonly bookingNumber: number | null;
  readonly bookingId: string | null;
  readonly stripeYen: number;
  readonly ledgerYen: number;
}

export interface DayComparison {
  readonly stripeYen: number;
  readonly ledgerYen: number;
  readonly differenceYen: number;
  readonly differences: readonly Difference[];
  readonly stripe: readonly StripeMovement[];
  readonly ledger: readonly LedgerMovement[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * Compares the two accounts of one balance, reference by reference, so that two mistakes that cancel each other out still show.
 * Money in a foreign currency is never booked, hence always a difference.
 */
export function compareDay(
  stripe: readonly StripeMovement[],
  ledger: readonly LedgerMovement[],
): DayComparison {
  const references = new Set([
    ...stripe.map(movement => (movement.isOurs ? movement.reference : null) ?? movement.id),
    ...ledger.map(movement => movement.reference),
  ]);
  const differences = [...references].flatMap((reference): Difference[] => {
    const atStripe = stripe.filter(
      movement => ((movement.isOurs ? movement.reference : null) ?? movement.id) === reference,
    );
    const booked = ledger.filter(movement => movement.reference === reference);
    const stripeYen = sum(atStripe.map(movement => movement.netYen));
    const ledgerYen = sum(booked.map(movement => movement.amountYen));
    const isForeign = atStripe.some(movement => movement.currency !== 'jpy');
    if (stripeYen === ledgerYen && !isForeign) return [];
    const reason = isForeign
      ? 'foreign-currency'
      : booked.length === 0
        ? 'not-in-ledger'
        : atStripe.length === 0
          ? 'not-at-stripe'
          : 'amount-differs';
    const known = atStripe[0] ?? booked[0];
    return [
      {
        reason,
        reference,
        stripeId: atStripe[0]?.id ?? null,
        bookingNumber: known?.bookingNumber ?? null,
        bookingId: known?.bookingId ?? null,
        stripeYen,
        ledgerYen,
      },
    ];
  });
  const stripeYen = sum(stripe.map(movement => movement.netYen));
  const ledgerYen = sum(ledger.map(movement => movement.amountYen));
  return { stripeYen, ledgerYen, differenceYen: stripeYen - ledgerYen, differences, stripe, ledger };
}
