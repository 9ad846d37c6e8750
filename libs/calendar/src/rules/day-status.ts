import type { LocalDate } from '@kashikan/kernel';
import {
  closes,
  type ClosingRule,
  type ExtraOpening,
  type Holidays,
  isWeekendOrHoliday,
} from './closing-rules';

/** Which days a facility is open; one object, shared by all its rooms. */
export interface OpenDays {
  readonly closings: readonly ClosingRule[];
  readonly extraOpenings: readonly ExtraOpening[];
  readonly holidays: Holidays;
}

/** What the fee tables distinguish. */
export type DayType = 'weekday' | 'weekend-and-holiday';

export interface DayStatus {
  readonly date: LocalDate;
  readonly dayType: DayType;
  /** Name of the public holiday. */
  readonly holiday?: string | undefined;
  readonly open: boolean;
  /** Name of the closing rule. */
  readonly closedBy?: string | undefined;
  /** Why the hall is open although a rule would close it. */
  readonly openedFor?: string | undefined;
}

const remembered = new WeakMap<OpenDays, Map<LocalDate, DayStatus>>();

/**
 * Whether the hall is open on a date, and why not. A closing of named dates is stronger than an extra opening, which is stronger
 * than the recurring rules. Answers are remembered per facility, because every search asks for the same days.
 */
export function dayStatus({ days }: { readonly days: OpenDays }, date: LocalDate): DayStatus {
  let known = remembered.get(days);
  if (!known) remembered.set(days, (known = new Map<LocalDate, DayStatus>()));
  let status = known.get(date);
  if (!status) {
    if (known.size > 2_000) known.clear();
    known.set(date, (status = decide(days, date)));
  }
  return status;
}

function decide({ closings, extraOpenings, holidays }: OpenDays, date: LocalDate): DayStatus {
  const holiday = holidays.get(date);
  const day = {
    date,
    dayType: isWeekendOrHoliday(date, holidays) ? ('weekend-and-holiday' as const) : ('weekday' as const),
    ...(holiday === undefined ? {} : { holiday }),
  };
  const closing = closings.filter(rule => closes(rule, date, holidays));
  const dated = closing.find(rule => rule.kind === 'dates');
  const extra = extraOpenings.find(opening => opening.date === date);
  if (dated) return { ...day, open: false, closedBy: dated.name };
  if (extra) return { ...day, open: true, openedFor: extra.reason };
  const [first] = closing;
  return first ? { ...day, open: false, closedBy: first.name } : { ...day, open: true };
}
