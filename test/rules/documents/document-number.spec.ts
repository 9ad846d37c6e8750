import { documentNumber, readCheckCode, sameNumber, showCheckCode } from '@kashikan/documents/rules';

describe('The number of a paper', () => {
  it.each([
    ['permit', 2026, 12, '中央ホール 令和8年度 第12号'],
    ['permit', 2018, 1, '中央ホール 平成30年度 第1号'],
    ['permit', 2019, 3, '中央ホール 平成31年度 第3号'],
    ['permit', 2020, 3, '中央ホール 令和2年度 第3号'],
    ['receipt', 2026, 3, '中央ホール 令和8年度 領収第3号'],
    ['payment-request', 2026, 1, '中央ホール 令和8年度 納入第1号'],
  ] as const)('of a %s in fiscal year %i, %i is %s', (kind, fiscalYear, serial, number) => {
    expect(documentNumber(kind, '中央ホール', fiscalYear, serial)).toBe(number);
  });

  it.each([
    '中央ホール　令和８年度　第１２号',
    '中央ホール令和8年度第12号',
    ' 中央ホール 令和8年度 第 12 号 ',
  ])('is understood as somebody types it: %s', typed => {
    expect(sameNumber('中央ホール 令和8年度 第12号', typed)).toBe(true);
    expect(sameNumber('中央ホール 令和8年度 第13号', typed)).toBe(false);
  });
});

describe('The check code', () => {
  it.each(['7KQ4-M2XD', '７ｋｑ４ー ｍ２ｘｄ', '7kq4m2xd', '7KQ4‐M2XD'])('is read from %s', typed => {
    expect(readCheckCode(typed)).toBe('7KQ4M2XD');
  });

  it('takes letters for the digits that they look like', () => {
    expect(readCheckCode('OIL0-11AB')).toBe('011011AB');
  });

  it.each(['', '7KQ4-M2X', '7KQ4-M2XDD', '7KQ4-M2XU', '%'])('is not %j', typed => {
    expect(readCheckCode(typed)).toBeUndefined();
  });

  it('is shown in two groups', () => {
    expect(showCheckCode('7KQ4M2XD')).toBe('7KQ4-M2XD');
  });
});
