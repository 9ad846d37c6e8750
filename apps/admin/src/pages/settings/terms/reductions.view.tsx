import { formatDate, formatYen } from '@kashikan/i18n';
import type { ReductionForm } from '@kashikan/journeys';
import { percentNumber } from '@kashikan/pricing/rules';
import { Actions, Button, DateInput, Form, Section, Select, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';
import { entryFacts } from '../../fees/entry-facts';
import type { ReducedTable } from './reduced-tables';

interface ReductionsProps {
  readonly page: StaffPage;
  readonly tables: readonly ReducedTable[];
  readonly mayEdit: boolean;
}

/** 減免: the rules of every fee table with their examples; a draft of the table changes them. */
export function Reductions({ tables, mayEdit }: ReductionsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.terms.reductions')} id="reductions">
      <p>{t('admin.terms.reductions.lead')}</p>
      {tables.map(table => (
        <TableOfReductions table={table} />
      ))}
      {mayEdit ? <NewDraft tables={tables} /> : null}
    </Section>
  );
}

const titleOf = ({ facility, form }: ReducedTable) => ({
  facility: facility.name,
  table: form.name,
  date: formatDate('ja', form.effectiveFrom, 'year'),
});

function TableOfReductions({ table }: { readonly table: ReducedTable }) {
  const t = useWords();
  const { form, drafts } = table;
  return (
    <>
      <Table
        id={`reductions-${form.code}-${form.effectiveFrom}`}
        caption={t('admin.terms.reductions.of', titleOf(table))}
        columns={[
          { head: t('admin.terms.reduction'), isRowHead: true, cell: (row: ReductionForm) => row.name },
          { head: t('admin.terms.reduction.article'), cell: row => row.article },
          { head: t('admin.terms.reduction.part'), cell: row => <Part percent={row.percent} /> },
          {
            head: t('admin.terms.reduction.when'),
            cell: row => whenWords(row, table) || t('admin.terms.reduction.any'),
          },
          {
            head: t('admin.terms.reduction.decided'),
            cell: row => t(row.standing ? 'admin.terms.reduction.standing' : 'admin.terms.reduction.each'),
          },
          { head: t('admin.terms.reduction.example'), cell: row => <Examples of={row.code} table={table} /> },
        ]}
        rows={form.reductions}
      />
      {form.reductions.length === 0 ? <p>{t('admin.terms.reductions.none')}</p> : null}
      {drafts.map(draft => (
        <p>
          <a class="inline-target" href={`/settings/fees/drafts/${draft.id}`}>
            {t('admin.terms.reductions.draft', {
              name: form.name,
              date: formatDate('ja', draft.effectiveFrom, 'year'),
              state: t(`admin.fees.state.${draft.state}`),
            })}
          </a>
        </p>
      ))}
    </>
  );
}

function Part({ percent }: Pick<ReductionForm, 'percent'>) {
  const t = useWords();
  const number = percentNumber(percent);
  return (
    <>
      {number === 100
        ? t('admin.terms.reduction.exempt')
        : t('admin.terms.reduction.percent', { percent: number })}
    </>
  );
}

const whenWords = (row: ReductionForm, table: ReducedTable): string =>
  entryFacts('reductions', row, table)
    .facts.filter(({ path }) => path.startsWith('when.'))
    .map(({ label, text }) => `${label}：${text}`)
    .join('、');

/** The examples of the table that ask for the reduction; a table whose examples come out otherwise is never released. */
function Examples({ of, table }: { readonly of: string; readonly table: ReducedTable }) {
  const t = useWords();
  const examples = table.form.examples.filter(({ reduction }) => reduction === of);
  if (examples.length === 0) return <>{t('admin.terms.reduction.no-example')}</>;
  return (
    <ul class="plain-list">
      {examples.map(({ name, room, date, totalYen }) => (
        <li>
          {t('admin.terms.reduction.total', {
            name: name ?? table.known.rooms.find(({ code }) => code === room)?.name ?? room,
            date: formatDate('ja', date, 'year'),
            yen: formatYen('ja', totalYen),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The same form that begins any draft of a fee table. */
function NewDraft({ tables }: Pick<ReductionsProps, 'tables'>) {
  const t = useWords();
  const choices = new Map(
    tables.map(({ facility, form }) => [`${facility.id}/${form.code}`, `${facility.name} ${form.name}`]),
  );
  return (
    <Form action="/settings/fees/drafts">
      <h3>{t('admin.terms.reductions.change')}</h3>
      <Select
        name="table"
        label={t('admin.fees.new.of')}
        choices={[...choices].map(([value, label]) => ({ value, label }))}
      />
      <DateInput name="effectiveFrom" label={t('admin.fees.from')} isRequired />
      <Actions>
        <Button look="secondary">{t('admin.terms.reductions.begin')}</Button>
      </Actions>
    </Form>
  );
}
