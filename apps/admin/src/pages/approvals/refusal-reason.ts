import type { RefusalGround } from '@kashikan/approvals/rules';
import { translate } from '@kashikan/i18n';

export interface Refusal {
  /** Null in a 案 of somebody before, whose article names it already. */
  readonly ground: RefusalGround | null;
  readonly article: string;
  readonly facts: string;
}

/** 「○○条例第6条第1号（公の秩序を…）」: the article as the letter and the register name it. */
export const articleOf = ({ ground, article }: Refusal): string =>
  ground === null
    ? article
    : translate('ja', 'admin.refusal.article-of', {
        article,
        ground: translate('ja', `admin.ground.${ground}`),
      });

export const typedRefusal = ({ ground, article, facts }: Refusal): Record<string, string> =>
  ground === null ? {} : { ground, article, facts };
