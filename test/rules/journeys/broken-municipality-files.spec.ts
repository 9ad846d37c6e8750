import { readFileSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { parseMunicipalityFile, problemLine } from '../../../libs/journeys/src/municipality-file';

const aoba = readFileSync(path.join(__dirname, '../../../apps/standalone/sample/aoba.yaml'), 'utf8');

/** The problems of the sample file after one slip of the pen. */
function problemsAfter(slip: string | RegExp, instead: string): readonly string[] {
  const broken = aoba.replace(slip, instead);
  if (broken === aoba) throw new Error(`nothing to replace: ${String(slip)}`);
  const parsed = parseMunicipalityFile('aoba.yaml', broken);
  return parsed.ok ? [] : parsed.problems.map(problemLine);
}

const lineOf = (text: string): number => aoba.slice(0, aoba.indexOf(text)).split('\n').length;

describe('A slip of the pen is named with its line and what to do', () => {
  it.each([
    ['id: aoba', 'id: あおば', 'municipality.id', '「あおば」は自治体の識別名として使えません'],
    ["'982016'", "'982017'", 'municipality.code', '全国地方公共団体コードではありません'],
    ['nameKana: アオバシ ', 'nameKana: あおばし ', 'municipality.nameKana', '全角カタカナ'],
    ['capacity: 1204', 'capacity: たくさん', 'rooms[0].capacity', '1以上100000以下の整数'],
    [
      '    purposes: [lecture, music, theatre, film, ceremony, sale]',
      '    purposes: [lectures]',
      'rooms[0].purposes',
      '「lectures」は purposes にありません',
    ],
    ['parts: [main-hall]', 'parts: [great-hall]', 'rooms[0].parts', '「great-hall」は parts にありません'],
    ['from: 2027-02-16,', 'from: 2027-02-29,', 'closings[2].from', '「2027-02-29」という日付はありません'],
    [
      '{ code: pm, name: 午後, from: 13:00,',
      '{ code: pm, name: 午後, from: 11:00,',
      'bands[1]',
      '「午前」と「午後」の時間が重なっています',
    ],
    ['bands: [am, pm, night] }', 'bands: [am, night] }', 'combinations[0].bands', '区分が続いていません'],
    [
      'code: meeting-2, name: 第2会議室',
      'code: meeting-1, name: 第2会議室',
      'parts[7].code',
      '「meeting-1」が2回使われています',
    ],
    ['weekday: mon, nths: [1, 3], ', 'weekday: mon, ', 'closings[0]', '「nths」が必要です'],
    [
      'yen: { am: 10600, pm: 15900, night: 21200, all: 45100 }',
      'yen: { am: 10600, pm: 15900, all: 45100 }',
      'prices[0]',
      '「大ホール」の平日・夜間の料金がありません',
    ],
    [
      'from: 06:00\n          to: 08:30\n          on: [sun, holiday]',
      'from: 08:30\n          to: 10:00\n          on: [sun]',
      'bands[1]',
      '「早朝」と「午前」の時間が重なっています',
    ],
    [
      '- { code: am, name: 午前, from: 09:00, to: 12:00 }',
      '- { code: dawn, name: 早朝, from: 05:00, to: 06:00, on: [mon], season: { fromDay: 13-01, toDay: 08-31 } }',
      'season.fromDay',
      '「13-01」',
    ],
    [
      '- { on: [sun, holiday], opens: 09:00, closes: 17:00 }',
      '- { opens: 09:00, closes: 17:00 }',
      'hours[1]',
      'どの日にも当てはまりません',
    ],
    [
      'opensMonthsBefore: 12,\n                opensOnDay: 1,\n                opensAt: 09:00,\n                closesDaysBefore: 30,',
      'opensMonthsBefore: 0,\n                opensAt: 09:00,\n                closesDaysBefore: 30,',
      'plans[0].reception[0]',
      '一度も申し込めません',
    ],
    ['for: [group]', 'for: [groups]', 'reception[0].for', '「groups」は applicantKinds にありません'],
    [
      '{ code: group, name: 市内団体, nameEn: Local groups }',
      '{ code: group, name: 市内団体, nameEn: Local groups, default: true }',
      'applicantKinds',
      'ちょうど1つにしてください（いまは2つ）',
    ],
    ['rate: 30', 'rate: 三割', 'steps[0].rate', '割合ではありません'],
    [
      'days: [mon, tue, wed, thu, fri] }',
      'days: [mon, tue, wed, thu] }',
      'dayTypes',
      '金曜日がどの曜日区分にも入っていません',
    ],
    [
      '          - { code: panel, yen: 110,',
      '          - { code: panels, yen: 110,',
      'equipment',
      '「panels」は equipment にありません',
    ],
    ["tag: '1001'", 'tag: 銀の鍵', 'keys[0].tag', '鍵札の番号として使えません'],
    ['- { daysBefore: 90, percent: 100 }', '- { percent: 100 }', 'steps[0]', '片方だけを書いてください'],
  ])('%s → %s', (slip, instead, place, text) => {
    const problems = problemsAfter(slip, instead);
    const found = problems.find(problem => problem.includes(place) && problem.includes(text));
    expect(found ?? problems).toEqual(expect.stringMatching(/^aoba\.yaml \d+行目（/));
  });

  it('gives the line on which the slip stands', () => {
    expect(problemsAfter('capacity: 1204', 'capacity: たくさん')[0]).toContain(
      `${lineOf('capacity: 1204')}行目`,
    );
    const row = '{ room: middle-hall, days: weekday, yen: { am: 2700, pm: 4000, night: 5300, all: 10600 } }';
    expect(problemsAfter(row, row.replace(', night: 5300', ''))[0]).toContain(`${lineOf(row)}行目`);
  });

  it('names a field that is missing and one that does not exist', () => {
    const problems = problemsAfter('approvalRequired: true # true', 'approvalRequierd: true # true');
    expect(problems).toEqual([
      expect.stringContaining('「approvalRequired」がありません'),
      expect.stringContaining('「approvalRequierd」という項目はありません'),
    ]);
  });

  it('names all slips at once, in the order of the lines', () => {
    const parsed = parseMunicipalityFile(
      'aoba.yaml',
      aoba.replace('capacity: 1204', 'capacity: 0').replace('capacity: 54', 'capacity: -1'),
    );
    const lines = parsed.ok ? [] : parsed.problems.map(problem => problem.line);
    expect(lines).toEqual([lineOf('capacity: 1204'), lineOf('capacity: 54')]);
  });

  it.each([
    ['municipality:', '\tmunicipality:', 'タブ'],
    ['  id: aoba', '  id: aoba\n  id: aoba', '2回書かれています'],
    ['purposes:\n', 'purposes: [\n', 'YAMLとして読めません'],
  ])('says what is wrong with the YAML itself: %j', (slip, instead, text) => {
    expect(problemsAfter(slip, instead).join('\n')).toContain(text);
  });

  it.each(['', '- a\n- b\n', 'ただの文'])(
    'says what is missing from a file that is something else: %j',
    text => {
      const parsed = parseMunicipalityFile('x.yaml', text);
      expect(parsed.ok ? [] : parsed.problems.map(problemLine)).not.toEqual([]);
    },
  );
});

describe('Full-width writing is understood', () => {
  it('reads digits, times, dates and codes as if they were half-width, and leaves names as they are', () => {
    const wide = aoba
      .replace('capacity: 1204', 'capacity: １，２０４')
      .replace('from: 09:00', 'from: ９：００')
      .replace('effectiveFrom: 2026-04-01', 'effectiveFrom: ２０２６／４／１')
      .replace('am: 10600', 'am: １０，６００円')
      .replace('rate: 60', 'rate: ６０％')
      .replace('kind: city', 'kind: ｃｉｔｙ');
    const parsed = parseMunicipalityFile('aoba.yaml', wide);
    if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join('\n'));
    const [facility] = parsed.file.facilities;
    expect(facility?.rooms[0]?.capacity).toBe(1_204);
    expect(facility?.calendar.bands[0]?.from).toBe('09:00');
    expect(facility?.feeTables[0]).toMatchObject({ effectiveFrom: '2026-04-01' });
    expect(facility?.feeTables[0]?.prices[0]?.yen).toMatchObject({ am: 10_600 });
    expect(facility?.rooms.find(({ code }) => code === 'meeting-3')?.name).toBe('第3会議室（和室）');
  });
});
