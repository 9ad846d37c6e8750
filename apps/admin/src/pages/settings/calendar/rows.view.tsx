import { weekdayNames } from '@kashikan/calendar/rules';
import { Card, Checkboxes, Select, TextInput, Tick, useWords } from '@kashikan/ui';
import { lists, type ListName, nameOf, NEW_ROWS, type RowField, valueIn } from './calendar-rows';

interface RowsProps {
  readonly list: string;
  readonly of: ListName;
  readonly rows: readonly object[];
}

/** The rows of a list as they stand, and an empty one. */
export const Rows = ({ list, of, rows }: RowsProps) => (
  <>
    {[...rows, ...Array.from({ length: NEW_ROWS }, () => undefined)].map((row, at) => (
      <Row list={list} of={of} at={at} row={row as Record<string, unknown> | undefined} />
    ))}
  </>
);

interface RowProps extends Omit<RowsProps, 'rows'> {
  readonly at: number;
  readonly row: Record<string, unknown> | undefined;
}

function Row({ list, of, at, row }: RowProps) {
  const t = useWords();
  const fields: readonly RowField[] = lists[of];
  const title = valueIn(row, 'name') || valueIn(row, 'date') || valueIn(row, 'opens');
  return (
    <Card title={row ? String(title) : t('admin.calendar.new')}>
      <div class="field-row">
        {fields
          .filter(({ kind }) => kind !== 'days')
          .map(field => (
            <One list={list} at={at} row={row} field={field} />
          ))}
      </div>
      {fields
        .filter(({ kind }) => kind === 'days')
        .map(field => (
          <One list={list} at={at} row={row} field={field} />
        ))}
      {row ? <Tick name={nameOf(list, at, 'remove')} label={t('admin.calendar.remove')} /> : null}
    </Card>
  );
}

const labels = {
  code: 'admin.calendar.code',
  name: 'admin.calendar.name',
  reason: 'admin.calendar.reason',
  date: 'admin.calendar.date',
  from: 'admin.calendar.from',
  to: 'admin.calendar.to',
  opens: 'admin.calendar.opens',
  closes: 'admin.calendar.closes',
  on: 'admin.calendar.on',
  kind: 'admin.calendar.kind',
  weekday: 'admin.calendar.weekday',
  nths: 'admin.calendar.nths',
  ifHoliday: 'admin.calendar.if-holiday',
  fromDay: 'admin.calendar.from-day',
  toDay: 'admin.calendar.to-day',
  'season.fromDay': 'admin.calendar.season-from',
  'season.toDay': 'admin.calendar.season-to',
} as const;

const kinds = ['weekly', 'nth-weekday', 'month-end', 'yearly', 'dates'] as const;

function One({ list, at, row, field }: Omit<RowProps, 'of'> & { readonly field: RowField }) {
  const t = useWords();
  const name = nameOf(list, at, field.path);
  const label = t(labels[field.path as keyof typeof labels]);
  const value = valueIn(row, field.path);
  const days = weekdayNames.map(day => ({ value: day, label: t(`admin.calendar.day.${day}`) }));
  const nothing = { value: '', label: t('admin.calendar.nothing') };
  const one = typeof value === 'string' ? value : value.join(', ');
  switch (field.kind) {
    case 'days': {
      const choices = [...days, { value: 'holiday', label: t('admin.calendar.day.holiday') }];
      const values = typeof value === 'string' ? [] : value;
      return (
        <Checkboxes
          name={name}
          label={label}
          hint={t('admin.calendar.on.hint')}
          values={values}
          choices={choices}
          isInline
        />
      );
    }
    case 'weekday':
      return <Select name={name} label={label} value={one} choices={[nothing, ...days]} />;
    case 'closing': {
      const choices = kinds.map(kind => ({ value: kind, label: t(`admin.calendar.kind.${kind}`) }));
      return <Select name={name} label={label} value={one} choices={choices} />;
    }
    case 'if-holiday': {
      const choices = (['open', 'next-weekday'] as const).map(kind => ({
        value: kind,
        label: t(`admin.calendar.if-holiday.${kind}`),
      }));
      return (
        <Select
          name={name}
          label={label}
          value={one}
          choices={[{ value: '', label: t('admin.calendar.if-holiday.closed') }, ...choices]}
        />
      );
    }
    default:
      return <TextInput name={name} label={label} value={one} width="medium" />;
  }
}
