import {
  bandOfAge,
  decodeRoster,
  readAgeBand,
  readRoster,
  rosterLines,
  tidyName,
} from '@kashikan/groups/rules';
import { localDate } from '@kashikan/kernel';

const today = localDate('2027-05-10');
const read = (text: string) => {
  const found = rosterLines(text);
  if (!found.ok) return found.trouble;
  return readRoster(found.lines, today);
};
const membersOf = (text: string) => {
  const found = read(text);
  return 'ok' in found && found.ok ? found.members : found;
};

describe('構成員名簿: a roster', () => {
  it('is read with a head in any order, from a comma file, a table and a list', () => {
    const wanted = [
      { name: '青葉 花子', nameKana: 'アオバ ハナコ', town: 'あおば市', ageBand: '65-74' },
      { name: '緑 次郎', nameKana: null, town: 'みどり村', ageBand: '18-64' },
    ];
    expect(
      membersOf(
        '\uFEFF年代,氏名,フリガナ,住所\r\n70歳,青葉　花子,ｱｵﾊﾞ ﾊﾅｺ,あおば市\r\n40代,緑 次郎,,みどり村\r\n',
      ),
    ).toEqual(wanted);
    expect(membersOf('青葉 花子\tあおば はなこ\tあおば市\t７０\n緑 次郎\t\tみどり村\t４０代\n')).toEqual(
      wanted,
    );
    expect(membersOf('緑 次郎、みどり村、40')).toEqual([wanted[1]]);
  });

  it('takes nothing while a line is wrong, and names each by its number in the file', () => {
    expect(
      read(
        '氏名,市町村,年代\n青葉 花子,あおば市,70\n\n,あおば市,70\n山田 太郎,,若い\n青葉花子,あおば市,71\n',
      ),
    ).toEqual({
      ok: false,
      problems: [
        { line: 4, field: 'name', code: 'name-missing' },
        { line: 5, field: 'town', code: 'town-missing' },
        { line: 5, field: 'age', code: 'age-unread' },
        { line: 6, field: 'name', code: 'twice', first: 2 },
      ],
    });
  });

  it('names the line of a quote that never ends, and of one with too many columns', () => {
    expect(read('青葉 花子,あおば市,70\n"緑 次郎,あおば市,40\n')).toEqual({ code: 'quote-open', line: 2 });
    expect(read('青葉 花子,あおば市,70\n緑,次郎,みどり,あおば市,40')).toEqual({
      code: 'columns',
      line: 2,
      columns: 5,
    });
    expect(read(' \n\n')).toEqual({ code: 'file-empty' });
    expect(read('氏名,市町村,年代\n')).toEqual({ code: 'file-empty' });
  });

  it('keeps a quoted line break and a doubled quote inside one cell', () => {
    expect(membersOf('"青葉\n""花子""",あおば市,70')).toEqual([
      { name: '青葉 "花子"', nameKana: null, town: 'あおば市', ageBand: '65-74' },
    ]);
  });

  it('is understood in UTF-8 and in Shift_JIS, and in nothing else', () => {
    expect(decodeRoster(Buffer.from('\uFEFF氏名'))).toBe('氏名');
    expect(decodeRoster(Uint8Array.from([0x8e, 0x81, 0x96, 0xbc]))).toBe('氏名');
    expect(decodeRoster(Uint8Array.from([0xff, 0xfe, 0x0f, 0xfd]))).toBeUndefined();
  });

  it('keeps a name of 60 letters, rare characters and their variants as they are written', () => {
    const name = `葛\u{E0100}城 \uFA19\u{20BB7}`;
    const long = '長'.repeat(60);
    expect(membersOf(`${name},あおば市,40\n${long},あおば市,40`)).toMatchObject([{ name }, { name: long }]);
    expect(read(`${'長'.repeat(121)},あおば市,40`)).toMatchObject({
      problems: [{ line: 1, code: 'name-long' }],
    });
    expect(read('山田\u202E太郎,あおば市,40')).toMatchObject({
      problems: [{ line: 1, code: 'name-broken' }],
    });
    expect(tidyName(' ﾔﾏﾀﾞ　ﾊﾅｺ ')).toBe('ヤマダ ハナコ');
  });
});

describe('年代: an age band', () => {
  it.each([
    ['昭和30年4月1日', '65-74'],
    ['Ｓ３０．４．１', '65-74'],
    ['大正15年1月2日生', '75-over'],
    ['平成24年5月10日', '15-17'],
    ['平成24年5月11日', 'under-15'],
    ['H21/5/10', '18-64'],
    ['令和元年12月1日', 'under-15'],
    ['1955/4/1', '65-74'],
    ['６５歳～７４歳', '65-74'],
    ['75歳以上', '75-over'],
    ['高校生', '15-17'],
    ['中学生以下', 'under-15'],
    ['満42歳', '18-64'],
    ['30代', '18-64'],
  ])('is found in %s', (typed, band) => expect(readAgeBand(typed, today)).toBe(band));

  it.each(['70代', '10代', '4月1日', '令和20年1月1日', '126', '明治3年1月1日', 'ひみつ', ''])(
    'is not guessed from %s',
    typed => expect(readAgeBand(typed, today)).toBeUndefined(),
  );

  it('changes on the 15th, 18th, 65th and 75th birthday', () => {
    const ages = [14, 15, 17, 18, 64, 65, 74, 75];
    expect(ages.map(bandOfAge)).toEqual([
      'under-15',
      '15-17',
      '15-17',
      '18-64',
      '18-64',
      '65-74',
      '65-74',
      '75-over',
    ]);
  });
});
