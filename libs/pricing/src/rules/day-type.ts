import { type LocalDate, weekdayOf } from '@kashikan/kernel';
import type { FeeTable } from './fee-table';

/** The code of the day type of a date, or undefined when the table forgot the day. A type for holidays comes first. */
export function dayTypeOf(
  table: Pick<FeeTable, 'dayTypes'>,
  date: LocalDate,
  isHoliday: boolean,
): string | undefined {
  const weekday = weekdayOf(date);
  const holidayType = isHoliday ? table.dayTypes.find(type => type.includesHolidays) : undefined;
  return (holidayType ?? table.dayTypes.find(type => type.weekdays.includes(weekday)))?.code;
}

/** The two days that may decide which version holds. */
export interface FeeDays {
  readonly useDate: LocalDate;
  /** The day on which the fee is fixed. */
  readonly today: LocalDate;
}

/** The version that holds: the latest that has begun. `tables` are versions of one table, in the order of their release. */
export function feeTableOn<T extends Pick<FeeTable, 'effectiveFrom' | 'effectiveBy'>>(
  tables: readonly T[],
  { useDate, today }: FeeDays,
): T | undefined {
  let holding: T | undefined;
  for (const table of tables) {
    const hasBegun = table.effectiveFrom <= (table.effectiveBy === 'permission' ? today : useDate);
    if (hasBegun && (!holding || table.effectiveFrom >= holding.effectiveFrom)) holding = table;
  }
  return holding;
}
