import { sumYen } from '@kashikan/kernel';
import { type FeeFacts, type FeeStep, type FeeTable, quoteFee } from '@kashikan/pricing/rules';
import fc from 'fast-check';
import { aTable, cityTable, multiply, row, surcharge } from './fee-tables';
import { quoted, yenOf } from './quoted';

const bands = fc.subarray(['am', 'pm', 'night'], { minLength: 1 });
const price = fc.integer({ min: 0, max: 200_000 });
const rate = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map(String),
  fc.integer({ min: 0, max: 4_000 }).map(tenths => `${Math.floor(tenths / 10)}.${tenths % 10}`),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([n, d]) => `${n}/${d}`),
);
const rounding = fc.record({
  mode: fc.constantFrom('floor' as const, 'ceil' as const, 'half-up' as const),
  unitYen: fc.constantFrom(1, 10, 50, 100),
  label: fc.constant('端数処理'),
});
const step: fc.Arbitrary<FeeStep> = fc.record({
  id: fc.constant('step'),
  label: fc.constant('step'),
  citation: fc.constant('備考'),
  op: fc.constantFrom('multiply' as const, 'add-rate' as const),
  rate,
  on: fc.constantFrom('base' as const, 'running' as const),
  rounding: fc.option(rounding, { nil: undefined }) as fc.Arbitrary<never>,
});
const table: fc.Arbitrary<FeeTable> = fc
  .record({
    prices: fc.tuple(price, price, price, price, price, price),
    steps: fc.array(step, { maxLength: 5 }),
    rounding,
  })
  .map(it =>
    aTable({ bandPrices: row('hall', 'weekday', it.prices), steps: it.steps, finalRounding: it.rounding }),
  );
const at = (chosen: readonly string[]): FeeFacts => ({
  roomCode: 'hall',
  dayType: 'weekday',
  use: { bands: chosen },
});

describe('Whatever the table says, the engine keeps its promises', () => {
  it('shows lines that add up to the total, which is never negative', () => {
    fc.assert(
      fc.property(table, bands, (any, chosen) => {
        const quote = quoted(any, at(chosen));
        expect(sumYen(quote.lines.map(line => line.amountYen))).toBe(quote.totalYen);
        expect(quote.totalYen).toBeGreaterThanOrEqual(0);
        expect(quote.taxIncludedYen).toBeLessThanOrEqual(quote.totalYen);
      }),
    );
  });

  it('answers the same yen for the same case, also from a copy of the table and in any order of the bands', () => {
    fc.assert(
      fc.property(table, bands, (any, chosen) => {
        const copy = JSON.parse(JSON.stringify(any)) as FeeTable;
        expect(quoteFee(copy, at([...chosen].reverse())).ok && yenOf(copy, at([...chosen].reverse()))).toBe(
          yenOf(any, at(chosen)),
        );
      }),
    );
  });

  it('never charges more for a combination than for its bands one by one', () => {
    fc.assert(
      fc.property(fc.tuple(price, price, price, price, price, price), bands, (prices, chosen) => {
        const any = aTable({
          bandPrices: row('hall', 'weekday', prices),
          finalRounding: { mode: 'floor', unitYen: 1, label: '' },
        });
        const singly = chosen.map(band => yenOf(any, at([band])));
        expect(yenOf(any, at(chosen))).toBeLessThanOrEqual(sumYen(singly));
      }),
    );
  });

  it('never gets cheaper by adding a band, where the table itself does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('main-hall', 'middle-hall', 'meeting-1'),
        bands,
        bands,
        fc.boolean(),
        (room, a, b, isOutsider) => {
          const facts = { dayType: 'holiday', roomCode: room, isOutsider, usesAirConditioning: true };
          const more = [...new Set([...a, ...b])];
          expect(yenOf(cityTable, { ...facts, use: { bands: more } })).toBeGreaterThanOrEqual(
            yenOf(cityTable, { ...facts, use: { bands: a } }),
          );
        },
      ),
    );
  });

  it('does not care about the order of factors among themselves, nor of rates added to the base', () => {
    const whole = { mode: 'floor', unitYen: 1, label: '' } as const;
    fc.assert(
      fc.property(price, rate, rate, (yen, first, second) => {
        const of = (...steps: FeeStep[]) =>
          yenOf(
            aTable({ bandPrices: row('hall', 'weekday', [yen]), steps, finalRounding: whole }),
            at(['am']),
          );
        const [a, b] = [multiply('a', first), multiply('b', second)];
        expect(of(a, b)).toBe(of(b, a));
        const [c, d] = [surcharge('c', first, undefined), surcharge('d', second, undefined)];
        expect(of(c, d)).toBe(of(d, c));
      }),
    );
  });

  it('lets the rate of addition and of multiplication meet: +x% of the base is × (100 + x)%', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 300 }), (yen, percent) => {
        const of = (added: FeeStep) =>
          yenOf(aTable({ bandPrices: row('hall', 'weekday', [yen]), steps: [added] }), at(['am']));
        expect(of(surcharge('add', String(percent), undefined))).toBe(
          of(multiply('times', String(100 + percent))),
        );
      }),
    );
  });
});
