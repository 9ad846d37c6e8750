import { permitNumber } from '@kashikan/documents/rules';

describe('The number of a permit', () => {
  it.each([
    [2026, 12, '中央ホール 令和8年度 第12号'],
    [2018, 1, '中央ホール 平成30年度 第1号'],
    [2019, 3, '中央ホール 平成31年度 第3号'],
    [2020, 3, '中央ホール 令和2年度 第3号'],
  ])('of fiscal year %i, %i is %s', (fiscalYear, serial, number) => {
    expect(permitNumber('中央ホール', fiscalYear, serial)).toBe(number);
  });
});
