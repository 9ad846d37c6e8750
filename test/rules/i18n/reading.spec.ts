import { readCount, readDate, readDigits, readTime, tidyText } from '@kashikan/i18n';
import { localDate } from '@kashikan/kernel';

const today = localDate('2026-11-21');

describe('what people type', () => {
  it.each([
    ['2026-12-08', '2026-12-08'],
    ['２０２６／１２／８', '2026-12-08'],
    ['20261208', '2026-12-08'],
    ['12/8', '2026-12-08'],
    ['12/8 火', '2026-12-08'],
    ['１２月８日（火）', '2026-12-08'],
    ['12月6日（日）', '2026-12-06'],
    ['12月6日日曜日', '2026-12-06'],
    ['R8.12.8', '2026-12-08'],
    ['ｒ８．１２．８', '2026-12-08'],
    ['令和8年12月8日', '2026-12-08'],
    ['令和元年5月1日', '2019-05-01'],
    ['H31/4/30', '2019-04-30'],
    ['1/10', '2027-01-10'],
    ['11/21', '2026-11-21'],
    ['2/29', '2028-02-29'],
    ['今日', '2026-11-21'],
    ['あす', '2026-11-22'],
    ['明日', '2026-11-22'],
  ])('reads %s as the date %s', (typed, date) => {
    expect(readDate(typed, today)).toBe(date);
  });

  it.each(['', '2027-02-29', '13/1', '0/5', '8', 'きのう', '26-12-08', '2026-12', 'abc'])(
    'does not guess at %p',
    typed => {
      expect(readDate(typed, today)).toBeUndefined();
    },
  );

  it.each([
    ['18:30', '18:30'],
    ['１８：３０', '18:30'],
    ['1830', '18:30'],
    ['18時半', '18:30'],
    ['午後6時', '18:00'],
    ['午前9時15分', '09:15'],
    ['9', '09:00'],
    ['24:00', '24:00'],
  ])('reads %s as the time %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['25時', '18:60', '', '夜'])('does not guess at the time %p', typed => {
    expect(readTime(typed)).toBeUndefined();
  });

  it('reads numbers of any width and with a unit', () => {
    expect([readCount('４０人'), readCount('1,200'), readCount('たくさん')]).toEqual([40, 1200, undefined]);
    expect(readDigits('０２７－１２３ー４５６７')).toBe('0271234567');
    expect(tidyText('　山田　　花子 ')).toBe('山田 花子');
  });
});
