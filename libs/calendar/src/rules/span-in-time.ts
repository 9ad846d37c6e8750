import {
  instantAt,
  type LocalDate,
  type LocalTime,
  localTime,
  localTimeOf,
  minutesOf,
  type Zone,
} from '@kashikan/kernel';

const DAY_MS = 86_400_000;
const [midnight, endOfDay] = [localTime('00:00'), localTime('24:00')];

interface DayInTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const known = new Map<Zone, Map<LocalDate, DayInTime>>();
const MOST_DAYS = 2_000;

/** From midnight to midnight; remembered, because zone arithmetic is slow. */
export function dayInTime(date: LocalDate, zone: Zone): DayInTime {
  let days = known.get(zone);
  if (!days) known.set(zone, (days = new Map<LocalDate, DayInTime>()));
  let day = days.get(date);
  if (!day) {
    if (days.size >= MOST_DAYS) days.clear();
    day = { startsAt: instantAt(date, midnight, zone), endsAt: instantAt(date, endOfDay, zone) };
    days.set(date, day);
  }
  return day;
}

/**
 * The instant of a clock time of a day; undefined when the clocks of that day never show it. Only a day that is not 24 hours long
 * can leave out a time.
 */
export function existingInstant(date: LocalDate, time: LocalTime, zone: Zone): Date | undefined {
  const { startsAt, endsAt } = dayInTime(date, zone);
  if (endsAt.getTime() - startsAt.getTime() === DAY_MS)
    return new Date(startsAt.getTime() + minutesOf(time) * 60_000);
  const instant = instantAt(date, time, zone);
  return localTimeOf(instant, zone) === (time === endOfDay ? midnight : time) ? instant : undefined;
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
