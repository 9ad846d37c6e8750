import { dayStatus, japaneseHolidays } from '@kashikan/calendar/rules';
import { addDays, datesFrom, type LocalDate } from '@kashikan/kernel';
import fc from 'fast-check';
import { aCalendar, aobaClosings, date } from './a-calendar';

const closedDays = (calendar: ReturnType<typeof aCalendar>, from: string, to: string) =>
  [...datesFrom(date(from), date(to))].filter(day => !dayStatus(calendar, day).open);

describe('Closing days', () => {
  const hall = aCalendar({ closings: aobaClosings });

  it('close the first and the third Monday of a month and name the rule', () => {
    expect(closedDays(hall, '2026-12-01', '2026-12-28')).toEqual(['2026-12-07', '2026-12-21']);
    expect(dayStatus(hall, date('2026-12-07'))).toEqual({
      date: '2026-12-07',
      dayType: 'weekday',
      open: false,
      closedBy: '第1・第3月曜日',
    });
  });

  it('move to the next weekday when the Monday is a holiday', () => {
    // 20 July 2026 is 海の日 and the third Monday.
    expect(dayStatus(hall, date('2026-07-20'))).toMatchObject({ open: true, holiday: '海の日' });
    expect(dayStatus(hall, date('2026-07-21'))).toMatchObject({ open: false, closedBy: '第1・第3月曜日' });
  });

  it('move past a row of holidays, as in September 2026', () => {
    // 21 敬老の日 (third Monday), 22 国民の休日, 23 秋分の日.
    expect(closedDays(hall, '2026-09-15', '2026-09-30')).toEqual(['2026-09-24']);
  });

  it('run over the end of the year', () => {
    expect(closedDays(hall, '2026-12-28', '2027-01-08')).toEqual([
      ...datesFrom(date('2026-12-29'), date('2027-01-03')),
      '2027-01-04',
    ]);
  });

  it('may stay open on a holiday without moving, or close anyway', () => {
    const monday = { kind: 'weekly', name: '月曜日', weekday: 'mon' } as const;
    const open = aCalendar({ closings: [{ ...monday, ifHoliday: 'open' }] });
    expect(closedDays(open, '2026-07-20', '2026-07-21')).toEqual([]);
    expect(closedDays(aCalendar({ closings: [monday] }), '2026-07-20', '2026-07-21')).toEqual(['2026-07-20']);
  });

  it('know the end of every month, leap years too', () => {
    const hall = aCalendar({ closings: [{ kind: 'month-end', name: '月末整理日' }] });
    expect(closedDays(hall, '2028-02-01', '2028-03-31')).toEqual(['2028-02-29', '2028-03-31']);
    expect(closedDays(hall, '2027-02-01', '2027-02-28')).toEqual(['2027-02-28']);
  });

  it('give way to an extra opening, which gives way to a closing of that very day', () => {
    const extraOpenings = [{ date: date('2026-12-07'), reason: '市民文化祭' }];
    const extra = aCalendar({ closings: aobaClosings, extraOpenings });
    expect(dayStatus(extra, date('2026-12-07'))).toMatchObject({ open: true, openedFor: '市民文化祭' });
    const dated = {
      kind: 'dates',
      name: '空調工事',
      from: date('2026-12-06'),
      to: date('2026-12-08'),
    } as const;
    const works = aCalendar({ closings: [...aobaClosings, dated], extraOpenings });
    expect(dayStatus(works, date('2026-12-07'))).toMatchObject({ open: false, closedBy: '空調工事' });
  });

  it('count Saturdays, Sundays, national holidays and the days a town adds as 土日祝', () => {
    const holidays = japaneseHolidays([{ date: date('2026-10-28'), name: '県民の日' }]);
    const hall = aCalendar({ holidays });
    const types = ['2026-10-28', '2026-10-29', '2026-10-31', '2026-11-03'].map(
      day => dayStatus(hall, date(day)).dayType,
    );
    expect(types).toEqual(['weekend-and-holiday', 'weekday', 'weekend-and-holiday', 'weekend-and-holiday']);
  });

  it('close exactly one weekday for each Monday that moved, wherever holidays fall', () => {
    const start = date('2027-03-01');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 90 })), offsets => {
        const holidays = new Map<LocalDate, string>(offsets.map(days => [addDays(start, days), '祝']));
        const hall = aCalendar({
          holidays,
          closings: [{ kind: 'weekly', name: '月曜', weekday: 'mon', ifHoliday: 'next-weekday' }],
        });
        const closed = closedDays(hall, start, addDays(start, 120));
        const expected = new Set<string>();
        for (let monday = start; monday <= addDays(start, 120); monday = addDays(monday, 7)) {
          let day = monday;
          while (holidays.has(day) || (day !== monday && dayStatus(hall, day).dayType !== 'weekday'))
            day = addDays(day, 1);
          if (day <= addDays(start, 120)) expected.add(day);
        }
        expect(closed).toEqual([...expected].sort());
      }),
    );
  });
});
