import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a challenge was made for: an answer to one question is none to another. */
export type PasskeyPurpose = 'register' | 'sign-in';

/** The browser and the question that a challenge is bound to. */
export interface ChallengeBond {
  readonly purpose: PasskeyPurpose;
  /** Of the visitor or the session to whom the page was shown. */
  readonly sessionHash: string;
}

const LIFE_MS = 10 * 60_000;

/**
 * A challenge that we recognise without having kept it: looking at a page writes nothing. 128 random bits and the end of its life,
 * signed together with whom it was made for.
 */
export function newChallenge(bond: ChallengeBond, key: Buffer, now: Date): Uint8Array<ArrayBuffer> {
  const said = `${(now.getTime() + LIFE_MS).toString(36)}.${randomBytes(16).toString('base64url')}`;
  return new TextEncoder().encode(`${said}.${signature(said, bond, key)}`);
}

/** Whether the challenge, in base64url as the browser tells it, is one of ours for this browser and question, and still young. */
export function isOurChallenge(challenge: string, bond: ChallengeBond, key: Buffer, now: Date): boolean {
  const [expiry = '', nonce = '', signed = ''] = Buffer.from(challenge, 'base64url').toString().split('.');
  const expected = signature(`${expiry}.${nonce}`, bond, key);
  const isSigned =
    signed.length === expected.length && timingSafeEqual(Buffer.from(signed), Buffer.from(expected));
  return isSigned && parseInt(expiry, 36) > now.getTime();
}

const signature = (said: string, { purpose, sessionHash }: ChallengeBond, key: Buffer): string =>
  createHmac('sha256', key).update(`passkey challenge:${purpose}:${sessionHash}:${said}`).digest('base64url');
