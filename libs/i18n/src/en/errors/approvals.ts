import type { approvals as source } from '../../ja/errors/approvals';
import type { TranslationOf } from '../../translation';

export const approvals: TranslationOf<typeof source> = {};
