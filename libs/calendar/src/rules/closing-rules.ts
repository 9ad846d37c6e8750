import { addDays, type LocalDate, weekdayOf } from '@kashikan/kernel';
import { type WeekdayName, weekdayNameOf } from './weekday';

/**
 * What happens when the closing day is a public holiday: it stays closed (no value), the hall opens, or it opens and closes on
 * the next weekday instead (「月曜が祝日なら翌平日」).
 */
type IfHoliday = 'open' | 'next-weekday';

/** 休館日. `name` is shown to people as the reason, as in 第1・第3月曜日. */
export type ClosingRule =
  | {
      readonly kind: 'weekly';
      readonly name: string;
      readonly weekday: WeekdayName;
      readonly ifHoliday?: IfHoliday;
    }
  | {
      readonly kind: 'nth-weekday';
      readonly name: string;
      readonly weekday: WeekdayName;
      /** 1 is the first of the month. */
      readonly nths: readonly number[];
      readonly ifHoliday?: IfHoliday;
    }
  | { readonly kind: 'month-end'; readonly name: string; readonly ifHoliday?: IfHoliday }
  /** `MM-DD` to `MM-DD`, both closed; may run over the end of the year (12-29 to 01-03). */
  | { readonly kind: 'yearly'; readonly name: string; readonly from: string; readonly to: string }
  /** 臨時休館, 保守点検日: `to` is the last closed day, the same day when absent. */
  | { readonly kind: 'dates'; readonly name: string; readonly from: LocalDate; readonly to?: LocalDate };

/** 臨時開館: a day on which the recurring rules do not close the hall. */
export interface ExtraOpening {
  readonly date: LocalDate;
  readonly reason: string;
}

export type Holidays = ReadonlyMap<LocalDate, string>;

const dayOfMonth = (date: LocalDate) => Number(date.slice(8));

/** The rule's own days, before public holidays move them. */
function names(rule: ClosingRule, date: LocalDate): boolean {
  switch (rule.kind) {
    case 'weekly':
      return weekdayNameOf(date) === rule.weekday;
    case 'nth-weekday':
      return weekdayNameOf(date) === rule.weekday && rule.nths.includes(Math.ceil(dayOfMonth(date) / 7));
    case 'month-end':
      return dayOfMonth(addDays(date, 1)) === 1;
    case 'yearly': {
      const day = date.slice(5);
      return rule.from <= rule.to ? rule.from <= day && day <= rule.to : rule.from <= day || day <= rule.to;
    }
    case 'dates':
      return rule.from <= date && date <= (rule.to ?? rule.from);
  }
}

export const isWeekendOrHoliday = (date: LocalDate, holidays: Holidays): boolean =>
  holidays.has(date) || weekdayOf(date) === 0 || weekdayOf(date) === 6;

/** True when a closing day that fell on a holiday has moved to `date`, the first weekday after it. */
function hasMovedTo(rule: ClosingRule, date: LocalDate, holidays: Holidays): boolean {
  if (isWeekendOrHoliday(date, holidays)) return false;
  for (let day = addDays(date, -1); isWeekendOrHoliday(day, holidays); day = addDays(day, -1))
    if (holidays.has(day) && names(rule, day)) return true;
  return false;
}

export function closes(rule: ClosingRule, date: LocalDate, holidays: Holidays): boolean {
  const ifHoliday = 'ifHoliday' in rule ? rule.ifHoliday : undefined;
  if (names(rule, date) && !(ifHoliday && holidays.has(date))) return true;
  return ifHoliday === 'next-weekday' && hasMovedTo(rule, date, holidays);
}
