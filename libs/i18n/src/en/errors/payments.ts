import type { payments as source } from '../../ja/errors/payments';
import type { TranslationOf } from '../../translation';

export const payments: TranslationOf<typeof source> = {};
