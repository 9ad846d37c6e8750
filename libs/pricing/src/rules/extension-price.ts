import { minutesOf, sumYen, yen } from '@kashikan/kernel';
import type { BasePrice, FeePlace } from './base-price';
import { calculationText } from './calculation';
import { type CompiledFeeTable, priceKey } from './compile-fee-table';
import type { FeeFacts } from './fee-facts';
import type { BandPrice, Extension, HourPrice } from './fee-table';
import { ZERO, floorOf, times, whole } from './fraction';
import type { Calculation, QuoteLine } from './quote';
import { roundTo } from './rounding';

interface Unit {
  readonly yen: number;
  readonly minutes: number;
  readonly name: string;
  readonly code: string;
  readonly citation: string;
}

/** 繰上げ and 超過, a line each; undefined when extra time is asked for and the table has no price for it. */
export function extensionLines(
  fees: CompiledFeeTable,
  place: FeePlace,
  facts: FeeFacts,
  base: BasePrice,
): QuoteLine[] | undefined {
  const lines: QuoteLine[] = [];
  for (const side of ['early', 'late'] as const) {
    const minutes = (side === 'early' ? facts.earlyMinutes : facts.lateMinutes) ?? 0;
    if (minutes <= 0) continue;
    const unit = unitOf(fees, place, facts, base, side);
    if (!unit) return undefined;
    lines.push(lineOf(unit, minutes, side));
  }
  return lines;
}

/** Whether a band may be made longer on this side; of a rate any price of the band is enough. */
export const isExtensionPriced = (
  fees: CompiledFeeTable,
  place: FeePlace,
  band: string,
  side: 'early' | 'late',
): boolean => {
  const extension = extensionOn(fees, side);
  if (!extension) return false;
  const hasCell = [`${extension.code}-${band}`, extension.code].some(code =>
    fees.prices.has(priceKey(place.roomCode, code, place.dayType, place.tier)),
  );
  return hasCell || extension.rate !== undefined;
};

const extensionOn = ({ table }: CompiledFeeTable, side: 'early' | 'late'): Extension | undefined =>
  side === 'early' ? (table.earlyExtension ?? table.extension) : table.extension;

function unitOf(
  fees: CompiledFeeTable,
  place: FeePlace,
  facts: FeeFacts,
  base: BasePrice,
  side: 'early' | 'late',
): Unit | undefined {
  const extension = extensionOn(fees, side);
  const band = side === 'early' ? base.bands[0] : base.bands.at(-1);
  const priceOf = (code: string): BandPrice | undefined =>
    fees.prices.get(priceKey(place.roomCode, code, place.dayType, place.tier));
  if (extension) {
    const { code, name, unitMinutes: minutes } = extension;
    const cell = (band === undefined ? undefined : priceOf(`${code}-${band}`)) ?? priceOf(code);
    const citation = cell?.citation ?? extension.citation ?? place.citation;
    if (cell) return { yen: cell.yen, minutes, name, code, citation };
    if (extension.rate !== undefined) {
      const whole = sumYen(base.lines.map(line => line.amountYen));
      const ofYen = extension.of === 'band' && band !== undefined ? (priceOf(band)?.yen ?? whole) : whole;
      return { yen: shareOf(fees, extension, ofYen), minutes, name, code, citation };
    }
  }
  return hourUnit(fees, place, facts, side, extension);
}

const shareOf = (fees: CompiledFeeTable, extension: Extension, ofYen: number): number => {
  const share = times(whole(ofYen), fees.rates.get(extension) ?? ZERO);
  return Number(floorOf(extension.rounding ? roundTo(share, extension.rounding) : share));
};

/** An hourly room that is used longer goes on at the price of the hour next to it. */
function hourUnit(
  fees: CompiledFeeTable,
  place: FeePlace,
  { use }: FeeFacts,
  side: 'early' | 'late',
  extension: Extension | undefined,
): Unit | undefined {
  if ('bands' in use) return undefined;
  const rows = fees.hourPrices.get(priceKey(place.roomCode, '', place.dayType, place.tier)) ?? [];
  const covers = ({ from, to }: HourPrice, at: number): boolean =>
    (from === undefined || minutesOf(from) <= at) && (to === undefined || at < minutesOf(to));
  const at = side === 'early' ? minutesOf(use.from) : minutesOf(use.to) - 1;
  const row = rows.find(candidate => covers(candidate, at));
  if (!row) return undefined;
  return {
    yen: row.yen,
    minutes: row.unitMinutes,
    name: extension?.name ?? (side === 'early' ? '繰上げ' : '超過'),
    code: extension?.code ?? 'hour',
    citation: row.citation ?? place.citation,
  };
}

function lineOf(unit: Unit, minutes: number, side: 'early' | 'late'): QuoteLine {
  const count = Math.ceil(minutes / unit.minutes);
  const isHourly = unit.minutes === 60;
  const calculation: Calculation = {
    by: 'count',
    unitYen: unit.yen,
    count,
    unit: isHourly ? 'hour' : 'minutes',
    ...(!isHourly && { unitMinutes: unit.minutes }),
  };
  return {
    kind: 'extension',
    ruleId: `extension:${unit.code}:${side}`,
    label: unit.name,
    detail: calculationText(calculation),
    calculation,
    citation: unit.citation,
    amountYen: yen(unit.yen * count),
  };
}
