import { instructionFor, instructionText } from '@kashikan/approvals/rules';
import { localDate } from '@kashikan/kernel';

const city = { name: 'あおば市', kind: 'city' } as const;
const facts = {
  kind: 'use',
  decidingAuthority: 'あおば市長',
  municipality: city,
  deliveredOn: localDate('2026-11-21'),
} as const;

describe('教示', () => {
  it('names the mayor for the appeal and the city as defendant (行政事件訴訟法 11条1項)', () => {
    const { text, blanks } = instructionFor(facts);
    expect({ text, ...blanks }).toEqual({
      text: 'use.head',
      head: 'あおば市長',
      defendant: 'あおば市',
      representative: 'あおば市長',
    });
  });

  it('leads to the mayor even when the 指定管理者 decided, who is then the defendant (地方自治法 244条の4, 行政事件訴訟法 11条2項)', () => {
    const { text, blanks } = instructionFor({ ...facts, decidingAuthority: '指定管理者 あおば文化財団' });
    expect({ text, head: blanks.head, defendant: blanks.defendant }).toEqual({
      text: 'use.manager',
      head: 'あおば市長',
      defendant: '指定管理者 あおば文化財団',
    });
  });

  it('names the governor of a prefecture', () => {
    const { blanks } = instructionFor({ ...facts, municipality: { name: 'ひかり県', kind: 'prefecture' } });
    expect(blanks.head).toBe('ひかり県知事');
  });

  it('has its own text for a fee, where the appeal comes first (地方自治法 229条)', () => {
    const { text, blanks } = instructionFor({
      ...facts,
      kind: 'fee',
      decidingAuthority: '指定管理者 あおば文化財団',
    });
    expect([text, blanks.defendant]).toEqual(['fee', 'あおば市']);
  });

  it.each([
    ['2026-11-21', '2027-02-21', '2027-05-21', '2027-11-21'],
    ['2026-11-30', '2027-02-28', '2027-05-31', '2027-11-30'],
    ['2026-11-29', '2027-02-28', '2027-05-29', '2027-11-29'],
    ['2027-02-28', '2027-05-31', '2027-08-31', '2028-02-29'],
    ['2027-08-31', '2027-11-30', '2028-02-29', '2028-08-31'],
  ])(
    'received on %s: until %s, suit until %s, at most until %s (民法 140条, 143条)',
    (day, review, suit, most) => {
      const found = instructionFor({ ...facts, deliveredOn: localDate(day) });
      expect([found.reviewUntil, found.suitUntil, found.reviewAtMostUntil]).toEqual([review, suit, most]);
    },
  );
});

describe('The words of the 教示', () => {
  const facility = {
    decidingAuthority: 'あおば市長',
    chargingMode: 'usage-fee',
    municipality: city,
  } as const;

  it('name the last days on a refusal, in the era', () => {
    const text = instructionText('refusal', facility, localDate('2026-11-21')).join('\n');
    expect(text).toContain('3か月以内に、あおば市長に対して審査請求');
    expect(text).toContain('6か月以内に、あおば市を被告として');
    expect(text).toContain('1年を経過したとき');
    expect(text).toContain('令和9年2月21日（日）');
    expect(text).toContain('令和9年5月21日（金）');
    expect(text).not.toContain('使用料');
  });

  it('speak of the fee on a permit where a 使用料 is charged, and not where a 利用料金 is', () => {
    expect(instructionText('permit', facility).join()).toContain('第229条');
    expect(instructionText('permit', { ...facility, chargingMode: 'operator-fee' }).join()).not.toContain(
      '第229条',
    );
  });
});
