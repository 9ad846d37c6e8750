import type { Zone } from '@kashikan/kernel';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { onOneLine } from '../rules';

export interface CalendarEvent {
  /** The booking: the same id again replaces the entry in the reader's calendar. */
  readonly uid: string;
  readonly summary: string;
  readonly location: string;
  readonly description?: string;
  readonly url: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** `Asia/Tokyo` when not given. */
  readonly zone?: Zone;
}

/** Japan has had no summer time since 1951, so its zone is one line for ever; a reader need not know the name. */
const tokyo = `BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE`;

/**
 * An .ics file (RFC 5545) with one event, METHOD:PUBLISH: it informs, and asks nobody to answer. The library escapes the text and
 * folds at 75 octets without cutting a Japanese letter. Any zone but Tokyo is written in UTC.
 */
export function calendarFile(event: CalendarEvent, stamp: Date): string {
  const zone = (event.zone ?? 'Asia/Tokyo') === 'Asia/Tokyo' ? 'Asia/Tokyo' : 'UTC';
  const local = (instant: Date) =>
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  const calendar = ical({
    prodId: { company: 'Kashikan', product: 'booking', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
    // The zone is the event's own: as the calendar's it would leave the times without their zone.
    timezone: { name: null, generator: name => (name === 'Asia/Tokyo' ? tokyo : null) },
  });
  calendar.createEvent({
    id: event.uid,
    stamp,
    start: local(event.startsAt),
    end: local(event.endsAt),
    ...(zone === 'UTC' ? {} : { timezone: zone }),
    summary: onOneLine(event.summary),
    location: onOneLine(event.location),
    ...(event.description ? { description: event.description } : {}),
    url: event.url,
  });
  return calendar.toString();
}
