import { sheetOf } from '@kashikan/documents/rules';
import { localDate } from '@kashikan/kernel';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawSheet, finished } from '../../../libs/documents/src/pdf/draw-sheet';

const now = new Date('2026-11-21T00:00:00Z');
const standing = { state: 'issued', copies: 1, lastCopyAt: null, endedAt: null } as const;
const check = {
  code: '7KQ4M2XD',
  address: 'https://kashikan.example/verify',
  url: 'https://kashikan.example/verify?id=0198c0de-0000-7000-8000-000000000001&code=7KQ4M2XD',
};
const receipt = {
  number: '中央ホール 令和8年度 領収第3号',
  issuedOn: localDate('2026-11-21'),
  municipalityName: 'あおば市',
  decidingAuthority: 'あおば市長',
  bookingNumber: '100001-0',
  applicantName: '𠮷田 髙﨑',
  groupName: '邉\u{E0102}見合唱団',
  facilityName: '中央ホール',
  facilityAddress: 'あおば市1',
  roomName: '大ホール',
  startsAt: '2026-12-08T04:00:00Z',
  endsAt: '2026-12-08T08:00:00Z',
  purposeName: '音楽',
  eventName: null,
  people: 40,
  chargingMode: 'usage-fee' as const,
  issuerName: 'あおば市',
  invoiceNumber: 'T1234567890123',
  taxPercent: 10,
  taxYen: 11_400,
  subject: 'fee' as const,
  amountYen: 125_400,
  paidOn: localDate('2026-11-20'),
  method: 'card' as const,
};

let folder: string;
let file: string;
const ask = (tool: string, ...rest: string[]) => execFileSync(tool, [...rest, file], { encoding: 'utf8' });

const write = async (of: Parameters<typeof sheetOf>[1] = standing): Promise<Buffer> => {
  const sheet = sheetOf({ kind: 'receipt', body: receipt }, of, check);
  const bytes = await finished(drawSheet(sheet, { title: '領収書', author: 'あおば市', madeAt: now }));
  writeFileSync(file, bytes);
  return bytes;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kashikan-pdf-'));
  file = path.join(folder, 'paper.pdf');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the PDF of a receipt', () => {
  it('is tagged, Japanese, of one page or two and under 100 KB, with every font in it', async () => {
    const bytes = await write();
    expect(bytes.length).toBeLessThan(100_000);
    expect(bytes.toString('latin1')).toMatch(/\/Lang \(ja\)/);
    const about = ask('pdfinfo');
    expect(about).toMatch(/Tagged: +yes/);
    expect(about).toMatch(/Title: +領収書/);
    const fonts = ask('pdffonts').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/yes +yes +yes/);
  });

  it('says everything that the law asks of an invoice (消費税法 57条の4第2項), and names as they are written', async () => {
    await write();
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    for (const said of [
      'あおば市',
      'T1234567890123',
      '令和8年（2026年）11月20日（金）',
      '125,400円',
      '11,400円',
      '10％対象',
      '𠮷田',
      '髙﨑',
      '7KQ4-M2XD',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('再発行');
  });

  it('says when it was given out again or holds no longer', async () => {
    await write({ state: 'revoked', copies: 2, lastCopyAt: now, endedAt: now });
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(text).toContain('再発行');
    expect(text).toContain('失効');
  });
});
