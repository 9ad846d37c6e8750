import { showBookingNumber } from '@kashikan/bookings/rules';
import { translate } from '@kashikan/i18n';
import { localDateOf, localTimeOf, type Zone } from '@kashikan/kernel';
import type { NamedAccount, RecordRow } from '@kashikan/reports';
import type { StaffPage } from '../../frame/staff-page';

/** By what the record may be narrowed: the first word of a verb. */
export const recordTopics = [
  'booking',
  'basket',
  'waiting',
  'payment',
  'refund',
  'approval',
  'key',
  'closure',
  'conduct',
  'account',
  'resident',
  'group',
  'standing-reduction',
  'fee-table',
  'municipality',
  'staff',
  'notification',
  'person',
  'record',
  'retention',
] as const;

/** To the second, and sortable: `2027-05-10 10:03:07`. */
export const stampOf = (at: Date, zone: Zone): string =>
  `${localDateOf(at, zone)} ${localTimeOf(at, zone)}:${String(at.getUTCSeconds()).padStart(2, '0')}`;

export type Names = ReadonlyMap<string, NamedAccount>;

/** Whose data a row shows. */
export const peopleOfRow = ({ accountId, onBehalfOf, subjectType, subjectId }: RecordRow): string[] =>
  [accountId, onBehalfOf, subjectType === 'account' ? subjectId : null].filter(
    (id): id is string => id !== null,
  );

export function nameOf(id: string, names: Names): string {
  const found = names.get(id);
  if (!found) return translate('ja', 'admin.records.person.gone');
  return found.name ?? found.email ?? translate('ja', 'admin.records.person.nameless');
}

export function whoWords(row: RecordRow, names: Names): string {
  const who = actorWords(row, names);
  if (!row.onBehalfOf) return who;
  return `${who}（${translate('ja', 'admin.records.on-behalf', { name: nameOf(row.onBehalfOf, names) })}）`;
}

function actorWords(row: RecordRow, names: Names): string {
  if (row.actorKind === 'staff') return row.staffName ?? translate('ja', 'admin.records.actor.staff');
  if (row.actorKind === 'system') return translate('ja', 'admin.records.actor.system');
  if (row.accountId === null) return translate('ja', 'admin.records.actor.visitor');
  return nameOf(row.accountId, names);
}

/** Words where there are some; a code otherwise, which is still what the record says. */
function spoken(key: string, code: string): string {
  const words = (translate as (locale: 'ja', key: string) => string)('ja', key);
  return words === key ? code : words;
}

export const verbWords = (verb: string): string => spoken(`admin.verb.${verb}`, verb);

export function subjectWords(row: RecordRow, names: Names): string {
  const { subjectType, subjectId, bookingNumber } = row;
  if (subjectType === null) return '';
  if (bookingNumber !== null)
    return translate('ja', 'admin.records.subject.booking', { number: showBookingNumber(bookingNumber) });
  const words = spoken(`admin.records.subject.${subjectType}`, subjectType);
  const isSomebody = subjectType === 'account' || (subjectType === 'staff' && names.has(subjectId ?? ''));
  return isSomebody && subjectId ? `${words} ${nameOf(subjectId, names)}` : words;
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '－';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What changed, a line each: old → new, then what else was noted, then the reason. */
export function detailWords({ before, after, facts, reason }: RecordRow): string[] {
  const changed = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const isMove = typeof facts.from === 'string' && typeof facts.to === 'string';
  const moved = isMove ? [`${String(facts.from)} → ${String(facts.to)}`] : [];
  const noted = Object.entries(facts).filter(([name]) => !isMove || (name !== 'from' && name !== 'to'));
  return [
    ...changed.map(name => `${name}: ${plain(before?.[name])} → ${plain(after?.[name])}`),
    ...moved,
    ...noted.map(([name, value]) => `${name}: ${plain(value)}`),
    ...(reason ? [translate('ja', 'admin.records.reason', { reason })] : []),
  ];
}

const columns = ['at', 'who', 'what', 'subject', 'details', 'request'] as const;

export const recordHead = (): string[] => columns.map(column => translate('ja', `admin.records.${column}`));

/** A row as a spreadsheet gets it. */
export const recordCells = (page: StaffPage, row: RecordRow, names: Names): string[] => [
  stampOf(row.recordedAt, page.zone),
  whoWords(row, names),
  verbWords(row.verb),
  subjectWords(row, names),
  detailWords(row).join('; '),
  row.requestId ?? '',
];
