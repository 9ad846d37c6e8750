import { localDate, localTime } from '@kashikan/kernel';
import { type FeeStep, type FeeTable, quoteFee } from '@kashikan/pricing/rules';
import { aTable, cutTo, multiply, prefectureTable, reduce, row, surcharge } from './fee-tables';
import { linesOf, quoted, yenOf } from './quoted';

const rows = row('hall', 'weekday', [1_000, 1_400, 1_600, undefined, undefined, 3_600]);
const morning = { roomCode: 'hall', dayType: 'weekday', use: { bands: ['am'] } };
const hourly = (from: string, to: string) => ({
  roomCode: 'court',
  dayType: 'weekday',
  use: { from: localTime(from), to: localTime(to) },
});

describe('A whole table of its own', () => {
  const table = aTable({
    tiers: [
      { code: 'sale', name: '物品の販売', when: { purposes: ['sale'] }, citation: '別表第1の2' },
      { code: 'outsider', name: '市外の方', when: { isOutsider: true } },
      { code: 'dear', name: '入場料1,000円以上', ticketFromYen: 1_000 },
      { code: 'very-dear', name: '入場料3,000円以上', ticketFromYen: 3_000 },
    ],
    bandPrices: [
      ...rows,
      ...row('hall', 'weekday', [30_000], 'sale'),
      ...row('hall', 'weekday', [1_700], 'outsider'),
      ...row('hall', 'weekday', [2_300], 'dear'),
      ...row('hall', 'weekday', [4_100], 'very-dear'),
    ],
  });

  it('holds for a purpose, with the words of its own schedule', () => {
    const [line] = quoted(table, { ...morning, purposeCode: 'sale' }).lines;
    expect([line?.amountYen, line?.citation]).toEqual([30_000, '別表第1の2']);
    expect(yenOf(table, { ...morning, purposeCode: 'meeting' })).toBe(1_000);
  });

  it('holds for an applicant from outside, and the first that fits wins', () => {
    expect(yenOf(table, { ...morning, isOutsider: true })).toBe(1_700);
    expect(yenOf(table, { ...morning, isOutsider: true, purposeCode: 'sale' })).toBe(30_000);
  });

  it('holds from the highest ticket price on, the highest of several', () => {
    const at = (highestTicketYen: number) => yenOf(table, { ...morning, highestTicketYen });
    expect([at(999), at(1_000), at(2_999), at(3_000)]).toEqual([1_000, 2_300, 2_300, 4_100]);
    expect(yenOf(table, { ...morning, isOutsider: true, highestTicketYen: 1_000 })).toBe(2_300);
  });
});

describe('Each price says by which article it is', () => {
  it('names the row where the row has a citation, and the table where it has none', () => {
    const bandPrices = rows.map(cell =>
      cell.bandCode === 'pm' ? { ...cell, citation: '別表第1 第2項' } : cell,
    );
    const { lines } = quoted(aTable({ bandPrices }), { ...morning, use: { bands: ['am', 'pm'] } });
    expect(lines.map(line => line.citation)).toEqual(['会館条例 別表第1', '別表第1 第2項']);
  });
});

describe('Early and over time (繰上げ・超過)', () => {
  it('counts every started hour of each side by itself', () => {
    const facts = { ...morning, earlyMinutes: 30, lateMinutes: 61 };
    expect(linesOf(quoted(prefectureTable, facts))).toEqual([
      ['午前', 14_400],
      ['超過1時間', 7_200],
      ['超過1時間', 14_400],
    ]);
  });

  it('has a price of its own for early time, and for the band that is made longer', () => {
    const price = (bandCode: string, yen: number) => ({
      roomCode: 'hall',
      dayType: 'weekday',
      bandCode,
      yen,
    });
    const table = aTable({
      bandPrices: [...rows, price('late', 500), price('late-night', 800), price('early', 300)],
      extension: { code: 'late', name: '超過', unitMinutes: 60 },
      earlyExtension: { code: 'early', name: '繰上げ', unitMinutes: 30 },
    });
    const extra = (bands: string[], more: object) =>
      yenOf(table, { ...morning, use: { bands }, ...more }) - yenOf(table, { ...morning, use: { bands } });
    expect(extra(['am'], { lateMinutes: 60 })).toBe(500);
    expect(extra(['pm', 'night'], { lateMinutes: 60 })).toBe(800);
    expect(extra(['all'], { lateMinutes: 60 })).toBe(800);
    expect(extra(['am'], { earlyMinutes: 45 })).toBe(600);
  });

  it('may be a rate of the whole fee or of the band that is made longer, rounded by the unit', () => {
    const extension = { code: 'late', name: '超過', unitMinutes: 60, rate: '30', rounding: cutTo(100) };
    const facts = { ...morning, use: { bands: ['am', 'pm'] }, lateMinutes: 90 };
    expect(yenOf(aTable({ bandPrices: rows, extension }), facts)).toBe(2_400 + 2 * 700);
    const ofBand = aTable({ bandPrices: rows, extension: { ...extension, of: 'band' } });
    expect(yenOf(ofBand, facts)).toBe(2_400 + 2 * 400);
  });

  it('goes on at the price of the next hour where a room is lent by the hour', () => {
    const unit = { roomCode: 'court', dayType: 'weekday', unitMinutes: 60 };
    const table = aTable({
      hourPrices: [
        { ...unit, yen: 400, to: localTime('17:00') },
        { ...unit, yen: 500, from: localTime('17:00') },
      ],
    });
    const facts = { ...hourly('16:00', '18:00'), earlyMinutes: 10, lateMinutes: 70 };
    expect(yenOf(table, facts)).toBe(900 + 400 + 1_000);
  });

  it('is a hole where the table has no price for it', () => {
    expect(quoteFee(aTable({ bandPrices: rows }), { ...morning, lateMinutes: 1 })).toMatchObject({
      ok: false,
      reason: 'no-price',
    });
  });

  it('counts in what is charged by the hour: heating runs while people are there', () => {
    const heating: FeeStep = { id: 'h', label: '暖房', citation: '備考', op: 'per-hour', yen: 100 };
    expect(yenOf({ ...prefectureTable, steps: [heating] }, { ...morning, lateMinutes: 60 })).toBe(
      14_400 + 7_200 + 400,
    );
  });
});

