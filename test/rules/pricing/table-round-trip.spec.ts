import { readFileSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { localDate, sumYen } from '@kashikan/kernel';
import { compareFeeTables, isWithoutDifference, quoteFee, standsFor } from '@kashikan/pricing/rules';
import fc from 'fast-check';
import {
  bodyOf,
  feeTableOf,
  parseFeeTableFile,
  parseMunicipalityFile,
  writeFeeTableFile,
} from '../../../libs/journeys/src/municipality-file';

const towns = ['aoba.yaml', 'midori.yaml', 'hikari.yaml'].map(name => {
  const text = readFileSync(path.join(__dirname, '../../../apps/standalone/sample', name), 'utf8');
  const parsed = parseMunicipalityFile(name, text);
  if (!parsed.ok) throw new Error(name);
  return parsed.file;
});
const tables = towns.flatMap(town =>
  town.facilities.flatMap(facility =>
    facility.feeTables.map(form => ({ town, facility, form, table: feeTableOf(form, facility) })),
  ),
);

/** A use of any table of the samples: some are not lent like this, and then have no price. */
const use = fc.record({
  at: fc.nat(tables.length - 1),
  room: fc.nat(20),
  day: fc.nat(3),
  bands: fc.subarray(['am', 'pm', 'night'], { minLength: 1 }),
  highestTicketYen: fc.constantFrom(0, 100, 800, 2_000, 5_000),
  isCommercial: fc.boolean(),
  isOutsider: fc.boolean(),
  isRehearsal: fc.boolean(),
  usesAirConditioning: fc.boolean(),
  chairs: fc.nat(5),
});
type Use = typeof use extends fc.Arbitrary<infer T> ? T : never;

const quoteOf = (table: (typeof tables)[number]['table'], { room, day, bands, chairs, ...more }: Use) => {
  const rooms = [...new Set(table.bandPrices.map(cell => cell.roomCode))];
  const equipment = table.equipment.slice(0, 1).map(({ code }) => ({ code, quantity: chairs }));
  const dayType = table.dayTypes[day % table.dayTypes.length]?.code ?? '';
  const roomCode = rooms[room % Math.max(1, rooms.length)] ?? '';
  return quoteFee(table, { ...more, roomCode, dayType, use: { bands }, equipment });
};

describe('A fee table as a file', () => {
  it.each(tables.map(({ form, ...rest }) => ({ name: form.name, form, ...rest })))(
    '$name goes out and comes back the same, and so do its fees',
    ({ form, town, facility, table }) => {
      const text = writeFeeTableFile(bodyOf(form), 'for the eye');
      const read = parseFeeTableFile({ name: 'table.yaml', text }, town, facility.code);
      expect(read.ok || read.problems).toBe(true);
      if (!read.ok) return;
      expect(writeFeeTableFile(read.body, 'for the eye')).toBe(text);
      const again = feeTableOf(read.form, facility);
      expect(isWithoutDifference(compareFeeTables(table, again))).toBe(true);
      fc.assert(fc.property(use, one => expect(quoteOf(again, one)).toEqual(quoteOf(table, one))));
    },
  );

  it('is never negative, adds up, and costs no less with more equipment or more bands', () => {
    fc.assert(
      fc.property(use, fc.subarray(['am', 'pm', 'night']), (one, more) => {
        const { table } = tables[one.at] as (typeof tables)[number];
        const quote = quoteOf(table, one);
        if (!quote.ok) return;
        expect(quote.totalYen).toBeGreaterThanOrEqual(0);
        expect(sumYen(quote.lines.map(line => line.amountYen))).toBe(quote.totalYen);
        const larger = quoteOf(table, {
          ...one,
          chairs: one.chairs + 1,
          bands: [...new Set([...one.bands, ...more])],
        });
        expect(larger.ok && larger.totalYen).toBeGreaterThanOrEqual(quote.totalYen);
      }),
    );
  });

  it('names a wrong row by its line and gives nothing', () => {
    const { form, town, facility } = tables[0] as (typeof tables)[number];
    const text = writeFeeTableFile(bodyOf(form), '').replace('am: 10600', 'am: 一万');
    const line = text.split('\n').findIndex(one => one.includes('一万')) + 1;
    const read = parseFeeTableFile({ name: 'table.yaml', text }, town, facility.code);
    expect(read.ok || read.problems.map(problem => problem.line)).toEqual([line]);
  });
});

describe('What changes between two versions', () => {
  const { table } = tables[0] as (typeof tables)[number];

  it('is told in yen before and after, and in steps that moved', () => {
    const [first, second, ...rest] = table.steps;
    if (!first || !second) throw new Error('the sample has steps');
    const bandPrices = table.bandPrices.map((cell, at) =>
      at === 0 ? { ...cell, yen: cell.yen + 100 } : cell,
    );
    const { prices, rules, fields } = compareFeeTables(table, {
      ...table,
      name: '改正後',
      bandPrices,
      steps: [second, first, ...rest.slice(0, -1)],
    });
    expect(prices).toMatchObject([
      { roomCode: 'main-hall', code: 'am', beforeYen: 10_600, afterYen: 10_700 },
    ]);
    expect(rules.map(rule => [rule.code, rule.kind])).toEqual([
      [first.id, 'moved'],
      [second.id, 'moved'],
      [rest.at(-1)?.id, 'removed'],
    ]);
    expect(fields).toEqual(['name']);
  });
});

describe('A reduction that stands by the year', () => {
  const standing = {
    code: 'registered',
    accountId: null,
    groupId: null,
    groupKey: 'さくら会',
    fromFiscalYear: 2027,
    untilFiscalYear: 2027,
  };
  const group = { accountId: 'a', groupName: 'さくら　会' };
  const day = localDate('2028-03-31');

  it('speaks for a group that staff have seen, and never for a name typed online', () => {
    expect(standsFor(standing, { ...group, channel: 'counter' }, day)).toBe(true);
    expect(standsFor(standing, { ...group, channel: 'online' }, day)).toBe(false);
    expect(standsFor({ ...standing, accountId: 'a' }, { ...group, channel: 'online' }, day)).toBe(true);
    expect(standsFor({ ...standing, accountId: 'b' }, { ...group, channel: 'online' }, day)).toBe(false);
  });

  it('of a registered group speaks for whoever books for it, and for nobody who only types its name', () => {
    const ofGroup = { ...standing, groupId: 'g' };
    expect(standsFor(ofGroup, { ...group, groupId: 'g', channel: 'online' }, day)).toBe(true);
    expect(standsFor(ofGroup, { ...group, groupId: 'h', channel: 'online' }, day)).toBe(false);
    expect(standsFor(ofGroup, { ...group, channel: 'counter' }, day)).toBe(false);
  });

  it('ends with its last fiscal year', () => {
    expect(standsFor(standing, { ...group, channel: 'phone' }, localDate('2028-04-01'))).toBe(false);
    expect(standsFor(standing, { ...group, channel: 'phone' }, localDate('2027-03-31'))).toBe(false);
  });
});
