import { formatDate, formatDateTime, translate } from '@kashikan/i18n';
import { localDateOf } from '@kashikan/kernel';
import type { NoticeTasks } from '@kashikan/notifications';
import { Actions, AdminPage, Button, Form, Notice, Paper, telHref, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface LetterProps {
  readonly page: StaffPage;
  readonly notice: Awaited<ReturnType<NoticeTasks['one']>>;
}

/** The text to be read aloud on the telephone, or printed and posted, and the buttons that say it was done. */
export const LetterPage = (props: LetterProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', `admin.notices.letter.${props.notice.channel}`)}
    back={{ href: '/people/notices' }}
  >
    <What {...props} />
    <Letter {...props} />
  </AdminPage>
);

function What({ page, notice }: LetterProps) {
  const t = useWords();
  const { id, state, channel, phone, doneAt, doneBy } = notice;
  if (state !== 'to-do')
    return (
      <Notice
        tone="success"
        title={t(state === 'done' ? 'admin.notices.was-done' : 'admin.notices.was-dropped')}
      >
        {doneAt ? <p>{`${formatDateTime('ja', doneAt, page.zone)}　${doneBy ?? ''}`}</p> : null}
      </Notice>
    );
  return (
    <div class="screen-only">
      {channel === 'phone' && phone ? (
        <p class="lead">
          <a href={telHref(phone)}>{t('common.help.phone', { phone })}</a>
        </p>
      ) : (
        <p>{t('admin.notices.print')}</p>
      )}
      <Form action={`/people/notices/${id}/told`}>
        <Actions>
          <Button size="main">{t(`admin.notices.told.${channel}`)}</Button>
        </Actions>
      </Form>
      {channel === 'phone' ? (
        <Form action={`/people/notices/${id}/not-reached`}>
          <Actions>
            <Button look="secondary">{t('admin.notices.not-reached')}</Button>
          </Actions>
        </Form>
      ) : null}
    </div>
  );
}

function Letter({ page, notice }: LetterProps) {
  const t = useWords();
  const { name, address, channel, subject, text, createdAt, locale } = notice;
  return (
    <Paper>
      <p class="paper-end">{formatDate('ja', localDateOf(createdAt, page.zone), 'era')}</p>
      {channel === 'post' ? <p class="pre-line">{address}</p> : null}
      <p>{t('documents.refusal.to', { name: name ?? '' })}</p>
      <p class="paper-end">{page.town.municipality.name}</p>
      <p lang={locale}>
        <strong>{subject}</strong>
      </p>
      <p class="pre-line" lang={locale}>
        {text.trim()}
      </p>
    </Paper>
  );
}
