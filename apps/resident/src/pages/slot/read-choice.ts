import { type Fields, textOf, textsOf } from '@kashikan/edge';
import type { SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { readDate, readTime } from '@kashikan/i18n';
import { type LocalDate, localTime } from '@kashikan/kernel';

/** The slot that a query or a form names. What cannot be read stays unreadable, so that the calendar says what is wrong. */
export function readChoice(fields: Fields, room: Room, today: LocalDate): SlotChoice {
  const date = readDate(textOf(fields, 'date'), today) ?? (textOf(fields, 'date') as LocalDate);
  if (room.lending === 'band') return { date, bands: textsOf(fields, 'bands') };
  const none = localTime('00:00');
  return { date, from: readTime(textOf(fields, 'from')) ?? none, to: readTime(textOf(fields, 'to')) ?? none };
}
