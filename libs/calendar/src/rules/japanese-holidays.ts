import { holidays as published } from '@holiday-jp/holiday_jp';
import type { LocalDate } from '@kashikan/kernel';

export interface ManualHoliday {
  readonly date: LocalDate;
  readonly name: string;
}

const national = new Map(
  Object.values(published).map(holiday => [holiday.date as unknown as LocalDate, holiday.name]),
);

/**
 * National holidays (1970 to 2050) and the days a town adds. Future equinoxes are predictions, and parliament moves days, so the
 * town's own list is the last word.
 */
export const japaneseHolidays = (manual: readonly ManualHoliday[] = []): ReadonlyMap<LocalDate, string> =>
  manual.length === 0
    ? national
    : new Map([...national, ...manual.map(day => [day.date, day.name] as const)]);
