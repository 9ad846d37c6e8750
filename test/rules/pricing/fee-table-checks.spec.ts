import { localDate, localTime } from '@kashikan/kernel';
import { dayTypeOf, feeQuestions, feeTableOn, findHoles } from '@kashikan/pricing/rules';
import { aTable, cityTable, prefectureTable, row } from './fee-tables';

const bands = ['am', 'pm', 'night'];
const room = (code: string) => ({ code, lending: 'band', bands }) as const;

describe('A table with a hole is named before anybody books into it', () => {
  it('finds nothing to say about the tables of the city and the prefecture', () => {
    const nothing = { prices: [], weekdays: [], lacksReduceStep: false };
    expect(findHoles(cityTable, [room('main-hall'), room('meeting-2')])).toEqual(nothing);
    expect(findHoles(prefectureTable, [room('hall')])).toEqual(nothing);
  });

  it('names room, band, day and tier of a missing price', () => {
    const bandPrices = prefectureTable.bandPrices.filter(
      price => !(price.bandCode === 'pm' && price.tier === 'dear' && price.dayType === 'holiday'),
    );
    expect(findHoles({ ...prefectureTable, bandPrices }, [room('hall')]).prices).toEqual([
      { roomCode: 'hall', code: 'pm', dayType: 'holiday', tier: 'dear' },
    ]);
  });

  it('names a combination that is priced on some days only', () => {
    const bandPrices = [...row('hall', 'weekday', [1, 1, 1, 1]), ...row('hall', 'holiday', [1, 1, 1])];
    expect(findHoles(aTable({ bandPrices }), [room('hall')]).prices).toEqual([
      { roomCode: 'hall', code: 'day', dayType: 'holiday' },
    ]);
  });

  it('names extra time that may be had and has no price, on the side that may be had', () => {
    const bandPrices = [...row('hall', 'weekday', [1, 1, 1, 1]), ...row('hall', 'holiday', [1, 1, 1, 1])];
    const asked = (early: boolean, late: boolean, table: Parameters<typeof aTable>[0]) =>
      findHoles(aTable({ bandPrices, ...table }), [{ ...room('hall'), mayExtend: { early, late } }]).prices;
    const extra = { code: 'extra', name: '超過', unitMinutes: 60 };
    expect(asked(true, false, {}).map(hole => [hole.code, hole.dayType])).toEqual([
      ['extension', 'holiday'],
      ['extension', 'weekday'],
    ]);
    expect(asked(false, true, { extension: extra }).map(hole => hole.code)).toEqual(['extra', 'extra']);
    expect(asked(true, true, { extension: { ...extra, rate: '30' } })).toEqual([]);
    const early = { code: 'early', name: '繰上げ', unitMinutes: 60 };
    expect(asked(true, true, { extension: { ...extra, rate: '30' }, earlyExtension: early })[0]?.code).toBe(
      'early',
    );
    expect(asked(false, true, { extension: { ...extra, rate: '30' }, earlyExtension: early })).toEqual([]);
  });

  it('names hours of an hourly room that have no price', () => {
    const priced = { roomCode: 'court', unitMinutes: 60, yen: 300, to: localTime('21:00') };
    const hourPrices = [
      { ...priced, dayType: 'weekday' },
      { ...priced, dayType: 'holiday', from: localTime('10:00') },
    ];
    const day = { from: localTime('09:00'), to: localTime('21:00') };
    const hours = [
      { dayType: 'weekday', ...day },
      { dayType: 'holiday', ...day },
    ];
    const court = { code: 'court', lending: 'hourly', hours } as const;
    expect(findHoles(aTable({ hourPrices }), [court]).prices).toEqual([
      { roomCode: 'court', code: 'hour', dayType: 'holiday' },
    ]);
  });

  it('names weekdays without a day type and reductions that no step takes off', () => {
    const dayTypes = [{ code: 'weekday', name: '平日', weekdays: [1, 2, 3, 4, 5], includesHolidays: false }];
    const holes = findHoles(aTable({ dayTypes }), []);
    expect(holes).toEqual({ prices: [], weekdays: [0, 6], lacksReduceStep: true });
  });
});

describe('A table speaks for its days', () => {
  it('counts a public holiday in the week as a holiday', () => {
    expect(dayTypeOf(cityTable, localDate('2026-11-03'), true)).toBe('holiday');
    expect(dayTypeOf(cityTable, localDate('2026-11-04'), false)).toBe('weekday');
    expect(dayTypeOf(cityTable, localDate('2026-11-07'), false)).toBe('holiday');
  });

  it('is replaced by the next version on the day that begins to hold', () => {
    const next = { ...cityTable, effectiveFrom: localDate('2027-04-01') };
    const versions = [next, cityTable];
    const on = (day: string) => ({ useDate: localDate(day), today: localDate('2026-05-01') });
    expect(feeTableOn(versions, on('2027-03-31'))).toBe(cityTable);
    expect(feeTableOn(versions, on('2027-04-01'))).toBe(next);
    expect(feeTableOn(versions, on('2026-03-31'))).toBeUndefined();
  });

  it('asks the applicant only what may change the fee', () => {
    expect(feeQuestions(prefectureTable, 'hall')).toEqual({
      asksTicketPrice: true,
      asksCommercial: false,
      asksOutsider: true,
      asksRehearsal: true,
      asksAirConditioning: false,
    });
  });
});
