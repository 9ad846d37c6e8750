import type { SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { readDate } from '@kashikan/i18n';
import { typedChoice } from '@kashikan/journeys';
import type { LocalDate } from '@kashikan/kernel';

/** The slot that a query or a form names. */
export const readChoice = (fields: Fields, room: Room, today: LocalDate): SlotChoice =>
  typedChoice(room, readDate(textOf(fields, 'date'), today) ?? (textOf(fields, 'date') as LocalDate), {
    bands: textsOf(fields, 'bands'),
    from: textOf(fields, 'from'),
    to: textOf(fields, 'to'),
  });
