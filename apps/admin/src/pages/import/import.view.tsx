import { formatDate, translate } from '@kashikan/i18n';
import { type ImportedTown, type RefusedFile } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  FileInput,
  Form,
  Notice,
  Section,
  Table,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';

export interface CheckedFile {
  readonly outcome: ImportedTown | RefusedFile;
  /** The file itself, for the button that imports it. */
  readonly packed: string;
}

interface ImportProps {
  readonly page: StaffPage;
  readonly isDone?: boolean;
  readonly refused?: RefusedForm;
  readonly checked?: CheckedFile;
}

export const ImportPage = (props: ImportProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.import.title')}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <ImportBody {...props} />
  </AdminPage>
);

function ImportBody({ isDone, checked }: ImportProps) {
  const t = useWords();
  return (
    <>
      {isDone ? (
        <Notice tone="success" isResult>
          <p>{t('admin.import.done')}</p>
        </Notice>
      ) : null}
      {checked ? <Outcome {...checked} /> : <p>{t('admin.import.lead')}</p>}
      {checked?.outcome.ok ? null : <Upload />}
      {checked ? null : (
        <p>
          <a href="/import/file">{t('admin.import.download')}</a>
        </p>
      )}
    </>
  );
}

function Upload() {
  const t = useWords();
  return (
    <Form action="/import/check" hasFiles>
      <FileInput
        name="file"
        label={t('admin.import.file')}
        hint={t('admin.import.file.hint')}
        accept=".yaml,.yml"
        isRequired
      />
      <Actions>
        <Button size="main">{t('admin.import.check')}</Button>
      </Actions>
    </Form>
  );
}

const Outcome = ({ outcome, packed }: CheckedFile) =>
  outcome.ok ? <WhatChanges town={outcome} packed={packed} /> : <Problems problems={outcome.problems} />;

function Problems({ problems }: Pick<RefusedFile, 'problems'>) {
  const t = useWords();
  return (
    <>
      <Notice tone="danger" title={t('admin.import.problems', { count: problems.length })} isResult>
        <p>{t('admin.import.problems.hint')}</p>
      </Notice>
      <Table
        id="problems"
        caption={t('admin.import.problems', { count: problems.length })}
        isCaptionHidden
        columns={[
          { head: t('admin.import.line'), isNumber: true, isRowHead: true, cell: row => row.line },
          { head: t('admin.import.where'), cell: row => row.path },
          { head: t('admin.import.what'), cell: row => row.text },
        ]}
        rows={problems}
      />
    </>
  );
}

function WhatChanges({ town, packed }: { readonly town: ImportedTown; readonly packed: string }) {
  const t = useWords();
  if (town.changes === 0 && town.draftedFeeTables.length === 0)
    return (
      <>
        <Notice isResult>{t('admin.import.no-changes')}</Notice>
        <Actions>
          <ButtonLink look="secondary" href="/import">
            {t('admin.import.another')}
          </ButtonLink>
        </Actions>
      </>
    );
  return (
    <>
      <Notice tone="success" title={t('admin.import.fine')} isResult>
        <p>{t('admin.import.rows', { count: town.changes })}</p>
      </Notice>
      <Section title={t('admin.import.changes')}>
        <FeeTables town={town} />
        {town.hiddenRooms.length > 0 ? (
          <p>{t('admin.import.hidden-rooms', { rooms: town.hiddenRooms.join('、') })}</p>
        ) : null}
      </Section>
      <Form action="/import" hidden={{ packed }}>
        <Actions>
          <Button size="main">{t('admin.import.run')}</Button>
          <ButtonLink look="quiet" size="main" href="/import">
            {t('common.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function FeeTables({ town }: { readonly town: ImportedTown }) {
  const t = useWords();
  return (
    <>
      {town.newFeeTables.length > 0 ? (
        <ul class="plain-list">
          {town.newFeeTables.map(table => (
            <li>
              {t('admin.import.fee-table', {
                code: table.code,
                version: table.version,
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('admin.import.no-fee-tables')}</p>
      )}
      {town.draftedFeeTables.map(({ name, effectiveFrom }) => (
        <p>
          {t('admin.import.fee-draft', { name, date: formatDate('ja', effectiveFrom, 'year') })}{' '}
          {t('admin.import.fee-draft.hint')}
        </p>
      ))}
    </>
  );
}
