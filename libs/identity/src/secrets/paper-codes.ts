import { Algorithm, hashRaw } from '@node-rs/argon2';
import { randomBytes, randomInt } from 'node:crypto';

/** Without I, L, O and U, which are misread (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS_PER_GROUP = 5;

/** A code for paper, as `7K2QM-X04TD`: five bits a sign. */
export const newPaperCode = (groups: number): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: SIGNS_PER_GROUP }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-');

/** As typed: small letters, hyphens, spaces and full width are fine, and what is easily misread is read right. */
export const readPaperCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

export const newSalt = (): Buffer => randomBytes(16);

/**
 * Fifty bits are too few for a quick hash, so codes are stretched as passwords are (ASVS 5.0, 6.5.2). The salt is given, so that all codes of
 * a set are tried at the price of one.
 */
export async function paperCodeHash(code: string, salt: Buffer): Promise<string> {
  const cost = { algorithm: Algorithm.Argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
  return (await hashRaw(readPaperCode(code), { ...cost, salt })).toString('base64url');
}
