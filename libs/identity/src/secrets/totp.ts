import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;

const totpOf = (secret: string, login = 'staff'): TOTP =>
  new TOTP({
    issuer: 'Kashikan',
    label: login,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: STEP_SECONDS,
  });

/** A fresh secret of 160 bits in base32, as authenticator apps want it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code for an authenticator app holds. */
export const totpAddress = (secret: string, login: string): string => totpOf(secret, login).toString();

/** The six digits at a moment. */
export const totpCode = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() });

/**
 * The time step whose code this is, one step early or late allowed; undefined when it is none. Whoever accepts it stores the
 * step and refuses it from then on (RFC 6238, 5.2).
 */
export function totpStep(secret: string, code: string, at: Date): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / STEP_SECONDS) + delta;
}
