import type { ApprovalCaseFacts, PendingApproval } from '@kashikan/approvals';
import { processingClock } from '@kashikan/approvals/rules';
import { formatTimeRange, formatYen, translate } from '@kashikan/i18n';
import { localDateOf } from '@kashikan/kernel';
import { AdminPage, EmptyState, JDate, Notice, StatusChip, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { DecidedNotice } from './decided-notice';

interface InboxProps {
  readonly page: StaffPage;
  readonly pending: readonly PendingApproval[];
  readonly decided: ApprovalCaseFacts | undefined;
}

export const InboxPage = (props: InboxProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.approvals.title')}>
    <InboxBody {...props} />
  </AdminPage>
);

function InboxBody({ page, pending, decided }: InboxProps) {
  const t = useWords();
  const late = pending.filter(row => row.dueOn < page.today).length;
  return (
    <>
      {decided ? <DecidedNotice decided={decided} /> : null}
      {late > 0 ? <Notice tone="warning">{t('admin.approvals.late', { count: late })}</Notice> : null}
      {pending.length === 0 ? (
        <EmptyState title={t('admin.approvals.none')}>
          <p>{t('admin.approvals.none.hint')}</p>
        </EmptyState>
      ) : (
        <InboxTable page={page} pending={pending} />
      )}
    </>
  );
}

function InboxTable({ page, pending }: Omit<InboxProps, 'decided'>) {
  const t = useWords();
  const open = (row: PendingApproval) => row.checks.filter(check => !check.ok).length;
  return (
    <Table
      id="approvals"
      caption={t('admin.approvals.caption', { count: pending.length })}
      isMarked={row => row.dueOn < page.today}
      columns={[
        {
          head: t('admin.approvals.due'),
          cell: row => <Due row={row} page={page} />,
        },
        {
          head: t('admin.booking.group'),
          isRowHead: true,
          cell: row => (
            <a class="case-link" href={`/approvals/${row.approvalId}`}>
              {row.groupName ?? row.applicantName}
              {row.isChange ? <StatusChip tone="waiting">{t('admin.approvals.change')}</StatusChip> : null}
              {row.eventName ? <small> {row.eventName}</small> : null}
            </a>
          ),
        },
        {
          head: t('admin.booking.room'),
          cell: row => `${page.visit.facility.id === null ? `${row.facilityName} ` : ''}${row.roomName}`,
        },
        { head: t('admin.booking.when'), cell: row => formatTimeRange('ja', row, page.zone) },
        {
          head: t('admin.approvals.checks'),
          cell: row =>
            open(row) === 0 ? (
              <StatusChip tone="good">
                {t('admin.approvals.checks.ok', { count: row.checks.length })}
              </StatusChip>
            ) : (
              <StatusChip tone="alert">{t('admin.approvals.checks.look', { count: open(row) })}</StatusChip>
            ),
        },
        { head: t('admin.booking.money'), isNumber: true, cell: row => formatYen('ja', row.feeYen) },
      ]}
      rows={pending}
    />
  );
}

/** How long the case has waited, against the standard time. */
function Due({ row, page }: { readonly row: PendingApproval; readonly page: StaffPage }) {
  const t = useWords();
  const clock = processingClock(localDateOf(row.requestedAt, page.zone), row.dueOn, page.today);
  return (
    <>
      <JDate at={row.dueOn} />
      <br />
      <small>
        {clock.standing === 'passed'
          ? t('admin.approvals.passed', { days: -clock.daysLeft })
          : t('admin.approvals.age', { days: clock.ageDays })}
      </small>
    </>
  );
}
