import { DomainError } from '@kashikan/kernel';

export const ledgerErrors = {
  /** The same fact was told twice with different contents: one of the two is wrong, and neither may win silently. */
  factDiffers: (facts: { kind: string; sourceType: string; sourceId: string }) =>
    new DomainError('ledger.fact-differs', 'conflict', facts),
  entryNotFound: (entryId: number) => new DomainError('ledger.entry-not-found', 'not-found', { entryId }),
  /** A reversal is not reversed; the fact is told anew instead. */
  reversalIsFinal: (entryId: number) =>
    new DomainError('ledger.reversal-is-final', 'refused-by-rule', { entryId }),
};
