import type { Fault, RecordCheck, RecordHead } from '@kashikan/audit';
import { formatNumber, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  EmptyState,
  Form,
  Notice,
  Section,
  StatusChip,
  SummaryList,
  Table,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { stampOf } from './record-line';
import { RecordTabs } from './record-tabs';

interface SealProps {
  readonly page: StaffPage;
  readonly head: RecordHead | undefined;
  /** Newest first. */
  readonly checks: readonly RecordCheck[];
  readonly isAsked: boolean;
}

export const SealPage = (props: SealProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.seal.title')}>
    <Seal {...props} />
  </AdminPage>
);

function Seal({ page, head, checks, isAsked }: SealProps) {
  const t = useWords();
  const [last] = checks;
  return (
    <>
      <RecordTabs current="seal" />
      {isAsked ? <Notice tone="success" title={t('admin.seal.asked')} isResult /> : null}
      {last?.fault ? <Notice tone="danger" title={faultWords(last.fault)} /> : null}
      <p class="lead">{t('admin.seal.lead')}</p>
      <Section title={t('admin.seal.head')} id="head">
        {head ? (
          <>
            <SummaryList
              rows={[
                { label: t('admin.seal.block'), value: String(head.block) },
                {
                  label: t('admin.seal.closed'),
                  value: stampOf(head.closedAt, page.zone),
                },
                { label: t('admin.seal.hash'), value: <code class="hash">{head.hash}</code> },
              ]}
            />
            <p>{t('admin.seal.keep')}</p>
          </>
        ) : (
          <EmptyState title={t('admin.seal.none')} />
        )}
      </Section>
      <Section title={t('admin.seal.checks')} id="checks">
        <Form action="/records/seal">
          <Actions>
            <Button look="secondary">{t('admin.seal.check')}</Button>
          </Actions>
        </Form>
        {checks.length === 0 ? (
          <EmptyState title={t('admin.seal.checks.none')} />
        ) : (
          <Checks page={page} checks={checks} />
        )}
      </Section>
    </>
  );
}

function Checks({ page, checks }: Pick<SealProps, 'page' | 'checks'>) {
  const t = useWords();
  return (
    <Table
      id="checks-table"
      caption={t('admin.seal.checks')}
      isCaptionHidden
      columns={[
        {
          head: t('admin.seal.checked'),
          isRowHead: true,
          cell: check => stampOf(check.checkedAt, page.zone),
        },
        {
          head: t('admin.seal.rows'),
          isNumber: true,
          cell: ({ rows }) => t('admin.seal.rows.count', { count: formatNumber(rows) }),
        },
        {
          head: t('admin.seal.result'),
          cell: ({ fault }) =>
            fault ? (
              <StatusChip tone="alert">{t('admin.seal.fault', { fault: faultWords(fault) })}</StatusChip>
            ) : (
              <StatusChip tone="good">{t('admin.seal.well')}</StatusChip>
            ),
        },
      ]}
      rows={checks}
    />
  );
}

const faultWords = (fault: Fault): string =>
  translate('ja', `mails.record-fault.${fault.kind}`, {
    block: fault.block,
    row: 'rowId' in fault ? fault.rowId : '',
  });
