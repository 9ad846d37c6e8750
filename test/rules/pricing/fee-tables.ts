import { localDate, localTime } from '@kashikan/kernel';
import type { BandPrice, FeeStep, FeeTable } from '@kashikan/pricing/rules';

const WEEKDAY = { code: 'weekday', name: '平日', weekdays: [1, 2, 3, 4, 5], includesHolidays: false };
const HOLIDAY = { code: 'holiday', name: '土日祝', weekdays: [0, 6], includesHolidays: true };

const codes = ['am', 'pm', 'night', 'day', 'pm-night', 'all'] as const;

/** One room's row: yen in the order 午前, 午後, 夜間, 昼間, 午後夜間, 全日; undefined where the table says nothing. */
export const row = (
  roomCode: string,
  dayType: string,
  yen: readonly (number | undefined)[],
  tier?: string,
): BandPrice[] =>
  codes.flatMap((bandCode, index) => {
    const price = yen[index];
    return price === undefined ? [] : [{ roomCode, bandCode, dayType, yen: price, ...(tier && { tier }) }];
  });

const everyDay = (roomCode: string, yen: readonly (number | undefined)[]): BandPrice[] => [
  ...row(roomCode, 'weekday', yen),
  ...row(roomCode, 'holiday', yen),
];

export const surcharge = (id: string, rate: string, when: FeeStep['when']): FeeStep => ({
  id,
  label: id,
  citation: '別表第1 備考',
  op: 'add-rate',
  rate,
  on: 'base',
  ...(when && { when }),
});

export const multiply = (id: string, rate: string, when?: FeeStep['when']): FeeStep => ({
  id,
  label: id,
  citation: '別表第1 備考',
  op: 'multiply',
  rate,
  on: 'running',
  ...(when && { when }),
});

export const reduce: FeeStep = {
  id: 'reduce',
  label: '減免',
  citation: '第10条',
  op: 'reduce',
  on: 'running',
};

export const cutTo = (unitYen: number) =>
  ({ mode: 'floor', unitYen, label: `${unitYen}円未満切捨て` }) as const;

/** A table without rows or steps, to be filled by a case. */
export const aTable = (parts: Partial<FeeTable>): FeeTable => ({
  code: 'hall',
  name: '会館使用料',
  citation: '会館条例 別表第1',
  effectiveFrom: localDate('2026-04-01'),
  dayTypes: [HOLIDAY, WEEKDAY],
  bands: [
    { code: 'am', name: '午前', from: localTime('09:00'), to: localTime('12:00') },
    { code: 'pm', name: '午後', from: localTime('13:00'), to: localTime('17:00') },
    { code: 'night', name: '夜間', from: localTime('17:30'), to: localTime('21:30') },
  ],
  combinations: [
    { code: 'day', name: '昼間', bands: ['am', 'pm'] },
    { code: 'pm-night', name: '午後夜間', bands: ['pm', 'night'] },
    { code: 'all', name: '全日', bands: ['am', 'pm', 'night'] },
  ],
  bandPrices: [],
  hourPrices: [],
  steps: [],
  finalRounding: cutTo(10),
  tax: { ratePercent: 10, inclusive: true },
  equipment: [],
  reductions: [
    { code: 'exempt', name: '免除', article: '第10条第1号', percent: '100' },
    { code: 'half', name: '5割減額', article: '第10条第2号', percent: '50' },
  ],
  ...parts,
});

const none = undefined;

/** The rules of the sample city, in the order of its ordinance. */
export const cityTable = aTable({
  bandPrices: [
    ...row('main-hall', 'weekday', [10_600, 15_900, 21_200, none, none, 45_100]),
    ...row('main-hall', 'holiday', [13_300, 19_900, 26_500, none, none, 57_000]),
    ...row('middle-hall', 'weekday', [2_700, 4_000, 5_300, none, none, 10_600]),
    ...row('middle-hall', 'holiday', [4_000, 5_300, 6_600, none, none, 14_600]),
    ...everyDay('meeting-1', [1_000, 1_400, 1_600, none, none, 3_600]),
    ...everyDay('meeting-2', [900, 1_400, 1_400, none, none, 3_400]),
  ],
  steps: [
    surcharge('ticket-low', '30', { ticketOverYen: 100, ticketUpToYen: 500 }),
    surcharge('ticket-middle', '60', { ticketOverYen: 500, ticketUpToYen: 1_000 }),
    surcharge('ticket-high', '100', { ticketOverYen: 1_000 }),
    surcharge('commercial', '100', { isCommercial: true, ticketUpToYen: 0 }),
    multiply('rehearsal', '40', { isRehearsal: true }),
    surcharge('air-conditioning', '60', { usesAirConditioning: true }),
    multiply('outsider', '150', { isOutsider: true }),
    reduce,
  ],
});

/** The prefectural hall: a second table for dear tickets, extra hours, and factors in sequence. */
export const prefectureTable = aTable({
  tiers: [{ code: 'dear', name: '入場料2,000円以上', ticketFromYen: 2_000 }],
  extension: { code: 'extra', name: '超過1時間', unitMinutes: 60 },
  bandPrices: [
    ...row('hall', 'weekday', [14_400, 20_100, 24_100, 34_500, 44_200, 46_800]),
    ...row('hall', 'holiday', [18_700, 26_100, 31_300, 44_800, 57_400, 60_800]),
    ...row('hall', 'weekday', [18_700, 26_100, 31_300, 44_800, 57_400, 60_800], 'dear'),
    ...row('hall', 'holiday', [24_300, 33_900, 40_600, 58_200, 74_600, 79_200], 'dear'),
    { roomCode: 'hall', bandCode: 'extra', dayType: 'weekday', yen: 7_200 },
    { roomCode: 'hall', bandCode: 'extra', dayType: 'holiday', yen: 9_300 },
    { roomCode: 'hall', bandCode: 'extra', dayType: 'weekday', tier: 'dear', yen: 9_300 },
    { roomCode: 'hall', bandCode: 'extra', dayType: 'holiday', tier: 'dear', yen: 12_000 },
  ],
  steps: [
    multiply('rehearsal', '70', { isRehearsal: true }),
    multiply('outsider', '150', { isOutsider: true }),
    reduce,
  ],
});
