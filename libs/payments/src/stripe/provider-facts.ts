import type { Yen } from '@kashikan/kernel';

/**
 * What the provider says, in our words. An amount is null when the object is not in yen; `foreignCurrency` then names the
 * currency, so that nobody books a foreign amount as yen.
 */
export interface InYenOrNot {
  readonly foreignCurrency: string | null;
}

export type Metadata = Readonly<Record<string, string>>;

export interface SessionFacts extends InYenOrNot {
  readonly id: string;
  /** Where the resident pays; null once the session is no longer open. */
  readonly url: string | null;
  readonly status: 'open' | 'complete' | 'expired';
  /** `complete` with `unpaid` means that a konbini voucher was issued: that is not money. */
  readonly paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  readonly amountYen: Yen | null;
  readonly livemode: boolean;
  /** Our own id, as given at creation. */
  readonly reference: string | null;
  readonly metadata: Metadata;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Known as soon as somebody tried to pay. */
  readonly paymentIntentId: string | null;
  /** Filled when the session was read with its payment (`retrieveSession`). */
  readonly payment: PaymentFacts | null;
}

export type PaymentStatus =
  'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled' | 'other';

export interface PaymentFacts extends InYenOrNot {
  readonly paymentIntentId: string;
  readonly status: PaymentStatus;
  readonly amountYen: Yen | null;
  readonly receivedYen: Yen | null;
  readonly metadata: Metadata;
  /** Until when a konbini voucher can be paid; null for other methods. */
  readonly voucherEndsAt: Date | null;
  readonly charge: ChargeFacts | null;
}

export interface ChargeFacts extends InYenOrNot {
  readonly id: string;
  /** The vendor's name: `card`, `konbini`, `paypay`. */
  readonly method: string;
  readonly amountYen: Yen | null;
  readonly refundedYen: Yen | null;
  readonly succeeded: boolean;
  readonly createdAt: Date;
  /** May be null for a while after success: the vendor writes it asynchronously. */
  readonly balanceEntry: BalanceEntry | null;
}

export interface RefundFacts extends InYenOrNot {
  readonly id: string;
  readonly status: 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';
  readonly amountYen: Yen | null;
  readonly paymentIntentId: string | null;
  readonly chargeId: string | null;
  readonly failureReason: string | null;
  readonly pendingReason: string | null;
  readonly metadata: Metadata;
  readonly createdAt: Date;
  /** When the money left the balance, which for konbini may be weeks later; null as long as it has not. */
  readonly leftBalanceAt: Date | null;
}

/** One movement of the balance held by the provider. `netYen` = `grossYen` − `feeYen`. */
export interface BalanceEntry extends InYenOrNot {
  readonly id: string;
  /** The vendor's reporting category: `charge`, `refund`, `refund_failure`, `payout`, `fee` … */
  readonly category: string;
  readonly grossYen: Yen | null;
  readonly feeYen: Yen | null;
  readonly netYen: Yen | null;
  readonly createdAt: Date;
  readonly availableAt: Date;
  readonly source: BalanceSource | null;
}

/** What moved the balance. A payment made behind our back has metadata without our reference. */
export interface BalanceSource {
  readonly kind: 'charge' | 'refund' | 'payout' | 'other';
  readonly id: string;
  readonly paymentIntentId: string | null;
  readonly chargeId: string | null;
  readonly method: string | null;
  readonly metadata: Metadata;
}

export interface PayoutFacts extends InYenOrNot {
  readonly id: string;
  readonly amountYen: Yen | null;
  readonly status: string;
  readonly arrivesAt: Date;
  readonly createdAt: Date;
  /** Only automatic payouts can be itemised, and only once their reconciliation is completed. */
  readonly automatic: boolean;
  readonly reconciled: boolean;
}

/** An event whose origin is proven. It is a hint that something changed; the truth is re-read from the provider. */
export interface ProviderEvent {
  readonly id: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly livemode: boolean;
  readonly about: {
    readonly object: string;
    readonly id: string | null;
    readonly sessionId: string | null;
    readonly paymentIntentId: string | null;
    readonly chargeId: string | null;
    readonly refundId: string | null;
    readonly payoutId: string | null;
    /** Our own id, where the object carries one. */
    readonly reference: string | null;
    readonly metadata: Metadata;
  };
}
