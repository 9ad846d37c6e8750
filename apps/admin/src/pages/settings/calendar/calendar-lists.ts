import { simpleBands, weekdayNames } from '@kashikan/calendar/rules';
import { translate } from '@kashikan/i18n';
import type { CalendarForm } from '@kashikan/journeys';
import type { RowField, RowList } from '../rows/row-fields';

const weekdays = weekdayNames.map(day => ({
  value: day,
  label: translate('ja', `admin.calendar.day.${day}`),
}));
const holiday = { value: 'holiday', label: translate('ja', 'admin.calendar.day.holiday') };
const nothing = { value: '', label: translate('ja', 'admin.calendar.nothing') };

/** On which days a row holds. */
const onDays: readonly RowField[] = [
  { path: 'season.fromDay', kind: 'short', label: 'admin.calendar.season-from' },
  { path: 'season.toDay', kind: 'short', label: 'admin.calendar.season-to' },
  {
    path: 'on',
    kind: 'ticks',
    label: 'admin.calendar.on',
    hint: 'admin.calendar.on.hint',
    choices: [...weekdays, holiday],
  },
];
const code: RowField = {
  path: 'code',
  kind: 'short',
  label: 'admin.calendar.code',
  newHint: 'admin.code.hint',
};
const name: RowField = { path: 'name', kind: 'text', label: 'admin.calendar.name' };
const date: RowField = { path: 'date', kind: 'text', label: 'admin.calendar.date' };

export const bandList: RowList = {
  name: 'bands',
  fields: [
    code,
    name,
    { path: 'from', kind: 'short', label: 'admin.calendar.from' },
    { path: 'to', kind: 'short', label: 'admin.calendar.to' },
    ...onDays,
  ],
};

/** The bands that may be ticked are those of the form's own calendar. */
export const combinationList = (calendar: Pick<CalendarForm, 'bands'>): RowList => ({
  name: 'combinations',
  fields: [
    code,
    name,
    {
      path: 'bands',
      kind: 'ticks',
      label: 'admin.calendar.members',
      choices: simpleBands(calendar).map(band => ({ value: band.code, label: band.name })),
    },
  ],
});

/** The hours of a plan, by its place among the plans. */
export const hoursList = (plan: number): RowList => ({
  name: `hours${plan}`,
  fields: [
    { path: 'opens', kind: 'short', label: 'admin.calendar.opens' },
    { path: 'closes', kind: 'short', label: 'admin.calendar.closes' },
    ...onDays,
  ],
});

const closingKinds = ['weekly', 'nth-weekday', 'month-end', 'yearly', 'dates'] as const;
const whenHoliday = ['open', 'next-weekday'] as const;

export const closingList: RowList = {
  name: 'closings',
  fields: [
    {
      path: 'kind',
      kind: 'select',
      label: 'admin.calendar.kind',
      choices: closingKinds.map(kind => ({
        value: kind,
        label: translate('ja', `admin.calendar.kind.${kind}`),
      })),
    },
    name,
    { path: 'weekday', kind: 'select', label: 'admin.calendar.weekday', choices: [nothing, ...weekdays] },
    { path: 'nths', kind: 'numbers', label: 'admin.calendar.nths' },
    {
      path: 'ifHoliday',
      kind: 'select',
      label: 'admin.calendar.if-holiday',
      choices: [
        { value: '', label: translate('ja', 'admin.calendar.if-holiday.closed') },
        ...whenHoliday.map(kind => ({
          value: kind,
          label: translate('ja', `admin.calendar.if-holiday.${kind}`),
        })),
      ],
    },
    { path: 'fromDay', kind: 'short', label: 'admin.calendar.from-day' },
    { path: 'toDay', kind: 'short', label: 'admin.calendar.to-day' },
    { path: 'from', kind: 'text', label: 'admin.calendar.from-date' },
    { path: 'to', kind: 'text', label: 'admin.calendar.to-date' },
  ],
};

export const extraList: RowList = {
  name: 'extraOpenings',
  fields: [date, { path: 'reason', kind: 'text', label: 'admin.calendar.reason' }],
};

export const holidayList: RowList = { name: 'holidays', fields: [date, name] };
