import { type LocalDate, localDate, localTime } from '@kashikan/kernel';
import {
  type BandLending,
  type ClosingRule,
  type HourlyLending,
  japaneseHolidays,
  receptionFor,
  type ReceptionLine,
  type ReceptionTerms,
  type RoomCalendar,
} from '@kashikan/calendar/rules';

export const date = localDate;
export const time = localTime;

export const threeBands: BandLending = {
  kind: 'band',
  bands: [
    { code: 'morning', name: '午前', from: time('09:00'), to: time('12:00') },
    { code: 'afternoon', name: '午後', from: time('13:00'), to: time('17:00') },
    { code: 'night', name: '夜間', from: time('17:30'), to: time('21:30') },
    {
      code: 'all-day',
      name: '全日',
      from: time('09:00'),
      to: time('21:30'),
      combinedOf: ['morning', 'afternoon', 'night'],
    },
  ],
};

export const halfHours: HourlyLending = {
  kind: 'hourly',
  unitMinutes: 30,
  minMinutes: 60,
  maxMinutes: 240,
  hours: [{ opens: time('09:00'), closes: time('21:00') }],
};

export const firstOfThirdMonthBefore: ReceptionLine = {
  opensMonthsBefore: 3,
  opensOnDay: 1,
  opensAt: time('09:00'),
  closesDaysBefore: 3,
};

/** あおば市: 第1・第3月曜, the next weekday when it is a holiday; 29 December to 3 January. */
export const aobaClosings: readonly ClosingRule[] = [
  { kind: 'nth-weekday', name: '第1・第3月曜日', weekday: 'mon', nths: [1, 3], ifHoliday: 'next-weekday' },
  { kind: 'yearly', name: '年末年始', from: '12-29', to: '01-03' },
];

/** Lines as they hold for a person of no registered kind on the internet. */
export const receptionOf = (...lines: ReceptionLine[]): ReceptionTerms =>
  receptionFor(lines, { kindCode: 'general', channel: 'online' }, []);

export interface CalendarParts extends Partial<Omit<RoomCalendar, 'days'>> {
  readonly closings?: readonly ClosingRule[];
  readonly extraOpenings?: readonly { date: LocalDate; reason: string }[];
  readonly holidays?: ReadonlyMap<LocalDate, string>;
}

/** A hall in Japan that lends bands and never closes, unless told otherwise. */
export const aCalendar = ({
  closings,
  extraOpenings,
  holidays,
  ...rest
}: CalendarParts = {}): RoomCalendar => ({
  zone: 'Asia/Tokyo',
  lending: threeBands,
  cleaningMinutes: 0,
  ...rest,
  days: {
    closings: closings ?? [],
    extraOpenings: extraOpenings ?? [],
    holidays: holidays ?? japaneseHolidays(),
  },
});
