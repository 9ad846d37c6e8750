import { addDays, daysBetween, type LocalDate } from '@kashikan/kernel';

export const markKinds = ['no-show', 'late-cancel'] as const;
/** 来館なし, or a cancellation so late that nobody else could use the time. */
export type MarkKind = (typeof markKinds)[number];

/** 利用停止: so many marks of a kind within so many days, and for so many days nothing new may be booked. */
export interface SuspensionRule {
  readonly code: string;
  readonly name: string;
  readonly citation: string;
  readonly kind: MarkKind;
  readonly count: number;
  readonly withinDays: number;
  readonly suspendDays: number;
}

export interface ConductRules {
  /** Cancelled later than this many days before the day of use, it is recorded; null records no cancellation. */
  readonly lateCancelDays: number | null;
  /** For how many days after the use its absence may be recorded. */
  readonly recordWithinDays: number;
  /** Days whose marks do not count (熱中症警戒アラート, a typhoon). */
  readonly exemptDates: readonly { readonly date: LocalDate; readonly reason: string }[];
  readonly suspensions: readonly SuspensionRule[];
  /** Holds of one person or browser in a day that came to nothing. */
  readonly mostIdleHolds: number;
}

const withoutRules: ConductRules = {
  lateCancelDays: null,
  recordWithinDays: 14,
  exemptDates: [],
  suspensions: [],
  mostIdleHolds: 12,
};

/** The rules of a town as its file says them, whole. */
export const conductRules = (stored: unknown): ConductRules => ({
  ...withoutRules,
  ...(stored as Partial<ConductRules>),
});

export interface ConductMark {
  readonly kind: MarkKind;
  /** The day of use. */
  readonly day: LocalDate;
  readonly recordedOn: LocalDate;
  readonly isExempted: boolean;
}

export interface Suspension<Mark extends ConductMark = ConductMark> {
  readonly rule: SuspensionRule;
  readonly marks: readonly Mark[];
  readonly from: LocalDate;
  /** The last day on which nothing may be booked. */
  readonly until: LocalDate;
}

/** Why the town itself lets a day pass, if it does. */
export const exemptDayReason = ({ exemptDates }: ConductRules, day: LocalDate): string | undefined =>
  exemptDates.find(({ date }) => date === day)?.reason;

export const counts = (mark: ConductMark, rules: ConductRules): boolean =>
  !mark.isExempted && exemptDayReason(rules, mark.day) === undefined;

/**
 * The suspension that holds on `today`, the longest when there are several. Whenever a mark makes the number full within its
 * days, a suspension begins on the day of the latest record among them and lasts `suspendDays` more.
 */
export function suspensionOf<Mark extends ConductMark>(
  marks: readonly Mark[],
  rules: ConductRules,
  today: LocalDate,
): Suspension<Mark> | undefined {
  const counted = marks.filter(mark => counts(mark, rules));
  return rules.suspensions
    .flatMap(rule => suspensionsBy(rule, counted))
    .filter(({ from, until }) => from <= today && today <= until)
    .reduce<Suspension<Mark> | undefined>(
      (longest, one) => (longest && longest.until >= one.until ? longest : one),
      undefined,
    );
}

function suspensionsBy<Mark extends ConductMark>(
  rule: SuspensionRule,
  counted: readonly Mark[],
): Suspension<Mark>[] {
  const own = counted.filter(({ kind }) => kind === rule.kind);
  return own.flatMap(last => {
    const marks = own.filter(({ day }) => day <= last.day && daysBetween(day, last.day) < rule.withinDays);
    if (marks.length < rule.count) return [];
    const from = marks.map(({ recordedOn }) => recordedOn).reduce((a, b) => (a > b ? a : b));
    return [{ rule, marks, from, until: addDays(from, rule.suspendDays) }];
  });
}

/** How far back a mark can matter today. */
export const marksSince = ({ suspensions, recordWithinDays }: ConductRules, today: LocalDate): LocalDate =>
  suspensions.reduce((since, { withinDays, suspendDays }) => {
    const day = addDays(today, -(withinDays + suspendDays + recordWithinDays));
    return day < since ? day : since;
  }, today);

/** Whether a cancellation on `today` is recorded. */
export const isLateCancellation = (
  { lateCancelDays }: ConductRules,
  useDate: LocalDate,
  today: LocalDate,
): boolean => lateCancelDays !== null && today > addDays(useDate, -lateCancelDays);

/** The last day on which it can be recorded that nobody came. */
export const noShowUntil = ({ recordWithinDays }: ConductRules, useDate: LocalDate): LocalDate =>
  addDays(useDate, recordWithinDays);
