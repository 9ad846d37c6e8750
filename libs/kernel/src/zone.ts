import { Temporal } from 'temporal-polyfill';
import { type LocalDate, type LocalTime, localDate, localTime, minutesOf } from './local-date';

/** An IANA zone name such as `Asia/Tokyo`; each municipality has one. */
export type Zone = string;

/** For what belongs to no municipality: the clock of the whole country. */
export const JAPAN: Zone = 'Asia/Tokyo';

const midnights = new Map<string, number>();

/** Milliseconds of local midnight; remembered, because zone arithmetic is slow and the dates recur. */
function midnightOf(date: LocalDate, zone: Zone): number {
  const key = `${zone}/${date}`;
  let at = midnights.get(key);
  if (at === undefined) {
    at = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
    if (midnights.size > 20_000) midnights.clear();
    midnights.set(key, at);
  }
  return at;
}

/** The instant at which the clocks of `zone` show `time` on `date`; `24:00` is the next midnight. */
export const instantAt = (date: LocalDate, time: LocalTime, zone: Zone): Date =>
  zone === 'Asia/Tokyo'
    ? new Date(midnightOf(date, zone) + minutesOf(time) * 60_000)
    : new Date(
        Temporal.PlainDate.from(date)
          .toPlainDateTime({ hour: 0 })
          .add({ minutes: minutesOf(time) })
          .toZonedDateTime(zone).epochMilliseconds,
      );

const formats = new Map<Zone, Intl.DateTimeFormat>();
function formatOf(zone: Zone): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The date that the calendars of `zone` show at `instant`. */
export const localDateOf = (instant: Date, zone: Zone): LocalDate =>
  localDate(formatOf(zone).format(instant).slice(0, 10));

/** The time that the clocks of `zone` show at `instant`, seconds cut. */
export const localTimeOf = (instant: Date, zone: Zone): LocalTime =>
  localTime(formatOf(zone).format(instant).slice(11, 16));
