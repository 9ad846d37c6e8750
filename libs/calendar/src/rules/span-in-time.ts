import {
  instantAt,
  type LocalDate,
  type LocalTime,
  localTime,
  localTimeOf,
  type Zone,
} from '@kashikan/kernel';

const DAY_MS = 86_400_000;
const [midnight, endOfDay] = [localTime('00:00'), localTime('24:00')];

export const dayInTime = (date: LocalDate, zone: Zone) => ({
  startsAt: instantAt(date, midnight, zone),
  endsAt: instantAt(date, endOfDay, zone),
});

/** Clocks that go forward leave out an hour. Asked only on days that are not 24 hours long, because the answer is slow. */
function isLeftOut(instant: Date, date: LocalDate, time: LocalTime, zone: Zone): boolean {
  const day = dayInTime(date, zone);
  if (day.endsAt.getTime() - day.startsAt.getTime() === DAY_MS) return false;
  return localTimeOf(instant, zone) !== (time === endOfDay ? midnight : time);
}

/** The instant of a clock time of a day; undefined when the clocks of that day never show it. */
export function existingInstant(date: LocalDate, time: LocalTime, zone: Zone): Date | undefined {
  const instant = instantAt(date, time, zone);
  return isLeftOut(instant, date, time, zone) ? undefined : instant;
}

/** The instants of a span of a day; undefined when its beginning or end does not exist. */
export function spanInTime(
  date: LocalDate,
  { from, to }: { readonly from: LocalTime; readonly to: LocalTime },
  zone: Zone,
): { startsAt: Date; endsAt: Date } | undefined {
  const startsAt = existingInstant(date, from, zone);
  const endsAt = existingInstant(date, to, zone);
  return startsAt && endsAt ? { startsAt, endsAt } : undefined;
}
