import { type LocalTime, minutesOf, yen } from '@kashikan/kernel';
import { type PricePlace, bestCombination, singlyPriced } from './best-combination';
import { calculationText } from './calculation';
import { type CompiledFeeTable, type Partition, priceKey } from './compile-fee-table';
import type { BandUse, FeeFacts, FeeUse } from './fee-facts';
import type { HourPrice, Tier } from './fee-table';
import type { BetterCombination, Calculation, NoQuote, QuoteLine, UnpricedCase } from './quote';
import { fits } from './step-conditions';

/** The table's own price of a use, before any step. */
export interface BasePrice {
  readonly ok: true;
  readonly lines: readonly QuoteLine[];
  readonly bands: readonly string[];
  readonly minutes: number;
  readonly betterCombination?: BetterCombination;
}

const noPrice = ({ roomCode, dayType, tier }: PricePlace, use: Partial<UnpricedCase>): NoQuote => ({
  ok: false,
  reason: 'no-price',
  case: { roomCode, dayType, ...(tier !== undefined && { tier }), ...use },
});

/** The table of its own that holds for a case; undefined is the basic table. */
function tierOf({ table }: CompiledFeeTable, facts: FeeFacts): Tier | undefined {
  if (!table.tiers?.length) return undefined;
  const bands = 'bands' in facts.use ? facts.use.bands : [];
  let chosen: Tier | undefined;
  for (const tier of table.tiers) {
    const holds = (tier.ticketFromYen ?? 0) <= (facts.highestTicketYen ?? 0) && fits(tier.when, facts, bands);
    const isForRoom = tier.rooms === undefined || tier.rooms.includes(facts.roomCode);
    if (holds && isForRoom && (!chosen || (tier.ticketFromYen ?? 0) > (chosen.ticketFromYen ?? 0)))
      chosen = tier;
  }
  return chosen;
}

/** Where a use stands in the table, and whose words its prices have. */
export interface FeePlace extends PricePlace {
  readonly citation: string;
}

export function placeOf(fees: CompiledFeeTable, facts: FeeFacts): FeePlace {
  const tier = tierOf(fees, facts);
  return {
    roomCode: facts.roomCode,
    dayType: facts.dayType,
    ...(tier && { tier: tier.code }),
    citation: tier?.citation ?? fees.table.citation,
  };
}

export const basePrice = (fees: CompiledFeeTable, place: FeePlace, use: FeeUse): BasePrice | NoQuote =>
  'bands' in use ? priceOfBands(fees, place, use) : priceOfHours(fees, place, use.from, use.to);

function priceOfBands(
  fees: CompiledFeeTable,
  place: FeePlace,
  { bands: chosen, times }: BandUse,
): BasePrice | NoQuote {
  const masks = chosen.map(code => fees.masks.get(code) ?? 0);
  const mask = masks.reduce((sum, bits) => sum | bits, 0);
  const best = mask !== 0 && !masks.includes(0) ? bestCombination(fees, place, mask) : undefined;
  if (!best) return noPrice(place, { bands: chosen });
  const better = betterCombination(fees, place, mask, chosen, best);
  return {
    ok: true,
    lines: best.pieces.map(piece => ({
      kind: 'base',
      ruleId: `base:${piece.code}`,
      label: piece.name,
      detail: '',
      citation: piece.citation ?? place.citation,
      amountYen: yen(piece.yen),
    })),
    bands: fees.bands.filter((_, index) => mask & (1 << index)).map(band => band.code),
    minutes: best.pieces.reduce((sum, piece) => sum + minutesOfMask(fees, piece.mask, times), 0),
    ...(better && { betterCombination: better }),
  };
}

/** A combination lasts from its first band to its last, the hours between included. */
function minutesOfMask(fees: CompiledFeeTable, mask: number, times: BandUse['times']): number {
  const bands = fees.bands.filter((_, index) => mask & (1 << index));
  const [first, last] = [bands[0], bands.at(-1)].map(band => (band && times?.[band.code]) ?? band);
  return first && last ? minutesOf(last.to) - minutesOf(first.from) : 0;
}

function betterCombination(
  fees: CompiledFeeTable,
  place: PricePlace,
  mask: number,
  chosen: readonly string[],
  best: Partition,
): BetterCombination | undefined {
  const singly = singlyPriced(fees, place, mask);
  const used = best.pieces.filter(piece => (piece.mask & (piece.mask - 1)) !== 0);
  const isNews = used.some(piece => !chosen.includes(piece.code));
  if (!singly || !isNews || singly.totalYen <= best.totalYen) return undefined;
  return {
    codes: used.map(piece => piece.code),
    name: used.map(piece => piece.name).join('・'),
    yen: yen(best.totalYen),
    singlyYen: yen(singly.totalYen),
    savedYen: yen(singly.totalYen - best.totalYen),
  };
}

function priceOfHours(
  fees: CompiledFeeTable,
  place: FeePlace,
  from: LocalTime,
  to: LocalTime,
): BasePrice | NoQuote {
  const rows = fees.hourPrices.get(priceKey(place.roomCode, '', place.dayType, place.tier)) ?? [];
  const lines: QuoteLine[] = [];
  let covered = 0;
  for (const row of rows) {
    const starts = row.from && row.from > from ? row.from : from;
    const ends = row.to && row.to < to ? row.to : to;
    if (starts >= ends) continue;
    const minutes = minutesOf(ends) - minutesOf(starts);
    covered += minutes;
    lines.push(hourLine(row, starts, ends, minutes, row.citation ?? place.citation));
  }
  const minutes = minutesOf(to) - minutesOf(from);
  if (minutes <= 0 || covered !== minutes) return noPrice(place, { from, to });
  return { ok: true, lines, bands: [], minutes };
}

function hourLine(
  row: HourPrice,
  from: LocalTime,
  to: LocalTime,
  minutes: number,
  citation: string,
): QuoteLine {
  const count = Math.ceil(minutes / row.unitMinutes);
  const calculation: Calculation =
    row.unitMinutes === 60
      ? { by: 'count', unitYen: row.yen, count, unit: 'hour' }
      : { by: 'count', unitYen: row.yen, count, unit: 'minutes', unitMinutes: row.unitMinutes };
  return {
    kind: 'base',
    ruleId: `base:${row.from ?? 'hour'}`,
    label: `${from}〜${to}`,
    detail: calculationText(calculation),
    calculation,
    citation,
    amountYen: yen(row.yen * count),
  };
}
