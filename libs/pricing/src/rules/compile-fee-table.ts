import { type Fraction, rateOf } from './fraction';
import type { EquipmentPrice, FeeStep, Reduction } from './fee-step';
import type { BandPrice, Extension, FeeBand, FeeTable, HourPrice } from './fee-table';

/** One way to price a set of bands. */
export interface Partition {
  readonly pieces: readonly Piece[];
  readonly totalYen: number;
}

/** A band, a combination or a gap with its price from the table. */
export interface Piece {
  readonly code: string;
  readonly name: string;
  readonly mask: number;
  readonly yen: number;
  /** Of the cell itself; the tier's or the table's when missing. */
  readonly citation?: string;
}

/** A fee table with its look-ups made once, so that a quote costs microseconds. */
export interface CompiledFeeTable {
  readonly table: FeeTable;
  readonly prices: ReadonlyMap<string, BandPrice>;
  readonly hourPrices: ReadonlyMap<string, readonly HourPrice[]>;
  readonly bands: readonly FeeBand[];
  /** Bit set of the bands behind each band's or combination's code. */
  readonly masks: ReadonlyMap<string, number>;
  readonly rates: ReadonlyMap<FeeStep | Reduction | Extension, Fraction>;
  readonly equipment: ReadonlyMap<string, EquipmentPrice>;
  readonly reductions: ReadonlyMap<string, Reduction>;
  /** Filled while quoting: the cheapest partition of each set of bands that was asked for. */
  readonly partitions: Map<string, Partition | undefined>;
}

export const priceKey = (roomCode: string, code: string, dayType: string, tier = ''): string =>
  `${roomCode}/${code}/${dayType}/${tier}`;

const compiled = new WeakMap<FeeTable, CompiledFeeTable>();

/** Compiles a table once and remembers it as long as the table lives. Throws RangeError on a rate that is not one. */
export function compileFeeTable(table: FeeTable): CompiledFeeTable {
  let result = compiled.get(table);
  if (!result) {
    result = compile(table);
    compiled.set(table, result);
  }
  return result;
}

function compile(table: FeeTable): CompiledFeeTable {
  return {
    table,
    prices: new Map(
      table.bandPrices.map(row => [priceKey(row.roomCode, row.bandCode, row.dayType, row.tier), row]),
    ),
    hourPrices: hourPricesOf(table),
    bands: table.bands,
    masks: masksOf(table),
    rates: ratesOf(table),
    equipment: new Map(table.equipment.map(item => [item.code, item])),
    reductions: new Map(table.reductions.map(reduction => [reduction.code, reduction])),
    partitions: new Map(),
  };
}

function hourPricesOf(table: FeeTable): Map<string, HourPrice[]> {
  const rows = new Map<string, HourPrice[]>();
  for (const row of table.hourPrices) {
    const key = priceKey(row.roomCode, '', row.dayType, row.tier);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}

function masksOf(table: FeeTable): Map<string, number> {
  const masks = new Map(table.bands.map((band, index) => [band.code, 1 << index]));
  for (const combination of table.combinations) {
    let mask = 0;
    for (const code of combination.bands) mask |= masks.get(code) ?? 0;
    masks.set(combination.code, mask);
  }
  return masks;
}

function ratesOf(table: FeeTable): Map<FeeStep | Reduction | Extension, Fraction> {
  const rates = new Map<FeeStep | Reduction | Extension, Fraction>();
  for (const step of table.steps) if ('rate' in step) rates.set(step, rateOf(step.rate));
  for (const reduction of table.reductions) rates.set(reduction, rateOf(reduction.percent));
  for (const extension of [table.extension, table.earlyExtension])
    if (extension?.rate !== undefined) rates.set(extension, rateOf(extension.rate));
  return rates;
}
