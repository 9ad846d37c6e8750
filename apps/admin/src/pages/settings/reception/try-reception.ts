import { calendarOf } from '@kashikan/calendar';
import {
  type Channel,
  channels,
  dayStatus,
  openingOn,
  receptionAt,
  receptionBy,
  receptionSentences,
  type RoomCalendar,
} from '@kashikan/calendar/rules';
import type { Room, Town } from '@kashikan/catalogue';
import { type Fields, textOf } from '@kashikan/edge';
import { endInWords, formatDateTime, formatTime, readDate, translate } from '@kashikan/i18n';
import { instantAt, isLocalDate, type LocalDate, type LocalTime, localTime } from '@kashikan/kernel';

export interface Tried {
  /** What comes of it, a sentence each. */
  readonly answers: readonly string[];
  readonly isOpen: boolean;
}

/** ためす: when a room may be asked for by a kind of person in a way, and why. Undefined when nothing was asked. */
export function tryReception(query: Fields, town: Town, now: Date, today: LocalDate): Tried | undefined {
  const room = town.facilities.flatMap(({ rooms }) => rooms).find(({ id }) => id === textOf(query, 'room'));
  if (!room) return undefined;
  const date = readDate(textOf(query, 'date'), today);
  if (!date || !isLocalDate(date))
    return { answers: [translate('ja', 'admin.reception.try.wrong-date')], isOpen: false };
  const channel: Channel = channels.find(way => way === textOf(query, 'channel')) ?? 'online';
  const calendar = calendarOf(room, { kindCode: textOf(query, 'kind'), channel });
  const day = dayStatus(calendar, date);
  if (!day.open) {
    const why = day.closedBy ?? '';
    return { answers: [translate('ja', 'admin.reception.try.closed', { why })], isOpen: false };
  }
  return answersOf(room, calendar, date, now);
}

function answersOf(room: Room, calendar: RoomCalendar, date: LocalDate, now: Date): Tried {
  const zone = room.facility.municipality.timeZone;
  const start = firstStart(calendar, date);
  const startsAt = instantAt(date, start, zone);
  const { reception } = calendar;
  const windows = (reception?.lines ?? []).flatMap(line => receptionBy(line, date, startsAt, zone) ?? []);
  const lines = windows.map(({ line, opensAt, closesAt }) =>
    translate('ja', 'admin.reception.try.line', {
      from: formatDateTime('ja', opensAt, zone, 'year'),
      to: endInWords('ja', closesAt, zone),
      sentence: receptionSentences([line], reception?.kinds ?? [], 'ja').join(''),
    }),
  );
  const isOpen = receptionAt(calendar, date, startsAt, now)?.state === 'open';
  const stands = isOpen ? 'admin.reception.try.now-open' : 'admin.reception.try.now-closed';
  return {
    answers:
      lines.length > 0
        ? [translate('ja', stands, { time: formatTime('ja', start) }), ...lines]
        : [translate('ja', 'admin.reception.try.never')],
    isOpen,
  };
}

/** When the first use of the day begins; noon on a day without one. */
function firstStart(calendar: RoomCalendar, date: LocalDate): LocalTime {
  return openingOn(calendar, date)?.opens ?? localTime('12:00');
}
