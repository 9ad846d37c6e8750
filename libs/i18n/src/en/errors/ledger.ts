import type { ledger as source } from '../../ja/errors/ledger';
import type { TranslationOf } from '../../translation';

export const ledger: TranslationOf<typeof source> = {};
