import type { mails as source } from '../ja/mails';
import type { TranslationOf } from '../translation';

export const mails: TranslationOf<typeof source> = {};
