import {
  addDays,
  datesFrom,
  daysBetween,
  instantAt,
  type LocalDate,
  type LocalTime,
  localTime,
  type TimeRange,
  type Zone,
} from '@kashikan/kernel';

/** A closing as people say it. Without times it lasts whole days; `isDaily` repeats the times on each day. */
export interface ClosingDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly fromTime?: LocalTime | undefined;
  readonly toTime?: LocalTime | undefined;
  readonly isDaily?: boolean;
}

export type ClosingRefusal = 'closure.end-before-start' | 'closure.too-long' | 'closure.over';

/** Longer than any rebuilding; a wrong year is a slip of the hand. */
export const LONGEST_CLOSING_DAYS = 1_096;
/** Repeated day by day, each day is a closing of its own. */
export const MOST_CLOSINGS = 62;

const [midnight, endOfDay] = [localTime('00:00'), localTime('24:00')];

/** The instants of a closing. What is over by `now` is left out, and what has begun begins now. */
export function closingTimes(
  days: ClosingDays,
  zone: Zone,
  now: Date,
): readonly TimeRange[] | ClosingRefusal {
  const { from, to, fromTime = midnight, toTime = endOfDay, isDaily = false } = days;
  const length = daysBetween(from, to);
  if (length < 0) return 'closure.end-before-start';
  if (length > LONGEST_CLOSING_DAYS) return 'closure.too-long';
  const span = (first: LocalDate, last: LocalDate): TimeRange => ({
    startsAt: instantAt(first, fromTime, zone),
    endsAt: instantAt(last, toTime, zone),
  });
  // 22:00 to 6:00 of each day ends on the morning after.
  const overnight = toTime <= fromTime ? 1 : 0;
  if (isDaily && length >= MOST_CLOSINGS) return 'closure.too-long';
  const spans = isDaily
    ? [...datesFrom(from, to)].map(date => span(date, addDays(date, overnight)))
    : [span(from, to)];
  if (spans.some(({ startsAt, endsAt }) => endsAt <= startsAt)) return 'closure.end-before-start';
  const ahead = spans
    .filter(({ endsAt }) => endsAt > now)
    .map(({ startsAt, endsAt }) => ({ startsAt: startsAt < now ? now : startsAt, endsAt }));
  return ahead.length > 0 ? ahead : 'closure.over';
}

export interface TakenPart extends TimeRange {
  readonly partId: number;
}

/** What is left of a time of some parts when other things keep theirs: by part, then by time. */
export function gapsOf(
  range: TimeRange,
  partIds: readonly number[],
  taken: readonly TakenPart[],
): TakenPart[] {
  const parts = [...new Set(partIds)].sort((a, b) => a - b);
  return parts.flatMap(partId => {
    const inTheWay = taken
      .filter(row => row.partId === partId && row.startsAt < range.endsAt && row.endsAt > range.startsAt)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const gaps: TakenPart[] = [];
    let from = range.startsAt;
    for (const row of inTheWay) {
      if (row.startsAt > from) gaps.push({ partId, startsAt: from, endsAt: row.startsAt });
      if (row.endsAt > from) from = row.endsAt;
    }
    if (from < range.endsAt) gaps.push({ partId, startsAt: from, endsAt: range.endsAt });
    return gaps;
  });
}
