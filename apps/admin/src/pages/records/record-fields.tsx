import { formatDate, translate } from '@kashikan/i18n';
import { ButtonLink, DateInput, EmptyState, Select, TextInput, useWords } from '@kashikan/ui';
import type { ComponentChildren } from 'preact';
import type { AskedRecord } from './read-filter';

export interface StaffChoice {
  readonly id: string;
  readonly name: string;
}

export const spanWords = ({ from, until }: AskedRecord): string =>
  translate('ja', 'admin.records.caption', {
    from: formatDate('ja', from, 'year'),
    until: formatDate('ja', until, 'year'),
  });

export function SpanFields() {
  const t = useWords();
  return (
    <div class="field-row">
      <DateInput name="from" label={t('admin.records.from')} />
      <DateInput name="until" label={t('admin.records.until')} hint={t('admin.records.until.hint')} />
    </div>
  );
}

export function StaffSelect({ staff }: { readonly staff: readonly StaffChoice[] }) {
  const t = useWords();
  return (
    <Select
      name="staff"
      label={t('admin.records.staff')}
      choices={[
        { value: '', label: t('admin.records.staff.any') },
        ...staff.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

export function PersonField() {
  const t = useWords();
  return <TextInput name="person" label={t('admin.records.person')} hint={t('admin.records.person.hint')} />;
}

interface FoundRowsProps {
  readonly asked: AskedRecord;
  readonly isEmpty: boolean;
  readonly none: string;
  /** Where the list goes on. */
  readonly older: string | undefined;
  readonly children: ComponentChildren;
}

/** The table of what was found, or that nothing was; nothing is said of a question that could not be read. */
export function FoundRows({ asked, isEmpty, none, older, children }: FoundRowsProps) {
  const t = useWords();
  if (isEmpty) return asked.isWrong ? null : <EmptyState title={none} />;
  return (
    <>
      {children}
      {older ? (
        <ButtonLink look="secondary" href={older}>
          {t('admin.records.older')}
        </ButtonLink>
      ) : null}
    </>
  );
}
