import type { ledger as source } from '../../ja/errors/ledger';
import type { TranslationOf } from '../../translation';

export const ledger: TranslationOf<typeof source> = {
  'errors.ledger.fact-differs':
    'This transaction is already in the books with different contents. Nothing was posted twice. Please ask accounting to check it.',
  'errors.ledger.entry-not-found': 'This entry was not found. Please choose it from the list again.',
  'errors.ledger.reversal-is-final':
    'A reversal cannot be reversed. Please post the correct contents as a new entry.',
};
