import { yen } from '@kashikan/kernel';
import { calculationText } from './calculation';
import type { CompiledFeeTable } from './compile-fee-table';
import type { FeeFacts } from './fee-facts';
import type { AddYenStep, FeeStep, Reduction, StepSubject } from './fee-step';
import { type Fraction, ONE, ZERO, floorOf, isLess, minus, plus, times, whole } from './fraction';
import type { Calculation, LineKind, QuoteLine } from './quote';
import { type Rounding, roundTo } from './rounding';

/** The sums on the way. The room's and the equipment's fee go their own ways until the final rounding. */
export interface FeeSoFar {
  readonly base: Fraction;
  running: Fraction;
  equipment: Fraction;
  readonly roomLines: QuoteLine[];
  readonly equipmentLines: QuoteLine[];
}

export interface StepCase {
  readonly facts: FeeFacts;
  readonly bands: readonly string[];
  readonly minutes: number;
  readonly reduction?: Reduction;
}

interface Change {
  readonly amount: Fraction;
  readonly calculation: Calculation;
}

const wholeYen = (amount: Fraction): number => Number(floorOf(amount));

/** Applies one step whose conditions hold, and writes its line, and a line for its own rounding where it cuts something. */
export function applyStep(fees: CompiledFeeTable, step: FeeStep, sofar: FeeSoFar, use: StepCase): void {
  if (step.op === 'reduce') {
    if (use.reduction) reduce(fees, step.on, use.reduction, sofar, step.rounding);
    return;
  }
  const change = 'rate' in step ? changeByRate(fees, step, sofar) : changeByCount(step, use);
  const subject = 'on' in step && step.on === 'equipment' ? 'equipment' : 'running';
  record(sofar, subject, change, { ...step, kind: 'surcharge' });
}

function subjectOf(sofar: FeeSoFar, on: StepSubject): Fraction {
  if (on === 'base') return sofar.base;
  return on === 'equipment' ? sofar.equipment : sofar.running;
}

function changeByRate(
  fees: CompiledFeeTable,
  step: Extract<FeeStep, { rate: string }>,
  sofar: FeeSoFar,
): Change {
  const subject = subjectOf(sofar, step.on);
  const rate = fees.rates.get(step) ?? ZERO;
  return {
    amount: times(subject, step.op === 'multiply' ? minus(rate, ONE) : rate),
    calculation: { by: 'rate', ofYen: wholeYen(subject), rate: step.rate },
  };
}

function changeByCount(step: AddYenStep, use: StepCase): Change {
  const unitYen = step.yenByRoom?.[use.facts.roomCode] ?? step.yen;
  const counted = {
    'add-yen': { count: 1, unit: 'use' },
    'per-hour': { count: Math.ceil(use.minutes / 60), unit: 'hour' },
    'per-band': { count: Math.max(1, use.bands.length), unit: 'band' },
    'per-person': { count: use.facts.people ?? 0, unit: 'person' },
  } as const;
  const { count, unit } = counted[step.op];
  return { amount: whole(unitYen * count), calculation: { by: 'count', unitYen, count, unit } };
}

function reduce(
  fees: CompiledFeeTable,
  on: StepSubject,
  reduction: Reduction,
  sofar: FeeSoFar,
  stepRounding: Rounding | undefined,
): void {
  const subject = subjectOf(sofar, on);
  const amount = times(subject, minus(ZERO, fees.rates.get(reduction) ?? ZERO));
  const calculation: Calculation = { by: 'rate', ofYen: wholeYen(subject), rate: reduction.percent };
  const rounding = reduction.rounding ?? stepRounding;
  record(
    sofar,
    on === 'equipment' ? 'equipment' : 'running',
    { amount, calculation },
    {
      kind: 'reduction',
      id: `reduction:${reduction.code}`,
      label: reduction.name,
      citation: reduction.article,
      ...(rounding && { rounding }),
    },
  );
}

interface LineHead {
  readonly kind: LineKind;
  readonly id: string;
  readonly label: string;
  readonly citation: string;
  readonly rounding?: Rounding;
}

/**
 * A line shows the whole yen by which the sum moved, so that lines always add up to the total, while the sum itself keeps its
 * fraction until a rounding of the ordinance takes it.
 */
function record(sofar: FeeSoFar, subject: 'running' | 'equipment', change: Change, head: LineHead): void {
  const before = sofar[subject];
  const moved = plus(before, change.amount);
  const after = isLess(moved, ZERO) ? ZERO : moved;
  const lines = subject === 'running' ? sofar.roomLines : sofar.equipmentLines;
  lines.push({
    kind: head.kind,
    ruleId: head.id,
    label: head.label,
    detail: calculationText(change.calculation),
    calculation: change.calculation,
    citation: head.citation,
    amountYen: yen(wholeYen(after) - wholeYen(before)),
  });
  sofar[subject] = after;
  if (head.rounding) {
    const rounded = roundTo(after, head.rounding);
    const line = roundingLine(
      head.rounding,
      `${head.id}:rounding`,
      wholeYen(rounded) - wholeYen(after),
      head.citation,
    );
    if (line) lines.push(line);
    sofar[subject] = rounded;
  }
}

/** Undefined when nothing was cut or added. */
export function roundingLine(
  rule: Rounding,
  ruleId: string,
  amountYen: number,
  citation: string,
): QuoteLine | undefined {
  if (amountYen === 0) return undefined;
  return {
    kind: 'rounding',
    ruleId,
    label: rule.label,
    detail: '',
    citation: rule.citation ?? citation,
    amountYen: yen(amountYen),
  };
}
