import { type CompiledFeeTable, type Partition, type Piece, priceKey } from './compile-fee-table';
import type { BandPrice } from './fee-table';

/** Where prices are looked up: the room, the kind of day and the tier. */
export interface PricePlace {
  readonly roomCode: string;
  readonly dayType: string;
  readonly tier?: string;
}

/**
 * The cheapest way to pay for a set of bands from single and combined prices, gaps included; of equal prices the one with the
 * fewest pieces. Undefined when the table has no price for the set. Asked once per set and place, then remembered.
 */
export function bestCombination(
  fees: CompiledFeeTable,
  place: PricePlace,
  mask: number,
): Partition | undefined {
  const key = priceKey(place.roomCode, String(mask), place.dayType, place.tier);
  if (fees.partitions.has(key)) return fees.partitions.get(key);
  let best: Partition | undefined;
  for (const pieces of partitionsOf(mask, pricedPieces(fees, place, mask))) {
    const candidate = withGaps(fees, place, pieces);
    if (!best || isBetter(candidate, best)) best = candidate;
  }
  fees.partitions.set(key, best);
  return best;
}

/** What the bands cost one by one, or undefined when one of them cannot be had alone. */
export function singlyPriced(fees: CompiledFeeTable, place: PricePlace, mask: number): Partition | undefined {
  const singles = pricedPieces(fees, place, mask).filter(piece => (piece.mask & (piece.mask - 1)) === 0);
  const covered = singles.reduce((sum, piece) => sum | piece.mask, 0);
  return covered === mask ? withGaps(fees, place, singles) : undefined;
}

const isBetter = (a: Partition, b: Partition): boolean =>
  a.totalYen < b.totalYen || (a.totalYen === b.totalYen && a.pieces.length < b.pieces.length);

const pieceOf = (code: string, name: string, mask: number, { yen, citation }: BandPrice): Piece => ({
  code,
  name,
  mask,
  yen,
  ...(citation !== undefined && { citation }),
});

function pricedPieces(fees: CompiledFeeTable, place: PricePlace, mask: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { code, name } of [...fees.table.bands, ...fees.table.combinations]) {
    const bits = fees.masks.get(code) ?? 0;
    const cell = fees.prices.get(priceKey(place.roomCode, code, place.dayType, place.tier));
    if (cell && bits !== 0 && (bits & mask) === bits) pieces.push(pieceOf(code, name, bits, cell));
  }
  return pieces;
}

function* partitionsOf(mask: number, pieces: readonly Piece[]): Generator<Piece[]> {
  if (mask === 0) {
    yield [];
    return;
  }
  const lowest = mask & -mask;
  for (const piece of pieces) {
    if ((piece.mask & lowest) === 0 || (piece.mask & mask) !== piece.mask) continue;
    for (const rest of partitionsOf(mask & ~piece.mask, pieces)) yield [piece, ...rest];
  }
}

/** Adds the price of each gap whose two sides are paid in different pieces; a room without a price for it pays nothing. */
function withGaps(fees: CompiledFeeTable, place: PricePlace, pieces: readonly Piece[]): Partition {
  const all = [...pieces];
  for (const gap of fees.table.gaps ?? []) {
    const sides = [fees.masks.get(gap.after) ?? 0, fees.masks.get(gap.before) ?? 0] as const;
    const before = pieces.find(piece => (piece.mask & sides[0]) !== 0);
    const after = pieces.find(piece => (piece.mask & sides[1]) !== 0);
    const cell = fees.prices.get(priceKey(place.roomCode, gap.code, place.dayType, place.tier));
    if (before && after && before !== after && cell) all.push(pieceOf(gap.code, gap.name, 0, cell));
  }
  return { pieces: all, totalYen: all.reduce((sum, piece) => sum + piece.yen, 0) };
}
