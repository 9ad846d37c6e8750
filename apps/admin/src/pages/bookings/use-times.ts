import {
  addDays,
  instantAt,
  type LocalDate,
  localDateOf,
  localTime,
  localTimeOf,
  minutesOf,
  type Zone,
} from '@kashikan/kernel';

const shape = /^([0-4]?\d):([0-5]\d)$/;
const HOUR = 60;
const DAY = 24 * HOUR;

/** `25:30` of a day is half past one of the next; undefined when it is no time. */
export function readTimeOfUse(text: string, date: LocalDate, zone: Zone): Date | undefined {
  const [, hours, minutes] = shape.exec(text.normalize('NFKC').trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const all = Number(hours) * HOUR + Number(minutes);
  if (all >= 2 * DAY) return undefined;
  const [day, rest] = all >= DAY ? [addDays(date, 1), all - DAY] : [date, all];
  const clock = `${String(Math.floor(rest / HOUR)).padStart(2, '0')}:${minutes}`;
  return instantAt(day, localTime(clock), zone);
}

/** The same back: a time after midnight goes on counting. */
export function timeOfUse(at: Date, date: LocalDate, zone: Zone): string {
  const clock = localTimeOf(at, zone);
  if (localDateOf(at, zone) <= date) return clock;
  const minutes = minutesOf(clock) + DAY;
  return `${Math.floor(minutes / HOUR)}:${clock.slice(3)}`;
}
