import { createHash } from 'node:crypto';

/**
 * The same fact always has the same Message-ID (RFC 5322 3.6.4), so that a mail that was sent twice after a crash is recognised as
 * one by the reader's mail server. The key itself is hashed, because it holds ids of ours.
 */
export const messageIdOf = (dedupeKey: string, host: string): string =>
  `<${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40)}@${host}>`;
