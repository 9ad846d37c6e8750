import { createHash, randomBytes } from 'node:crypto';

/** What a cookie holds: 256 random bits. The first letter tells whether a row in `sessions` may stand behind it. */
const newToken = (sort: 's' | 'v'): string => `${sort}.${randomBytes(32).toString('base64url')}`;

/** The token of someone who has signed in. */
export const newSessionToken = (): string => newToken('s');

/** The token of someone who has not: it binds a hold and the forms to one browser and needs no row. */
export const newVisitorToken = (): string => newToken('v');

/** What a link in a mail holds, as many bits. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[sv]\.[A-Za-z0-9_-]{43}$/.test(text);

export const isSessionToken = (token: string): boolean => token.startsWith('s.');

/** What the database keeps; a token has enough randomness that a plain hash suffices. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The form token of a session: bound to the cookie, and the cookie cannot be computed from it. */
export const csrfTokenOf = (token: string): string =>
  createHash('sha256').update(`form token of ${token}`).digest('base64url');
