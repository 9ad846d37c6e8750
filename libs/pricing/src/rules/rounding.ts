import { type Fraction, floorOf } from './fraction';

export interface Rounding {
  readonly mode: 'floor' | 'ceil' | 'half-up';
  readonly unitYen: number;
  /** What the quote prints, for instance 「10円未満切捨て」. */
  readonly label: string;
  readonly citation?: string;
  /** A smaller unit for small sums, as in 「1,000円未満は10円未満切捨て」. */
  readonly below?: { readonly yen: number; readonly unitYen: number };
}

/** Rounds to the unit of the rule. `half-up` takes exactly half a unit upwards. */
export function roundTo(amount: Fraction, rule: Pick<Rounding, 'mode' | 'unitYen' | 'below'>): Fraction {
  const { below } = rule;
  const isSmall = below !== undefined && amount.n < BigInt(below.yen) * amount.d;
  const unit = BigInt(isSmall ? below.unitYen : rule.unitYen);
  const inUnits = { n: amount.n, d: amount.d * unit };
  return { n: unitsOf(inUnits, rule.mode) * unit, d: 1n };
}

function unitsOf(inUnits: Fraction, mode: Rounding['mode']): bigint {
  if (mode === 'floor') return floorOf(inUnits);
  if (mode === 'ceil') return -floorOf({ n: -inUnits.n, d: inUnits.d });
  return floorOf({ n: inUnits.n * 2n + inUnits.d, d: inUnits.d * 2n });
}
