import { prefectureTable } from './fee-tables';
import { linesOf, quoted, yenOf } from './quoted';

const on = (dayType: string, ...bands: string[]) => ({ roomCode: 'hall', dayType, use: { bands } });

describe('The fees of the prefectural hall come out to the yen', () => {
  it.each([
    [['am'], 14_400, 18_700],
    [['pm'], 20_100, 26_100],
    [['night'], 24_100, 31_300],
    [['day'], 34_500, 44_800],
    [['am', 'pm'], 34_500, 44_800],
    [['pm-night'], 44_200, 57_400],
    [['pm', 'night'], 44_200, 57_400],
    [['all'], 46_800, 60_800],
    [['am', 'pm', 'night'], 46_800, 60_800],
    [['day', 'night'], 46_800, 60_800],
    [['am', 'night'], 38_500, 50_000],
  ])('charges %j %i yen on a weekday and %i yen on a holiday', (bands, weekday, holiday) => {
    expect(yenOf(prefectureTable, on('weekday', ...bands))).toBe(weekday);
    expect(yenOf(prefectureTable, on('holiday', ...bands))).toBe(holiday);
  });

  it('changes to the dearer table at a highest ticket price of 2,000 yen', () => {
    expect(yenOf(prefectureTable, { ...on('weekday', 'am'), highestTicketYen: 1_999 })).toBe(14_400);
    expect(yenOf(prefectureTable, { ...on('weekday', 'am'), highestTicketYen: 2_000 })).toBe(18_700);
    expect(yenOf(prefectureTable, { ...on('holiday', 'am'), highestTicketYen: 5_000 })).toBe(24_300);
    expect(yenOf(prefectureTable, { ...on('weekday', 'all'), highestTicketYen: 2_000 })).toBe(60_800);
    expect(yenOf(prefectureTable, { ...on('holiday', 'all'), highestTicketYen: 2_000 })).toBe(79_200);
  });

  it('multiplies in sequence: rehearsal 70%, then outsider 150%, then the cut', () => {
    const quote = quoted(prefectureTable, { ...on('weekday', 'am'), isRehearsal: true, isOutsider: true });
    expect(linesOf(quote)).toEqual([
      ['午前', 14_400],
      ['rehearsal', -4_320],
      ['outsider', 5_040],
    ]);
    expect(yenOf(prefectureTable, { ...on('holiday', 'am'), isRehearsal: true, isOutsider: true })).toBe(
      19_630,
    );
  });

  it('counts every started extra hour', () => {
    expect(yenOf(prefectureTable, { ...on('weekday', 'am'), lateMinutes: 61 })).toBe(28_800);
    expect(yenOf(prefectureTable, { ...on('holiday', 'am'), lateMinutes: 60 })).toBe(28_000);
    expect(quoted(prefectureTable, { ...on('weekday', 'am'), lateMinutes: 61 }).lines[1]).toMatchObject({
      kind: 'extension',
      detail: '7,200円 × 2時間',
      amountYen: 14_400,
    });
  });
});
