import type { StaffWaitingEntry, WaitingEntry } from '@kashikan/bookings';
import { formatDateTime, formatTimeRange, translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Notice,
  StatusChip,
  SummaryList,
  Table,
  TextArea,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';

interface WaitingProps {
  readonly page: StaffPage;
  readonly entries: readonly StaffWaitingEntry[];
  readonly isRemoved: boolean;
}

const roomWords = (page: StaffPage, { facilityId, roomId }: Pick<WaitingEntry, 'facilityId' | 'roomId'>) => {
  const facility = page.town.facilities.find(one => one.id === facilityId);
  return `${facility?.name ?? ''} ${facility?.rooms.find(room => room.id === roomId)?.name ?? ''}`;
};

export const WaitingPage = (props: WaitingProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.waiting.title')}>
    <Lines {...props} />
  </AdminPage>
);

function Lines({ page, entries, isRemoved }: WaitingProps) {
  const t = useWords();
  const mayRemove = (entry: WaitingEntry) => page.staff.may('booking.cancel', entry.facilityId);
  return (
    <>
      {isRemoved ? <Notice tone="success" title={t('admin.waiting.removed')} /> : null}
      <p>{t('admin.waiting.lead')}</p>
      {entries.length === 0 ? (
        <EmptyState title={t('admin.waiting.none')}>{null}</EmptyState>
      ) : (
        <Table
          id="waiting"
          caption={t('admin.waiting.caption', { count: entries.length })}
          columns={[
            {
              head: t('admin.waiting.when'),
              isRowHead: true,
              cell: entry => formatTimeRange('ja', entry, page.zone, 'year'),
            },
            { head: t('admin.waiting.room'), cell: entry => roomWords(page, entry) },
            {
              head: t('admin.waiting.place'),
              isNumber: true,
              cell: entry => (entry.state === 'waiting' ? entry.before + 1 : ''),
            },
            { head: t('admin.waiting.who'), cell: entry => entry.name },
            {
              head: t('admin.waiting.since'),
              cell: entry => formatDateTime('ja', entry.createdAt, page.zone),
            },
            { head: t('admin.waiting.state'), cell: entry => <State page={page} entry={entry} /> },
            {
              head: <span class="vh">{t('admin.waiting.remove')}</span>,
              cell: entry =>
                mayRemove(entry) ? (
                  <a href={`/waiting/${entry.id}/removal`}>
                    <span class="vh">{entry.name} </span>
                    {t('admin.waiting.remove')}
                  </a>
                ) : (
                  ''
                ),
            },
          ]}
          rows={entries}
        />
      )}
    </>
  );
}

function State({ page, entry }: { readonly page: StaffPage; readonly entry: WaitingEntry }) {
  const t = useWords();
  return (
    <>
      <StatusChip tone={entry.state === 'offered' ? 'good' : 'waiting'}>
        {t(`waiting.state.${entry.state}`)}
      </StatusChip>{' '}
      {entry.state === 'offered' && entry.offeredUntil
        ? t('admin.waiting.until', { until: formatDateTime('ja', entry.offeredUntil, page.zone) })
        : null}
    </>
  );
}

interface RemovalProps {
  readonly page: StaffPage;
  readonly entry: WaitingEntry;
  readonly refused?: RefusedForm | undefined;
}

/** 外す: asked for once more, with the reason that stays in the record. */
export const RemovalPage = (props: RemovalProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.waiting.remove.title')}
    back={{ href: '/waiting' }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <RemovalForm {...props} />
  </AdminPage>
);

function RemovalForm({ page, entry }: RemovalProps) {
  const t = useWords();
  return (
    <>
      <p>{t('admin.waiting.remove.lead')}</p>
      <SummaryList
        rows={[
          { label: t('admin.waiting.room'), value: roomWords(page, entry) },
          { label: t('admin.waiting.when'), value: formatTimeRange('ja', entry, page.zone, 'year') },
        ]}
      />
      <Form action={`/waiting/${entry.id}/removal`} idempotencyKey={newId()}>
        <TextArea name="reason" label={t('admin.waiting.remove.reason')} rows={3} isRequired />
        <Actions>
          <Button look="danger" size="main">
            {t('admin.waiting.remove.submit')}
          </Button>
          <ButtonLink look="quiet" size="main" href="/waiting">
            {t('admin.cancel.keep')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
