import type { ClosureKind } from '@kashikan/calendar/rules';
import { closureKinds } from '@kashikan/calendar/rules';
import type { Facility } from '@kashikan/catalogue';
import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { type MessageKey, readDate, readTime } from '@kashikan/i18n';
import type { ClosureRequest } from '@kashikan/journeys';
import type { LocalTime } from '@kashikan/kernel';
import type { StaffPage } from '../../frame/staff-page';

export type ReadClosure = Omit<ClosureRequest, 'actor' | 'decisions' | 'idempotency'>;

export interface ClosureForm {
  readonly facility: Facility;
  /** Null when something is missing or cannot be read; `errors` then say what, by field. */
  readonly closure: ReadClosure | null;
  readonly errors: Readonly<Record<string, MessageKey>>;
}

/** The rooms ticked, or carried on as one text from step to step. */
export const roomsOf = (fields: Fields): string[] =>
  textsOf(fields, 'rooms').flatMap(text => text.split(',').filter(id => id !== ''));

/** Dates and times are read in any form that people write. */
export function readClosureForm(page: StaffPage, facility: Facility, fields: Fields): ClosureForm {
  const errors: Record<string, MessageKey> = {};
  const time = (name: string): LocalTime | undefined => {
    const typed = textOf(fields, name);
    const read = typed === '' ? undefined : typed === '24:00' ? ('24:00' as LocalTime) : readTime(typed);
    if (typed !== '' && !read) errors[name] = 'admin.closures.form.time.wrong';
    return read;
  };
  const rooms = roomsOf(fields);
  const kind = closureKinds.find(one => one === textOf(fields, 'kind'));
  const from = readDate(textOf(fields, 'from'), page.today);
  const typedTo = textOf(fields, 'to');
  const to = typedTo === '' ? from : readDate(typedTo, from ?? page.today);
  const [fromTime, toTime] = [time('fromTime'), time('toTime')];
  const words = textOf(fields, 'words').slice(0, 80);
  const reason = textOf(fields, 'reason').slice(0, 400);
  if (rooms.length === 0) errors['rooms'] = 'errors.closure.rooms-missing';
  if (!kind) errors['kind'] = 'admin.closures.form.kind.missing';
  if (!from)
    errors['from'] =
      textOf(fields, 'from') === '' ? 'admin.closures.form.date.missing' : 'admin.closures.form.date.wrong';
  if (from && !to) errors['to'] = 'admin.closures.form.date.wrong';
  if (words === '') errors['words'] = 'errors.closure.words-missing';
  if (reason === '') errors['reason'] = 'errors.closure.reason-missing';
  if (!kind || !from || !to || Object.keys(errors).length > 0) return { facility, closure: null, errors };
  return {
    facility,
    errors,
    closure: {
      municipalityId: facility.municipalityId,
      places: [{ facilityId: facility.id, rooms: rooms.includes('all') ? 'all' : rooms }],
      days: { from, to, fromTime, toTime, isDaily: textOf(fields, 'daily') === 'yes' },
      kind,
      cause: causeOf(kind),
      words,
      wordsEn: textOf(fields, 'wordsEn').slice(0, 120) || null,
      reason,
    },
  };
}

/** A shelter is opened in a disaster; anything else is the town's own reason. */
const causeOf = (kind: ClosureKind) => (kind === 'shelter' ? 'force-majeure' : 'municipality');

/** What step two carries on. */
export const carriedOf = (fields: Fields): Record<string, string> => ({
  ...Object.fromEntries(
    ['facility', 'kind', 'from', 'to', 'fromTime', 'toTime', 'daily', 'words', 'wordsEn', 'reason'].map(
      name => [name, textOf(fields, name)],
    ),
  ),
  rooms: roomsOf(fields).join(','),
});

/** Beside which field a refusal of the journey stands. */
export const fieldOfRefusal = {
  'closure.end-before-start': 'to',
  'closure.too-long': 'to',
  'closure.over': 'from',
  'closure.rooms-missing': 'rooms',
  'closure.words-missing': 'words',
  'closure.reason-missing': 'reason',
} as const;
