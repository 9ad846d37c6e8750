import { Card, Checkboxes, Select, TextInput, Tick, useWords } from '@kashikan/ui';
import { isRow, nameOf, NEW_ROWS, type Row, type RowField, type RowList, valueIn } from './row-fields';

interface RowsProps {
  readonly list: RowList;
  readonly rows: readonly object[];
  /** What the row comes to, in a sentence. */
  readonly about?: (row: Row) => string | undefined;
}

/** The rows of a list as they stand, and an empty one. */
export const Rows = ({ list, rows, about }: RowsProps) => (
  <>
    {Array.from({ length: rows.length + NEW_ROWS }, (_, at) => (
      <OneRow list={list} at={at} row={rows[at]} about={about} />
    ))}
  </>
);

interface OneRowProps {
  readonly list: RowList;
  readonly at: number;
  readonly row: object | undefined;
  readonly about: RowsProps['about'];
}

function OneRow({ list, at, row: given, about }: OneRowProps) {
  const t = useWords();
  const row = isRow(given) ? given : undefined;
  const [title = ''] = ['name', 'date', 'opens'].flatMap(path => valueIn(row, path));
  const sentence = row && about?.(row);
  const isWide = ({ kind }: RowField) => kind === 'ticks' || kind === 'flag';
  const fieldsOf = (isAsked: (field: RowField) => boolean) =>
    list.fields.filter(isAsked).map(field => <OneField list={list} at={at} row={row} field={field} />);
  return (
    <Card title={row ? title : t('admin.rows.new')}>
      {sentence ? <p>{sentence}</p> : null}
      <div class="field-row">{fieldsOf(field => !isWide(field))}</div>
      {fieldsOf(isWide)}
      {row ? <Tick name={nameOf(list.name, at, 'remove')} label={t('admin.rows.remove')} /> : null}
    </Card>
  );
}

interface OneFieldProps extends Omit<OneRowProps, 'row' | 'about'> {
  readonly row: Row | undefined;
  readonly field: RowField;
}

function OneField({ list, at, row, field }: OneFieldProps) {
  const t = useWords();
  const values = valueIn(row, field.path);
  const [value = ''] = values;
  const hint = field.hint ?? (row ? undefined : field.newHint);
  const asked = {
    name: nameOf(list.name, at, field.path),
    label: t(field.label),
    ...(hint ? { hint: t(hint) } : {}),
  };
  const choices = field.choices ?? [];
  switch (field.kind) {
    case 'ticks':
      return <Checkboxes {...asked} values={values} choices={choices} isInline />;
    case 'flag':
      return <Tick {...asked} isTicked={value === 'true'} />;
    case 'select':
      return <Select {...asked} value={value} choices={choices} />;
    case 'numbers':
      return <TextInput {...asked} value={values.join(', ')} width="short" />;
    default:
      return <TextInput {...asked} value={value} width={field.kind === 'short' ? 'short' : 'medium'} />;
  }
}
