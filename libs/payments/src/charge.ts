import type { ChargeState, OnlineMethod, PaidMethod, RefundState } from './rules';

/** What Stripe is asked for; a repeated call under the same key must say the same. */
export interface StoredRequest {
  readonly lineName: string;
  readonly methods: readonly OnlineMethod[];
  readonly konbiniExpiresAfterDays: number | null;
  readonly expiresAt: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** Where the provider writes to, also to ask for a bank account when a konbini payment goes back. */
  readonly customerEmail?: string;
}

/** 支払い, as stored. */
export interface Charge {
  readonly id: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly bookingId: string;
  /** The change whose difference or overtime is paid; null for the fee of the booking itself. */
  readonly changeId: string | null;
  readonly subject: 'fee' | 'difference' | 'overtime';
  readonly amountYen: number;
  readonly state: ChargeState;
  readonly method: PaidMethod | null;
  readonly providerSessionId: string | null;
  readonly providerIntentId: string | null;
  readonly providerChargeId: string | null;
  readonly paymentUrl: string | null;
  /** Null for money that was taken at the counter, of which the provider never hears. */
  readonly request: StoredRequest | null;
  readonly expiresAt: Date | null;
  readonly capturedYen: number;
  /** お預かり, of cash. */
  readonly tenderedYen: number | null;
  /** 伝票番号, of a terminal. */
  readonly slipNumber: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  /** 納付を委託した日時: when the resident paid. */
  readonly entrustedAt: Date | null;
}

/** 還付, as stored. */
export interface Refund {
  readonly id: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly chargeId: string;
  readonly bookingId: string;
  readonly amountYen: number;
  readonly state: RefundState;
  readonly rule: string;
  readonly providerRefundId: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}
