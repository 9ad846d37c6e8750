import { formatDateTime, translate } from '@kashikan/i18n';
import type { MailTrouble, NoticeTask } from '@kashikan/notifications';
import { AdminPage, EmptyState, Notice, Section, StatusChip, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface NoticesProps {
  readonly page: StaffPage;
  readonly open: readonly NoticeTask[];
  readonly finished: readonly NoticeTask[];
  readonly troubles: readonly MailTrouble[];
  readonly done: string | undefined;
}

export const NoticesPage = (props: NoticesProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.notices.title')}>
    <Lists {...props} />
  </AdminPage>
);

function Lists(props: NoticesProps) {
  const t = useWords();
  const { done } = props;
  return (
    <>
      {done === 'told' || done === 'not-reached' ? (
        <Notice tone="success" title={t(`admin.notices.done.${done}`)} isResult />
      ) : null}
      <p>{t('admin.notices.lead')}</p>
      <Open {...props} />
      <Troubles {...props} />
      <Finished {...props} />
    </>
  );
}

const reachedBy = ({ channel, address, phone }: NoticeTask) => (channel === 'post' ? address : phone) ?? '';

function Open({ page, open }: NoticesProps) {
  const t = useWords();
  if (open.length === 0) return <EmptyState title={t('admin.notices.none')} />;
  return (
    <Table
      id="open"
      caption={t('admin.notices.open', { count: open.length })}
      columns={[
        {
          head: t('admin.notices.who'),
          isRowHead: true,
          cell: task => (
            <a href={`/people/notices/${task.id}`}>{task.name ?? t('admin.records.person.nameless')}</a>
          ),
        },
        {
          head: t('admin.notices.how'),
          cell: task => (
            <StatusChip tone={task.channel === 'phone' ? 'waiting' : 'neutral'}>
              {t(`admin.notices.channel.${task.channel}`)}
            </StatusChip>
          ),
        },
        { head: t('admin.notices.where'), cell: reachedBy },
        { head: t('admin.notices.what'), cell: task => task.subject },
        { head: t('admin.notices.since'), cell: task => formatDateTime('ja', task.createdAt, page.zone) },
        {
          head: t('admin.notices.tries'),
          cell: task => (task.attempts === 0 ? '' : t('admin.notices.tried', { count: task.attempts })),
        },
      ]}
      rows={open}
    />
  );
}

/** Mails that may not have arrived: the person is told in another way. */
function Troubles({ page, troubles }: NoticesProps) {
  const t = useWords();
  if (troubles.length === 0) return null;
  return (
    <Section title={t('admin.notices.troubles')}>
      <p>{t('admin.notices.troubles.text')}</p>
      <Table
        id="troubles"
        caption={t('admin.notices.troubles.caption', { count: troubles.length })}
        columns={[
          { head: t('admin.notices.who'), isRowHead: true, cell: mail => mail.name ?? mail.recipient },
          { head: t('admin.notices.phone'), cell: mail => mail.phone ?? '' },
          { head: t('admin.notices.what'), cell: mail => mail.subject },
          { head: t('admin.notices.state'), cell: mail => t(`admin.notices.mail.${mail.state}`) },
          { head: t('admin.notices.since'), cell: mail => formatDateTime('ja', mail.createdAt, page.zone) },
        ]}
        rows={troubles}
      />
    </Section>
  );
}

function Finished({ page, finished }: NoticesProps) {
  const t = useWords();
  if (finished.length === 0) return null;
  return (
    <Section title={t('admin.notices.finished')}>
      <Table
        id="finished"
        caption={t('admin.notices.finished.caption', { count: finished.length })}
        columns={[
          {
            head: t('admin.notices.who'),
            isRowHead: true,
            cell: task => (
              <a href={`/people/notices/${task.id}`}>{task.name ?? t('admin.records.person.nameless')}</a>
            ),
          },
          { head: t('admin.notices.how'), cell: task => t(`admin.notices.channel.${task.channel}`) },
          { head: t('admin.notices.what'), cell: task => task.subject },
          {
            head: t('admin.notices.when'),
            cell: task => (task.doneAt ? formatDateTime('ja', task.doneAt, page.zone) : ''),
          },
          { head: t('admin.notices.by'), cell: task => task.doneBy ?? '' },
        ]}
        rows={finished}
      />
    </Section>
  );
}
