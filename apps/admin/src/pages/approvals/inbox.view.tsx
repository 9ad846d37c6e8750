import type { ApprovalCaseFacts, PendingApproval } from '@kashikan/approvals';
import { openSteps } from '@kashikan/approvals/rules';
import { formatTimeRange, formatYen, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  JDate,
  Notice,
  StatusChip,
  Table,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { DecidedNotice } from './decided-notice';
import { clockOf, type InboxLists, type InboxTab, inboxTabs, isClean, ticketOf } from './inbox-lists';
import type { TurnedCase } from './my-cases';

interface InboxProps {
  readonly page: StaffPage;
  readonly lists: InboxLists;
  readonly tab: InboxTab;
  readonly decided?: ApprovalCaseFacts | undefined;
  readonly batch?: BatchDone | undefined;
}

/** What became of a batch: how many were approved, and what was left out. */
export interface BatchDone {
  readonly count: number;
  readonly left: readonly PendingApproval[];
  readonly isEmpty: boolean;
}

export const InboxPage = (props: InboxProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.approvals.title')}>
    <InboxBody {...props} />
  </AdminPage>
);

function InboxBody({ page, lists, tab, decided, batch }: InboxProps) {
  const t = useWords();
  const late = lists.all.filter(({ row }) => row.dueOn < page.today).length;
  const rows = lists[tab];
  return (
    <>
      {decided ? <DecidedNotice decided={decided} /> : null}
      {batch ? <BatchNotice batch={batch} /> : null}
      {late > 0 ? <Notice tone="warning">{t('admin.approvals.late', { count: late })}</Notice> : null}
      <Tabs lists={lists} tab={tab} mayDecide={page.staff.mayAnywhere('approval.decide')} />
      {rows.length > 0 ? (
        <InboxForm page={page} rows={rows} tab={tab} />
      ) : lists.all.length === 0 && tab !== 'returned' ? (
        <EmptyState title={t('admin.approvals.none')}>
          <p>{t('admin.approvals.none.hint')}</p>
        </EmptyState>
      ) : (
        <EmptyState title={t('admin.approvals.none-here')}>{null}</EmptyState>
      )}
    </>
  );
}

function BatchNotice({ batch: { count, left, isEmpty } }: { readonly batch: BatchDone }) {
  const t = useWords();
  if (isEmpty) return <Notice tone="warning">{t('admin.approvals.batch.none')}</Notice>;
  return (
    <>
      {count > 0 ? (
        <Notice tone="success" title={t('admin.approvals.batch.done', { count })} isResult />
      ) : null}
      {left.length > 0 ? (
        <Notice tone="warning" title={t('admin.approvals.batch.left', { count: left.length })}>
          <ul>
            {left.map(({ approvalId, groupName, applicantName }) => (
              <li>
                <a href={`/approvals/${approvalId}`}>{groupName ?? applicantName}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}

function Tabs({
  lists,
  tab,
  mayDecide,
}: Pick<InboxProps, 'lists' | 'tab'> & { readonly mayDecide: boolean }) {
  const t = useWords();
  return (
    <nav class="month-nav" aria-label={t('admin.approvals.tabs')}>
      {inboxTabs
        .filter(one => mayDecide || (one !== 'mine' && one !== 'deputy'))
        .map(one => {
          const label = t(`admin.approvals.tab.${one}`, { count: lists[one].length });
          return one === tab ? (
            <strong aria-current="page">{label}</strong>
          ) : (
            <ButtonLink look="quiet" size="small" href={`/approvals?show=${one}`}>
              {label}
            </ButtonLink>
          );
        })}
      {mayDecide ? (
        <ButtonLink look="quiet" size="small" href="/absence">
          {t('admin.approvals.absence')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}

type RowsProps = Pick<InboxProps, 'page' | 'tab'> & { readonly rows: readonly TurnedCase[] };

/** Clean cases that are one's own can be ticked and approved together. */
function InboxForm(props: RowsProps) {
  const t = useWords();
  if (props.rows.filter(isClean).length < 2) return <InboxTable {...props} mayTick={false} />;
  return (
    <Form action="/approvals/batch">
      <InboxTable {...props} mayTick />
      <p class="hint">{t('admin.approvals.batch.hint')}</p>
      <Actions>
        <Button>{t('admin.approvals.batch')}</Button>
      </Actions>
    </Form>
  );
}

const nameOf = ({ groupName, applicantName }: PendingApproval): string => groupName ?? applicantName;

function InboxTable({ page, rows, tab, mayTick }: RowsProps & { readonly mayTick: boolean }) {
  const t = useWords();
  const columns: Column<TurnedCase>[] = [
    { head: t('admin.approvals.due'), cell: ({ row }) => <Due row={row} page={page} /> },
    { head: t('admin.booking.group'), isRowHead: true, cell: ({ row }) => <CaseLink row={row} /> },
    {
      head: t('admin.booking.room'),
      cell: ({ row }) => `${page.visit.facility.id === null ? `${row.facilityName} ` : ''}${row.roomName}`,
    },
    { head: t('admin.booking.when'), cell: ({ row }) => formatTimeRange('ja', row, page.zone) },
    { head: t('admin.approvals.checks'), cell: ({ row }) => <Checks row={row} /> },
    {
      head: t('admin.approvals.step'),
      cell: ({ row }) =>
        openSteps(row)
          .map(({ name }) => name)
          .join('・'),
    },
    { head: t('admin.booking.money'), isNumber: true, cell: ({ row }) => formatYen('ja', row.feeYen) },
  ];
  return (
    <Table
      id="approvals"
      caption={t(`admin.approvals.caption.${tab}`, { count: rows.length })}
      isMarked={({ row }) => row.dueOn < page.today && row.returnedOn === null}
      columns={
        mayTick
          ? [{ head: t('admin.approvals.choose'), cell: one => <TickBox one={one} /> }, ...columns]
          : columns
      }
      rows={rows}
    />
  );
}

function TickBox({ one }: { readonly one: TurnedCase }) {
  const t = useWords();
  if (!isClean(one)) return null;
  return (
    <input
      type="checkbox"
      class="row-tick"
      name="case"
      value={ticketOf(one.row)}
      aria-label={t('admin.approvals.choose-row', { name: nameOf(one.row) })}
    />
  );
}

function CaseLink({ row }: { readonly row: PendingApproval }) {
  const t = useWords();
  return (
    <a class="case-link" href={`/approvals/${row.approvalId}`}>
      {nameOf(row)}
      {row.isChange ? <StatusChip tone="waiting">{t('admin.approvals.change')}</StatusChip> : null}
      {row.eventName ? <small> {row.eventName}</small> : null}
    </a>
  );
}

function Checks({ row }: { readonly row: PendingApproval }) {
  const t = useWords();
  const open = row.checks.filter(check => !check.ok).length;
  return open === 0 ? (
    <StatusChip tone="good">{t('admin.approvals.checks.ok', { count: row.checks.length })}</StatusChip>
  ) : (
    <StatusChip tone="alert">{t('admin.approvals.checks.look', { count: open })}</StatusChip>
  );
}

/** How long the case has waited, against the standard time. */
function Due({ row, page }: { readonly row: PendingApproval; readonly page: StaffPage }) {
  const t = useWords();
  const clock = clockOf(row, page);
  return (
    <>
      <JDate at={row.dueOn} />
      <br />
      <small>
        {row.returnedOn !== null
          ? t('admin.approvals.paused', { days: clock.ageDays })
          : clock.standing === 'passed'
            ? t('admin.approvals.passed', { days: -clock.daysLeft })
            : t('admin.approvals.age', { days: clock.ageDays })}
      </small>
    </>
  );
}
