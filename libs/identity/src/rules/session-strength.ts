import { addMinutes } from '@kashikan/kernel';

/**
 * 1: one proof was given, a mail, a card or a set-up code. 2: a passkey, or something that only its owner has beside a password.
 * The values stand in `sessions.strength`.
 */
export type Strength = 1 | 2;

/** How a session began; the values stand in `sessions.method`. */
export const signInMethods = [
  'mail-code',
  'mail-link',
  'card',
  'digital-app',
  'passkey',
  'totp',
  'recovery-code',
  'setup-code',
] as const;
export type SignInMethod = (typeof signInMethods)[number];

const strongMethods: readonly SignInMethod[] = ['passkey', 'totp', 'recovery-code', 'digital-app'];

export const strengthOf = (method: SignInMethod): Strength => (strongMethods.includes(method) ? 2 : 1);

/** So long a proof counts for what is delicate: long enough for one errand, short enough for a screen left alone (ASVS 5.0, 7.5). */
export const STRONG_MINUTES = 15;

/** Whether the person has just proved it; a session of strength 2 that is hours old has not. */
export const isFreshlyProved = ({ strongAt }: { readonly strongAt: Date | null }, now: Date): boolean =>
  strongAt !== null && strongAt > addMinutes(now, -STRONG_MINUTES);
