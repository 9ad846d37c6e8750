import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Six digits, each value as likely as any other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** A million codes are quickly tried, so the hash needs the key of the environment, and the row's id as salt. */
export const codeHash = (rowId: string, code: string, key: Buffer): string =>
  createHmac('sha256', key).update(`${rowId}:${code}`).digest('base64url');

export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