describe('Heating and cooling', () => {
  const head = { label: '暖房', citation: '備考', when: { usesAirConditioning: true } };
  const of = (step: FeeStep, more: Partial<FeeTable> = {}) => {
    const table = aTable({ bandPrices: rows, steps: [step], ...more });
    return (facts: object) =>
      yenOf(table, { ...morning, usesAirConditioning: true, ...facts }) -
      yenOf(table, { ...morning, ...facts });
  };

  it('costs by the started hour, by the half day, or a rate of the base', () => {
    const two = { use: { bands: ['am', 'pm'] } };
    expect(of({ ...head, id: 'a', op: 'per-hour', yen: 120 })(two)).toBe(7 * 120);
    expect(of({ ...head, id: 'b', op: 'per-band', yen: 450 })(two)).toBe(900);
    expect(of({ ...head, id: 'c', op: 'add-rate', rate: '60', on: 'base' })(two)).toBe(1_440);
  });

  it('may be due in the cold months only', () => {
    const winter = {
      ...head,
      id: 'w',
      op: 'per-band',
      yen: 450,
      when: { months: [11, 12, 1, 2, 3] },
    } as const;
    const table = aTable({ bandPrices: rows, steps: [winter] });
    const on = (date: string) => yenOf(table, { ...morning, date: localDate(date) });
    expect([on('2027-01-10'), on('2027-06-10')]).toEqual([1_450, 1_000]);
  });
});

describe('Shapes that some ordinances have', () => {
  it('takes only the first of several surcharges that would come together', () => {
    const one = (id: string, rate: string, when: FeeStep['when']): FeeStep => ({
      ...surcharge(id, rate, when),
      group: 'one-of',
    });
    const steps = [
      one('both', '300', { isCommercial: true, isOutsider: true }),
      one('sale', '200', { isCommercial: true }),
      one('far', '50', { isOutsider: true }),
    ];
    const table = aTable({ bandPrices: rows, steps });
    expect(yenOf(table, { ...morning, isCommercial: true, isOutsider: true })).toBe(4_000);
    expect(yenOf(table, { ...morning, isCommercial: true })).toBe(3_000);
    expect(yenOf(table, { ...morning, isOutsider: true })).toBe(1_500);
  });

  it('charges by the head, and more from a number of people on', () => {
    const steps: FeeStep[] = [
      { id: 'head', label: '入館料', citation: '備考', op: 'per-person', yen: 100 },
      multiply('many', '150', { peopleOver: 30 }),
    ];
    const table = aTable({ bandPrices: rows, steps });
    expect(yenOf(table, { ...morning, people: 30 })).toBe(4_000);
    expect(yenOf(table, { ...morning, people: 31 })).toBe(6_150);
    expect(yenOf(table, { ...morning })).toBe(1_000);
  });

  it('multiplies by the price of a ticket', () => {
    const steps = [
      multiply('low', '200', { ticketOverYen: 0, ticketUpToYen: 1_000 }),
      multiply('high', '300', { ticketOverYen: 1_000 }),
    ];
    const table = aTable({ bandPrices: rows, steps });
    const at = (highestTicketYen: number) => yenOf(table, { ...morning, highestTicketYen });
    expect([at(0), at(1), at(1_000), at(1_001)]).toEqual([1_000, 2_000, 2_000, 3_000]);
  });

  it('prices the hours between bands like the band beside them, and a half day of heating by the room', () => {
    const gap = (bandCode: string, yen: number) => ({ roomCode: 'hall', dayType: 'weekday', bandCode, yen });
    const table = aTable({
      gaps: [
        { code: 'noon', name: '12時〜13時', after: 'am', before: 'pm' },
        { code: 'dusk', name: '17時〜17時30分', after: 'pm', before: 'night' },
      ],
      bandPrices: [...row('hall', 'weekday', [900, 1_600, 2_000]), gap('noon', 300), gap('dusk', 400)],
      steps: [reduce],
    });
    const of = (...bands: string[]) => yenOf(table, { ...morning, use: { bands } });
    expect([of('am', 'pm'), of('pm', 'night'), of('am', 'night'), of('am', 'pm', 'night')]).toEqual([
      2_800, 4_000, 2_900, 5_200,
    ]);
  });
});
