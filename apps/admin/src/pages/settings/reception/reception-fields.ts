import { channels } from '@kashikan/calendar/rules';
import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { readCount } from '@kashikan/i18n';
import type { PlanForm } from '@kashikan/journeys';
import { unchecked } from '../../../frame/edit-section';

export type Line = PlanForm['reception'][number];

/** Empty lines at the end of the form, for new ones. */
export const NEW_LINES = 2;

export const nameOf = (line: number, field: string): string => `reception-${line}-${field}`;

/** What was typed goes on as it is where it is no number or time: the file's own check then says what is wrong with it. */
const numberOf = (text: string): number | string | undefined =>
  text === '' ? undefined : (readCount(text) ?? text);

/** 「８:３０」 as 08:30, so that the sentence shown is the one that will hold. */
const clockOf = (text: string): string => text.normalize('NFKC').replace(/^(\d):/, '0$1:');

const given = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value });

function lineAt(fields: Fields, at: number): Line | undefined {
  const text = (field: string) => textOf(fields, nameOf(at, field));
  const isEmpty = ['months', 'day', 'at', 'days', 'minutes'].every(field => text(field) === '');
  if (text('remove') === 'yes' || isEmpty) return undefined;
  const kinds = textsOf(fields, nameOf(at, 'for'));
  const ways = channels.filter(channel => textsOf(fields, nameOf(at, 'channels')).includes(channel));
  return unchecked<Line>({
    ...given('for', kinds.length > 0 ? kinds : undefined),
    ...given('channels', ways.length > 0 ? ways : undefined),
    ...given('opensMonthsBefore', numberOf(text('months'))),
    ...given('opensOnDay', numberOf(text('day'))),
    ...given('opensAt', text('at') === '' ? undefined : clockOf(text('at'))),
    ...given('closesDaysBefore', numberOf(text('days'))),
    ...given('closesMinutesBefore', numberOf(text('minutes'))),
  });
}

/** The lines of the form with their places in it; those that are empty or taken away are left out. */
export function linesOf(fields: Fields, count: number): { readonly at: number; readonly line: Line }[] {
  return Array.from({ length: count }, (_, at) => ({ at, line: lineAt(fields, at) })).flatMap(
    ({ at, line }) => (line ? [{ at, line }] : []),
  );
}

const fieldOfPath: Readonly<Record<string, string>> = {
  for: 'for',
  channels: 'channels',
  opensMonthsBefore: 'months',
  opensOnDay: 'day',
  opensAt: 'at',
  closesDaysBefore: 'days',
  closesMinutesBefore: 'minutes',
};

/** The field of the form that a problem of the file is about; '' for the form as a whole. */
export function fieldOf(path: string, sent: readonly { readonly at: number }[]): string {
  const [, place, field] = /\.reception\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  const at = place === undefined ? undefined : sent[Number(place)]?.at;
  return at === undefined ? '' : nameOf(at, fieldOfPath[field ?? ''] ?? 'months');
}
