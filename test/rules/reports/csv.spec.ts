import { csv } from '@kashikan/reports/rules';
import fc from 'fast-check';

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠A',
  ' =1',
  '\u3000＝1',
];

describe('A file for a spreadsheet', () => {
  it.each(formulas)('never makes a formula of %j (SEC-7)', cell => {
    const [, line = ''] = csv(['見出し'], [[cell]]).split('\r\n');
    expect(line.replace(/^"/, '').startsWith(`'`)).toBe(true);
  });

  it('holds every text as it was but for that mark, with quotes doubled', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const file = csv(['a'], [[text]]);
        const cell = file.slice('\uFEFFa\r\n'.length, -2);
        const plain = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        return plain === text || plain === `'${text}`;
      }),
    );
  });
});
