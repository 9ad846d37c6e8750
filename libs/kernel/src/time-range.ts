/** From `startsAt` up to, not including, `endsAt`. */
export interface TimeRange {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export const overlaps = (a: TimeRange, b: TimeRange): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

export const minutesBetween = (range: TimeRange): number =>
  (range.endsAt.getTime() - range.startsAt.getTime()) / 60_000;

export const addMinutes = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000);
