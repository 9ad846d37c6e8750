export interface OutgoingMail {
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  readonly calendarFile: string | null;
  readonly createdAt: Date;
}

/**
 * What the mail server made of it. `later`: not taken now, try again. `never`: refused for good. `unsure`: handed over, but the
 * connection broke before the answer.
 */
export type DeliveryOutcome =
  { readonly kind: 'accepted' } | { readonly kind: 'later' | 'never' | 'unsure'; readonly reason: string };

/** The way out for mail; tests and simulations put their own in its place. */
export abstract class Mailer {
  abstract deliver(mail: OutgoingMail): Promise<DeliveryOutcome>;
}
