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

/** The instants of a span of a day; undefined when clocks that go forward leave out its beginning or end. */
export function spanInTime(
  date: LocalDate,
  { from, to }: { readonly from: LocalTime; readonly to: LocalTime },
  zone: Zone,
): { startsAt: Date; endsAt: Date } | undefined {
  const startsAt = instantAt(date, from, zone);
  const endsAt = instantAt(date, to, zone);
  const day = dayInTime(date, zone);
  const clocksChange = day.endsAt.getTime() - day.startsAt.getTime() !== DAY_MS;
  if (clocksChange && !(shows(startsAt, from, zone) && shows(endsAt, to, zone))) return undefined;
  return { startsAt, endsAt };
}

const shows = (instant: Date, time: LocalTime, zone: Zone) =>
  localTimeOf(instant, zone) === (time === endOfDay ? midnight : time);
