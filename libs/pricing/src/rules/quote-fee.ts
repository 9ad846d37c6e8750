import { type Yen, sumYen, yen } from '@kashikan/kernel';
import { type FeeSoFar, type StepCase, applyStep, roundingLine } from './apply-step';
import { type BasePrice, basePrice, placeOf } from './base-price';
import { calculationText } from './calculation';
import { type CompiledFeeTable, compileFeeTable } from './compile-fee-table';
import { extensionLines } from './extension-price';
import type { FeeFacts } from './fee-facts';
import type { EquipmentPrice } from './fee-step';
import type { FeeTable } from './fee-table';
import { floorOf, plus, whole } from './fraction';
import type { Calculation, NoQuote, Quote, QuoteLine } from './quote';
import { roundTo } from './rounding';
import { fits } from './step-conditions';

/**
 * What a use costs, line by line, each line with its rule. Pure and exact: the same table and facts give the same yen for ever.
 * A case that the table does not price is an answer (`ok: false`) and not an error; what it says is for the town to mend.
 */
export function quoteFee(table: FeeTable, facts: FeeFacts): Quote | NoQuote {
  const fees = compileFeeTable(table);
  const place = placeOf(fees, facts);
  const base = basePrice(fees, place, facts.use);
  if (!base.ok) return base;
  const reduction = reductionOf(fees, facts, base);
  if (reduction && 'ok' in reduction) return reduction;
  const extension = extensionLines(fees, place, facts, base);
  if (!extension) return refusal('no-price', facts, table.extension?.code);
  const equipment = equipmentLines(fees, facts, base);
  if ('ok' in equipment) return equipment;

  const sofar = startOf([...base.lines, ...extension], equipment);
  const minutes = base.minutes + (facts.earlyMinutes ?? 0) + (facts.lateMinutes ?? 0);
  applySteps(fees, sofar, { facts, bands: base.bands, minutes, ...(reduction && { reduction }) });
  return finish(table, sofar, base);
}

function applySteps(fees: CompiledFeeTable, sofar: FeeSoFar, use: StepCase): void {
  const groups = new Set<string>();
  for (const step of fees.table.steps) {
    if (!fits(step.when, use.facts, use.bands)) continue;
    if (step.group !== undefined) {
      if (groups.has(step.group)) continue;
      groups.add(step.group);
    }
    applyStep(fees, step, sofar, use);
  }
}

const refusal = (reason: NoQuote['reason'], facts: FeeFacts, code: string | undefined): NoQuote => ({
  ok: false,
  reason,
  case: { roomCode: facts.roomCode, dayType: facts.dayType, ...(code !== undefined && { code }) },
});

function startOf(roomLines: QuoteLine[], equipmentLines: QuoteLine[]): FeeSoFar {
  const base = whole(sumYen(roomLines.map(line => line.amountYen)));
  const equipment = whole(sumYen(equipmentLines.map(line => line.amountYen)));
  return { base, running: base, equipment, roomLines, equipmentLines };
}

function finish(table: FeeTable, sofar: FeeSoFar, base: BasePrice): Quote {
  const lines = [...sofar.roomLines, ...sofar.equipmentLines];
  const totalYen = yen(Number(roundTo(plus(sofar.running, sofar.equipment), table.finalRounding).n));
  const cut = totalYen - sumYen(lines.map(line => line.amountYen));
  const rounding = roundingLine(table.finalRounding, 'final-rounding', cut, table.citation);
  return {
    ok: true,
    lines: rounding ? [...lines, rounding] : lines,
    totalYen,
    taxIncludedYen: taxIncludedIn(totalYen, table.tax.ratePercent),
    taxRatePercent: table.tax.ratePercent,
    tableVersion: { code: table.code, effectiveFrom: table.effectiveFrom },
    ...(base.betterCombination && { betterCombination: base.betterCombination }),
  };
}

/** 内税: the tax inside a sum, one yen's fraction cut once (適格請求書, one rounding per invoice and rate). */
export function taxIncludedIn(totalYen: number, ratePercent: number): Yen {
  return yen(Number(floorOf({ n: BigInt(totalYen) * BigInt(ratePercent), d: BigInt(100 + ratePercent) })));
}

function reductionOf(fees: CompiledFeeTable, facts: FeeFacts, base: BasePrice) {
  if (facts.reductionCode === undefined) return undefined;
  const reduction = fees.reductions.get(facts.reductionCode);
  if (!reduction) return refusal('unknown-reduction', facts, facts.reductionCode);
  return fits(reduction.when, facts, base.bands)
    ? reduction
    : refusal('reduction-not-allowed', facts, facts.reductionCode);
}

function equipmentLines(fees: CompiledFeeTable, facts: FeeFacts, base: BasePrice): QuoteLine[] | NoQuote {
  const lines: QuoteLine[] = [];
  for (const { code, quantity } of facts.equipment ?? []) {
    const item = fees.equipment.get(code);
    if (!item || !Number.isSafeInteger(quantity) || quantity < 0)
      return refusal('unknown-equipment', facts, code);
    if (quantity === 0) continue;
    const count = { use: 1, band: Math.max(1, base.bands.length), hour: Math.ceil(base.minutes / 60) }[
      item.per
    ];
    lines.push(equipmentLine(fees.table, item, count, quantity));
  }
  return lines;
}

const equipmentLine = (table: FeeTable, item: EquipmentPrice, count: number, quantity: number): QuoteLine =>
  countedLine('equipment', `equipment:${item.code}`, item.name, item.citation ?? table.citation, {
    by: 'count',
    unitYen: item.yen,
    count,
    unit: item.per,
    quantity,
  });

function countedLine(
  kind: 'equipment',
  ruleId: string,
  label: string,
  citation: string,
  calculation: Extract<Calculation, { by: 'count' }>,
): QuoteLine {
  const amountYen = yen(calculation.unitYen * calculation.count * (calculation.quantity ?? 1));
  return { kind, ruleId, label, detail: calculationText(calculation), calculation, citation, amountYen };
}
