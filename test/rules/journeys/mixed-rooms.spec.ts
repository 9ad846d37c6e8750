import { readFileSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { parseMunicipalityFile } from '../../../libs/journeys/src/municipality-file';

const hikari = readFileSync(path.join(__dirname, '../../../apps/standalone/sample/hikari.yaml'), 'utf8');

function problemsAfter(slip: string, instead: string): readonly string[] {
  const broken = hikari.replace(slip, instead);
  if (broken === hikari) throw new Error(`nothing to replace: ${slip}`);
  return problemsIn(broken);
}

function problemsIn(file: string): readonly string[] {
  const parsed = parseMunicipalityFile('hikari.yaml', file);
  return parsed.ok ? [] : parsed.problems.map(({ path: at, text }) => `${at} ${text}`);
}

describe('A room in bands on some days and by the hour on others', () => {
  it('needs hours of some days, and days that the hours leave to the bands', () => {
    expect(problemsAfter('plan: small', 'plan: room').join()).toContain(
      'rooms[2].plan 「会議室B」は時間で貸す部屋ですが',
    );
    expect(problemsAfter('{ on: [sat, sun, holiday], opens: 09:00', '{ opens: 09:00').join()).toContain(
      'rooms[2].lending 「会議室B」は区分と時間の併用ですが、区分で貸す日がありません',
    );
  });

  it('needs a price for the hours of its days', () => {
    const hour = '          - { room: meeting, days: holiday, unitMinutes: 60, yen: 600 }\n';
    const [hole, ...others] = problemsAfter(hour, '');
    expect(hole).toContain('休日に、料金のない時間帯があります');
    expect(others).toEqual([]);
  });

  it('needs a price for bands on the days of bands alone', () => {
    const bothMixed = hikari
      .replace(/(code: meeting-a\n[^]*?)lending: band([^]*?)plan: room/, '$1lending: mixed$2plan: small')
      .replaceAll('room: meeting,\n              days: all', 'room: meeting,\n              days: weekday');
    expect(problemsIn(bothMixed)).toEqual([]);
    const [hole, ...others] = problemsIn(bothMixed.replace('am: 1500, pm: 2000,', 'am: 1500,'));
    expect(hole).toContain('「会議室A」の平日・午後の料金がありません');
    expect(others.join()).not.toContain('休日');
  });
});
