import { addDays, addMonths, fiscalYearOf, type LocalDate, localDate, weekdayOf } from '@kashikan/kernel';

/** 利用の上限, as the ordinance says it: "a group may book four slots a month in these rooms". */
export interface Limit {
  readonly code: string;
  readonly name: string;
  readonly citation: string;
  /** The rooms that count together; absent for every room of the municipality. */
  readonly roomIds?: ReadonlySet<string>;
  /** Binds only applicants of these kinds; absent for everybody. */
  readonly kinds?: readonly string[];
  readonly per: LimitPeriod;
  readonly unit: LimitUnit;
  readonly most: number;
  /** Whose bookings count together: those of one account, or those in the name of one group, whoever applied. */
  readonly count: 'account' | 'group';
}

export const limitPeriods = ['day', 'week', 'month', 'year', 'fiscal-year'] as const;
export type LimitPeriod = (typeof limitPeriods)[number];
export const limitUnits = ['slots', 'hours', 'bookings'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** A use of a room as the limits count it. */
export interface CountedUse {
  readonly roomId: string;
  /** The municipality's date of the use. */
  readonly date: LocalDate;
  /** Simple bands, so that 全日 counts three; a time of hourly lending is one slot. */
  readonly slots: number;
  /** In started units: what is not a whole unit counts as one. */
  readonly minutes: number;
}

/** A booking that stands, or was used, or was not come to. */
export interface ExistingUse extends CountedUse {
  readonly isOfAccount: boolean;
  readonly isOfGroup: boolean;
  readonly hasGroup: boolean;
}

export interface LimitedApplicant {
  /** Null for whoever has not signed in: nothing can be counted yet. */
  readonly accountId: string | null;
  /** `unsaid` before the form has been filled in: limits by group do not bind yet. */
  readonly group: 'named' | 'none' | 'unsaid';
  readonly kind?: string | undefined;
}

export interface Period {
  readonly from: LocalDate;
  /** The last day. */
  readonly to: LocalDate;
}

export interface LimitReached {
  readonly limit: Limit;
  readonly period: Period;
  /** In the limit's unit, like the next one; hours may have fractions. */
  readonly used: number;
  readonly wanted: number;
}

/** The period of a limit that a date of use belongs to; weeks begin on Monday. */
export function periodOf(per: LimitPeriod, date: LocalDate): Period {
  if (per === 'day') return { from: date, to: date };
  if (per === 'week') {
    const from = addDays(date, -((weekdayOf(date) + 6) % 7));
    return { from, to: addDays(from, 6) };
  }
  const from = firstDay(per, date);
  return { from, to: addDays(addMonths(from, per === 'month' ? 1 : 12), -1) };
}

function firstDay(per: 'month' | 'year' | 'fiscal-year', date: LocalDate): LocalDate {
  if (per === 'month') return localDate(`${date.slice(0, 8)}01`);
  return per === 'year'
    ? localDate(`${date.slice(0, 4)}-01-01`)
    : localDate(`${String(fiscalYearOf(date)).padStart(4, '0')}-04-01`);
}

/** The minutes of a use in started units of lending. */
export const startedMinutes = (minutes: number, unitMinutes: number): number =>
  Math.ceil(minutes / unitMinutes) * unitMinutes;

export const binds = (limit: Limit, applicant: LimitedApplicant): boolean =>
  (applicant.accountId !== null || applicant.group === 'named') &&
  !(limit.count === 'group' && applicant.group === 'unsaid') &&
  (!limit.kinds || (applicant.kind !== undefined && limit.kinds.includes(applicant.kind)));

/** Whoever names no group is, for a limit by group, a group of one: the account's bookings without a group count together. */
const countsWith = (limit: Limit, applicant: LimitedApplicant, use: ExistingUse): boolean => {
  if (limit.count === 'account') return use.isOfAccount;
  return applicant.group === 'named' ? use.isOfGroup : use.isOfAccount && !use.hasGroup;
};

const amountOf = (unit: LimitUnit, use: CountedUse): number =>
  unit === 'slots' ? use.slots : unit === 'hours' ? use.minutes / 60 : 1;

const isIn = ({ from, to }: Period, date: LocalDate): boolean => from <= date && date <= to;

const inScope = (limit: Limit, { roomId }: CountedUse): boolean => limit.roomIds?.has(roomId) ?? true;

/** How much of a limit is used in the period of `date`. */
export function usedOf(
  limit: Limit,
  applicant: LimitedApplicant,
  existing: readonly ExistingUse[],
  period: Period,
): number {
  return existing
    .filter(use => inScope(limit, use) && isIn(period, use.date) && countsWith(limit, applicant, use))
    .reduce((sum, use) => sum + amountOf(limit.unit, use), 0);
}

/**
 * The limits that what is wanted would exceed, each once for every period of it; empty when all of it may be booked. Wanted
 * uses count with each other, so a basket of five is five.
 */
export function limitsReached(
  limits: readonly Limit[],
  applicant: LimitedApplicant,
  existing: readonly ExistingUse[],
  wanted: readonly CountedUse[],
): LimitReached[] {
  return limits
    .filter(limit => binds(limit, applicant))
    .flatMap(limit => {
      const mine = wanted.filter(use => inScope(limit, use));
      const periods = new Map(
        mine.map(use => periodOf(limit.per, use.date)).map(period => [period.from, period]),
      );
      return [...periods.values()].flatMap(period => {
        const used = usedOf(limit, applicant, existing, period);
        const more = mine
          .filter(use => isIn(period, use.date))
          .reduce((sum, use) => sum + amountOf(limit.unit, use), 0);
        return used + more > limit.most ? [{ limit, period, used, wanted: more }] : [];
      });
    });
}
