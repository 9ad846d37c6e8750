import { japaneseHolidays } from '@kashikan/calendar/rules';
import type { LocalDate } from '@kashikan/kernel';
import { dayTypeOf, type FeeFacts, type FeeTable, quoteFee } from '@kashikan/pricing/rules';
import type { FacilityForm } from './facility.form';
import type { FeeExampleForm } from './fee-example.form';
import type { FeeTableForm } from './fee-table.form';
import { type FilePath, type Finding, finding } from './file-problem';
import { codesOf, unknown } from './known-codes';
import { toFeeTable } from './to-fee-table';

/** 計算例: every example must come out to its yen; both numbers are told where one does not. */
export function checkFeeExamples(form: FeeTableForm, facility: FacilityForm, path: FilePath): Finding[] {
  const table = toFeeTable(form, facility);
  const holidays = japaneseHolidays(facility.calendar.holidays);
  return form.examples.flatMap((example, index) => {
    const at = [...path, 'examples', index];
    const wrong = [
      ...unknown(example.bands, codesOf([...table.bands, ...table.combinations]), [...at, 'bands'], 'bands'),
      ...unknown(example.reduction ? [example.reduction] : [], codesOf(table.reductions), at, 'reductions'),
      ...unknown(Object.keys(example.equipment ?? {}), codesOf(table.equipment), at, 'equipment'),
    ];
    if (wrong.length > 0) return wrong;
    const facts = factsOfExample(table, example, date => holidays.has(date));
    const quote = facts && quoteFee(table, facts);
    if (!quote?.ok) return [finding(at, 'import.example-unpriced', { room: example.room })];
    if (quote.totalYen === example.totalYen) return [];
    const numbers = {
      expected: example.totalYen,
      actual: quote.totalYen,
      name: example.name ?? example.room,
    };
    return [finding([...at, 'totalYen'], 'import.example-differs', numbers)];
  });
}

/** Undefined when the example names neither bands nor hours, or a day without a day type. */
export function factsOfExample(
  table: FeeTable,
  example: Omit<FeeExampleForm, 'totalYen' | 'name'>,
  isHoliday: (date: LocalDate) => boolean,
): FeeFacts | undefined {
  const { bands, from, to, purpose, ticketYen, people, equipment = {}, reduction } = example;
  const use = bands ? { bands } : from && to ? { from, to } : undefined;
  const dayType = dayTypeOf(table, example.date, isHoliday(example.date));
  if (!use || dayType === undefined) return undefined;
  return {
    roomCode: example.room,
    date: example.date,
    dayType,
    use,
    earlyMinutes: example.earlyMinutes ?? 0,
    lateMinutes: example.lateMinutes ?? 0,
    highestTicketYen: ticketYen ?? 0,
    isCommercial: example.isCommercial ?? false,
    isOutsider: example.isOutsider ?? false,
    isRehearsal: example.isRehearsal ?? false,
    usesAirConditioning: example.usesAirConditioning ?? false,
    equipment: Object.entries(equipment).map(([code, quantity]) => ({ code, quantity })),
    ...(people !== undefined && { people }),
    ...(purpose !== undefined && { purposeCode: purpose }),
    ...(reduction !== undefined && { reductionCode: reduction }),
  };
}
