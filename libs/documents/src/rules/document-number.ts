import { translate } from '@kashikan/i18n';
import type { DocumentKind } from './document-kinds';

const eraYear = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: 'UTC',
  era: 'long',
  year: 'numeric',
});

/** 「令和8年度」: the fiscal year by the era of its first day, 1 April. */
export const fiscalYearInEra = (fiscalYear: number): string =>
  `${eraYear.format(new Date(`${fiscalYear}-04-01T00:00:00Z`))}度`;

/** 文書番号: 「中央ホール 令和8年度 第12号」; kinds other than the permit say which they are: 「中央ホール 令和8年度 領収第3号」. */
export const documentNumber = (
  kind: DocumentKind,
  facilityName: string,
  fiscalYear: number,
  serial: number,
): string =>
  `${facilityName} ${fiscalYearInEra(fiscalYear)} ${kind === 'permit' ? '' : translate('ja', `papers.mark.${kind}`)}第${serial}号`;

/** A number as somebody may have typed it: full-width digits, other spaces or none. */
export const sameNumber = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (number: string): string => number.normalize('NFKC').replace(/\s+/gu, '');
