const eraYear = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: 'UTC',
  era: 'long',
  year: 'numeric',
});

/** 「令和8年度」: the fiscal year by the era of its first day, 1 April. */
export const fiscalYearInEra = (fiscalYear: number): string =>
  `${eraYear.format(new Date(`${fiscalYear}-04-01T00:00:00Z`))}度`;

/** 文書番号: 「中央ホール 令和8年度 第12号」. */
export const permitNumber = (facilityName: string, fiscalYear: number, serial: number): string =>
  `${facilityName} ${fiscalYearInEra(fiscalYear)} 第${serial}号`;
