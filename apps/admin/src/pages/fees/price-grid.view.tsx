import type { FeeTableForm } from '@kashikan/journeys';
import { formatYen } from '@kashikan/i18n';
import { useForm, useWords } from '@kashikan/ui';
import type { KnownCode } from './field-inputs';
import type { FeeTableOnPage } from './read-fees';

/** Rows that stand ready for more rooms. */
const SPARE_ROWS = 3;

/** The columns of a table: bands, combinations, gaps, and the extension as it is priced. */
export function cellsOf({ house, form }: Pick<FeeTableOnPage, 'house' | 'form'>): readonly KnownCode[] {
  const { bands, combinations } = house.calendar;
  const extensions = [form.extension, form.earlyExtension].flatMap(one => (one ? [one] : []));
  const used = new Set(form.prices.flatMap(row => Object.keys(row.yen)));
  const known = [...bands, ...combinations, ...form.gaps, ...extensions];
  const others = [...used].filter(code => !known.some(one => one.code === code));
  return [...known, ...others.map(code => ({ code, name: code }))];
}

const nameOf = (codes: readonly KnownCode[], code: string | undefined): string =>
  codes.find(one => one.code === code)?.name ?? code ?? '';

function Heads({ onPage }: { readonly onPage: FeeTableOnPage }) {
  const t = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('admin.fees.f.room')}</th>
        <th scope="col">{t('admin.fees.f.days')}</th>
        {onPage.form.tiers.length > 0 ? <th scope="col">{t('admin.fees.f.tier')}</th> : null}
        {cellsOf(onPage).map(cell => (
          <th scope="col" class="number">
            {cell.name}
          </th>
        ))}
        <th scope="col">{t('admin.fees.f.citation')}</th>
      </tr>
    </thead>
  );
}

/** 別表: the rooms by kind of day, the bands beside each other. */
export function PriceTable({ onPage }: { readonly onPage: FeeTableOnPage }) {
  const t = useWords();
  const cells = cellsOf(onPage);
  const { form, known } = onPage;
  if (form.prices.length === 0) return null;
  return (
    <section class="table-box" tabIndex={0} aria-label={t('admin.fees.prices')}>
      <table class="table">
        <Heads onPage={onPage} />
        <tbody>
          {form.prices.map(row => (
            <tr>
              <th scope="row">{nameOf(known.rooms, row.room)}</th>
              <td>{nameOf(known.days, row.days)}</td>
              {form.tiers.length > 0 ? <td>{nameOf(form.tiers, row.tier)}</td> : null}
              {cells.map(cell => (
                <td class="number">
                  {row.yen[cell.code] === undefined ? '' : formatYen('ja', row.yen[cell.code] ?? 0)}
                </td>
              ))}
              <td>{row.citation ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same as a form: every cell is an input, an emptied row goes, the last rows are for new ones. */
export function PriceGrid({ onPage }: { readonly onPage: FeeTableOnPage }) {
  const t = useWords();
  const { form } = onPage;
  const rows: readonly (Row | undefined)[] = [
    ...form.prices,
    ...Array.from({ length: SPARE_ROWS }, () => undefined),
  ];
  return (
    <section class="table-box" tabIndex={0} aria-label={t('admin.fees.prices')}>
      <table class="table">
        <Heads onPage={onPage} />
        <tbody>
          {rows.map((row, at) => (
            <GridRow onPage={onPage} row={row} at={at} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Row = FeeTableForm['prices'][number];

interface GridRowProps {
  readonly onPage: FeeTableOnPage;
  readonly row: Row | undefined;
  readonly at: number;
}

function GridRow({ onPage, row, at }: GridRowProps) {
  const t = useWords();
  const { form, known } = onPage;
  const of = t('admin.fees.row', { row: at + 1 });
  const room = nameOf(known.rooms, row?.room);
  const picks = [
    ['room', known.rooms],
    ['days', known.days],
    ...(form.tiers.length > 0 ? [['tier', form.tiers] as const] : []),
  ] as const;
  return (
    <tr>
      {picks.map(([field, codes]) => (
        <td>
          <Pick
            name={`p_${at}_${field}`}
            label={`${of} ${t(`admin.fees.f.${field}`)}`}
            codes={codes}
            value={row?.[field]}
          />
        </td>
      ))}
      {cellsOf(onPage).map(({ code, name }) => (
        <td>
          <Cell
            name={`p_${at}_yen_${code}`}
            label={`${of} ${room} ${name}`}
            value={row?.yen[code]?.toString()}
          />
        </td>
      ))}
      <td>
        <Cell
          name={`p_${at}_citation`}
          label={`${of} ${t('admin.fees.f.citation')}`}
          value={row?.citation}
          isText
        />
      </td>
    </tr>
  );
}

interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}

function Cell({ name, label, value, isText }: InputProps & { readonly isText?: boolean }) {
  const typed = useForm().values[name];
  return (
    <input
      type="text"
      class={isText ? 'input input-medium' : 'input input-short'}
      name={name}
      id={name}
      aria-label={label}
      inputMode={isText ? 'text' : 'numeric'}
      value={typeof typed === 'string' ? typed : value}
    />
  );
}

function Pick({ name, label, value, codes }: InputProps & { readonly codes: readonly KnownCode[] }) {
  const typed = useForm().values[name];
  const chosen = typeof typed === 'string' ? typed : (value ?? '');
  return (
    <select class="input input-select" name={name} id={name} aria-label={label}>
      <option value="" selected={chosen === ''}>
        －
      </option>
      {codes.map(({ code, name: word }) => (
        <option value={code} selected={code === chosen}>
          {word}
        </option>
      ))}
    </select>
  );
}
