import { DomainError } from '@kashikan/kernel';

/**
 * The payment provider did not answer, or answered that it could not. When `outcomeUnknown` is true the operation may have
 * happened: repeat it with the same idempotency key or look the object up, never start a new one.
 */
export class ProviderUnavailable extends DomainError {
  constructor(
    readonly outcomeUnknown: boolean,
    cause: unknown,
  ) {
    super('payments.provider-unavailable', 'unavailable', { outcomeUnknown }, { cause });
  }
}

/** The provider understood and said no; nothing has happened there. `reason` and `field` are the provider's own names. */
export class ProviderRefused extends DomainError {
  constructor(
    readonly reason: string,
    readonly field: string | undefined,
    cause: unknown,
  ) {
    super('payments.provider-refused', 'refused-by-rule', { reason, field }, { cause });
  }
}

/** A webhook that does not prove where it comes from; the text is for the log, the sender learns only that it was refused. */
export class WebhookRefused extends DomainError {
  constructor(why: string, cause?: unknown) {
    super('payments.webhook-refused', 'malformed', { why }, { cause });
  }
}

export const paymentErrors = {
  unknown: () => new DomainError('payments.unknown', 'not-found'),
  nothingDue: (state: string) => new DomainError('payments.nothing-due', 'refused-by-rule', { state }),
  deadlinePassed: () => new DomainError('payments.deadline-passed', 'expired'),
  /** A page is open on which another sum, or another change, is being paid. */
  otherPageOpen: () => new DomainError('payments.other-page-open', 'conflict'),
  /** The fee was changed, or paid, since the page was opened. */
  amountChanged: (dueYen: number) => new DomainError('payments.amount-changed', 'conflict', { dueYen }),
  tooLittle: (dueYen: number) => new DomainError('payments.too-little', 'malformed', { dueYen }),
  slipMissing: () => new DomainError('payments.slip-missing', 'malformed'),
  /** Paid at the counter, where the provider has no part in it. */
  notOnline: () => new DomainError('payments.not-online', 'refused-by-rule'),
  /** Paid through the provider, or given back already. */
  notAtCounter: () => new DomainError('payments.not-at-counter', 'refused-by-rule'),
  noMethodLeft: () => new DomainError('payments.no-method-left', 'refused-by-rule'),
  refundTooLarge: () => new DomainError('payments.refund-too-large', 'refused-by-rule'),
};
