import {
  errorWords,
  formatDate,
  formatDateTime,
  formatMonth,
  formatRange,
  formatTime,
  formatTimeRange,
  formatYen,
  spokenDate,
  spokenRange,
  translate,
  words,
} from '@kashikan/i18n';
import { localDate, localTime } from '@kashikan/kernel';

const zone = 'Asia/Tokyo';

describe('money and dates as people read them', () => {
  it('writes yen with 円, grouped, and a real minus', () => {
    expect([0, 2100, 1234567, -1050].map(amount => formatYen('ja', amount))).toEqual([
      '0円',
      '2,100円',
      '1,234,567円',
      '−1,050円',
    ]);
    expect(formatYen('en', 2100)).toBe('2,100 yen');
  });

  it('writes every date with its weekday, and papers with the era', () => {
    const day = localDate('2026-12-08');
    expect(formatDate('ja', day)).toBe('12月8日（火）');
    expect(formatDate('ja', day, 'year')).toBe('2026年12月8日（火）');
    expect(formatDate('ja', day, 'era')).toBe('令和8年12月8日（火）');
    expect(formatDate('ja', localDate('2019-05-01'), 'era')).toBe('令和元年5月1日（水）');
    expect(formatDate('ja', localDate('2019-04-30'), 'era')).toBe('平成31年4月30日（火）');
    expect(formatDate('en', day, 'year')).toBe('Tue 8 December 2026');
    expect(formatMonth('ja', day)).toBe('2026年12月');
  });

  it('writes times with 時 and 分', () => {
    expect(['09:00', '21:30', '14:05', '24:00'].map(time => formatTime('ja', localTime(time)))).toEqual([
      '9時',
      '21時30分',
      '14時05分',
      '24時',
    ]);
    expect(formatRange('ja', localTime('18:00'), localTime('21:30'))).toBe('18時から21時30分');
    expect(formatRange('en', localTime('18:00'), localTime('21:30'))).toBe('18:00 to 21:30');
  });

  it('writes instants on the clocks of the municipality', () => {
    const startsAt = new Date('2026-12-08T09:00:00Z');
    expect(formatDateTime('ja', startsAt, zone)).toBe('12月8日（火） 18時');
    expect(formatTimeRange('ja', { startsAt, endsAt: new Date('2026-12-08T12:30:00Z') }, zone)).toBe(
      '12月8日（火） 18時から21時30分',
    );
    expect(formatTimeRange('ja', { startsAt, endsAt: new Date('2026-12-08T15:00:00Z') }, zone)).toBe(
      '12月8日（火） 18時から24時',
    );
    expect(formatTimeRange('ja', { startsAt, endsAt: new Date('2026-12-09T03:00:00Z') }, zone)).toBe(
      '12月8日（火） 18時から12月9日（水） 12時',
    );
  });
});

describe('sentences', () => {
  it('fill their blanks, in the language asked for', () => {
    expect(words('ja')('common.changeOf', { thing: '人数' })).toBe('人数を変更');
    expect(translate('en', 'common.changeOf', { thing: 'people' })).toBe('Change people');
  });

  it('fall back to Japanese where the language has none', () => {
    expect(translate('en', 'admin.nav.board')).toBe('本日');
  });

  it('call an unknown code unexpected and give the number of the request', () => {
    const said = errorWords('no-such.code', {}, { locale: 'ja', zone, requestId: 'r-12' });
    expect(said).toContain('「r-12」');
  });
});

describe('a time as it is said on the telephone', () => {
  const said = (from: string, to: string) => spokenRange(localTime(from), localTime(to));

  it('says the half of the day once', () => {
    expect(said('13:00', '17:00')).toBe('午後1時から5時');
    expect(said('09:00', '11:30')).toBe('午前9時から11時30分');
  });

  it('says both halves, and noon by its name', () => {
    expect(said('09:00', '17:00')).toBe('午前9時から午後5時');
    expect(said('09:00', '12:00')).toBe('午前9時から正午');
    expect(said('12:30', '21:30')).toBe('午後0時30分から9時30分');
  });

  it('says the day with its whole weekday', () => {
    expect(spokenDate(localDate('2026-12-08'))).toBe('12月8日火曜日');
  });
});
