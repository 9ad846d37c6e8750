import { doesHold } from '@kashikan/documents/rules';
import { newId } from '@kashikan/kernel';
import { Button, Form, Section, StatusChip, useWords } from '@kashikan/ui';
import type { BookingProps } from './booking.view';

/** Every paper of the booking, and what may be printed beside. */
export function BookingDocuments({ page, whole: { booking, documents } }: BookingProps) {
  const t = useWords();
  const mayRequest = booking.state === 'payment-due' && page.staff.may('document.issue', booking.facilityId);
  return (
    <Section title={t('admin.documents')}>
      {documents.length === 0 ? <p>{t('admin.documents.none')}</p> : null}
      <ul class="plain-list">
        {documents.map(({ documentId, kind, number, state }) => (
          <li>
            <a href={`/documents/${documentId}`}>
              {t('admin.documents.line', { title: t(`papers.${kind}.title`), number })}
            </a>{' '}
            <StatusChip tone={doesHold(state) ? 'done' : 'stopped'}>
              {t(`admin.document.state.${state}`)}
            </StatusChip>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/bookings/${booking.id}/slip`}>{t('admin.documents.slip')}</a>
      </p>
      {mayRequest ? (
        <Form action={`/bookings/${booking.id}/payment-request`} idempotencyKey={newId()}>
          <Button look="quiet">{t('admin.documents.request')}</Button>
        </Form>
      ) : null}
    </Section>
  );
}
