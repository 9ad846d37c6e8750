import { type Fields, textOf } from '@kashikan/edge';
import type { CalendarForm, PlanForm, TownDocument } from '@kashikan/journeys';
import { fieldBelow, type SectionEdit } from '../../../frame/edit-section';
import { boxesOf, fieldOfRow, type RowList, type SentRows, sentRows } from '../rows/row-fields';
import { bandList, closingList, combinationList, extraList, holidayList, hoursList } from './calendar-lists';

/** The lists of a calendar outside of its plans. */
const listsOf = (calendar: CalendarForm) =>
  [
    ['bands', bandList],
    ['combinations', combinationList(calendar)],
    ['closings', closingList],
    ['extraOpenings', extraList],
    ['holidays', holidayList],
  ] as const;

export const planField = (plan: number, field: string): string => `plan${plan}-${field}`;
const lengths = ['unitMinutes', 'minMinutes', 'maxMinutes'] as const;
const counts = ['minBands', 'maxBands'] as const;
const extras = ['unitMinutes', 'mostEarlyMinutes', 'mostLateMinutes'] as const;

/** The edit of a facility's whole calendar, from the form of its page. */
export function calendarEditOf(note: string, facilityCode: string, before: CalendarForm, fields: Fields) {
  const sent = new Map<string, SentRows>();
  const read = (list: RowList, count: number) => {
    const rows = sentRows(fields, list, count);
    sent.set(list.name, rows);
    return rows.rows;
  };
  const sectionOf = (document: TownDocument) =>
    document.facilities.find(({ code }) => code === facilityCode)?.calendar;
  const edit = (document: TownDocument) => {
    const calendar = sectionOf(document);
    if (!calendar) return;
    for (const [key, list] of listsOf(before))
      Object.assign(calendar, { [key]: read(list, before[key].length) });
    calendar.plans.forEach((plan, at) => writePlan(plan, at, fields, read));
    calendar.plans = calendar.plans.filter((_, at) => !isRemoved(fields, at));
    addPlan(calendar, fields);
  };
  return {
    note,
    sectionOf,
    edit,
    fieldOf: (path: string, document: TownDocument) => {
      const at = document.facilities.findIndex(({ code }) => code === facilityCode);
      return fieldOf(path, `facilities[${at}].`, before, fields, sent);
    },
    boxes: [
      ...listsOf(before).flatMap(([key, list]) => boxesOf(list, before[key].length)),
      ...before.plans.flatMap((plan, at) => [
        planField(at, 'remove'),
        ...boxesOf(hoursList(at), plan.hourly?.hours.length ?? 0),
      ]),
    ],
  } satisfies SectionEdit;
}

const isRemoved = (fields: Fields, plan: number) => textOf(fields, planField(plan, 'remove')) === 'yes';

const given = (fields: Fields, names: readonly string[], plan: number, before = '') =>
  Object.fromEntries(
    names.flatMap(name => {
      const typed = textOf(fields, planField(plan, `${before}${name}`)).trim();
      return typed === '' ? [] : [[name, typed]];
    }),
  );

/** Without lengths and without hours a plan is not lent by the hour. */
function writePlan(
  plan: PlanForm,
  at: number,
  fields: Fields,
  read: (list: RowList, count: number) => readonly object[],
): void {
  const hours = read(hoursList(at), plan.hourly?.hours.length ?? 0);
  const length = given(fields, lengths, at);
  delete plan.minBands;
  delete plan.maxBands;
  delete plan.hourly;
  delete plan.extraTime;
  const extraTime = given(fields, extras, at, 'extra-');
  if (Object.keys(extraTime).length > 0) Object.assign(plan, { extraTime });
  Object.assign(plan, given(fields, counts, at));
  if (hours.length > 0 || Object.keys(length).length > 0)
    Object.assign(plan, { hourly: { ...length, hours } });
}

/** A new plan begins with the reception of another, which its own page then changes. */
function addPlan(calendar: CalendarForm, fields: Fields): void {
  const code = textOf(fields, 'newPlan-code').trim();
  if (code === '') return;
  const model =
    calendar.plans.find(plan => plan.code === textOf(fields, 'newPlan-like')) ?? calendar.plans[0];
  calendar.plans.push({ code, reception: model?.reception ?? [] });
}

function fieldOf(
  path: string,
  facility: string,
  before: CalendarForm,
  fields: Fields,
  sent: ReadonlyMap<string, SentRows>,
): string | undefined {
  const nowhere: SentRows = { rows: [], places: [] };
  for (const [key, list] of listsOf(before)) {
    const first = key === 'bands' ? 'from' : key === 'combinations' ? 'bands' : 'name';
    const rows = sent.get(list.name) ?? nowhere;
    const field = fieldOfRow(path, `${facility}calendar.${key}`, list, rows, first);
    if (field !== undefined) return field;
  }
  const removed = before.plans.findIndex((_, at) => isRemoved(fields, at));
  if (removed >= 0 && path.startsWith(`${facility}rooms[`) && path.endsWith('.plan'))
    return planField(removed, 'remove');
  const kept = before.plans.flatMap((_, at) => (isRemoved(fields, at) ? [] : [at]));
  const [index, rest = ''] =
    /^(\d+)-?(.*)$/.exec(fieldBelow(path, `${facility}calendar.plans`) ?? '')?.slice(1) ?? [];
  if (index === undefined) return undefined;
  const plan = kept[Number(index)];
  if (plan === undefined) return 'newPlan-code';
  const list = hoursList(plan);
  const section = `${facility}calendar.plans[${index}].hourly`;
  const field = fieldOfRow(path, `${section}.hours`, list, sent.get(list.name) ?? nowhere);
  if (field !== undefined) return field;
  if (rest.startsWith('extraTime'))
    return planField(
      plan,
      rest.replace(/^extraTime-?(.*)$/, (_, name: string) => `extra-${name || 'unitMinutes'}`),
    );
  const length = rest.replace(/^hourly-?/, '');
  return [...lengths, ...counts].some(known => known === length)
    ? planField(plan, length)
    : rest.startsWith('hourly')
      ? planField(plan, 'unitMinutes')
      : undefined;
}
