import type { Document } from '@kashikan/documents';
import { doesHold, reissueReasons, type Sheet } from '@kashikan/documents/rules';
import { PaperSheet } from '@kashikan/edge';
import { formatDateTime, translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  AdminPage,
  Button,
  Details,
  Form,
  Notice,
  Radios,
  Section,
  StatusChip,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

export type DocumentResult = 'reissued' | 'issued';

interface DocumentProps {
  readonly page: StaffPage;
  readonly document: Document;
  readonly sheet: Sheet;
  readonly result?: DocumentResult | undefined;
}

/** One paper as it was issued, for the screen and for the printer, and how it reached its reader. */
export const DocumentPage = ({ page, document, sheet, result }: DocumentProps) => (
  <AdminPage
    visit={page.visit}
    title={sheet.title}
    back={{ href: `/bookings/${document.bookingId}`, label: translate('ja', 'admin.document.back') }}
    beside={
      <StatusChip tone={doesHold(document.state) ? 'done' : 'stopped'}>
        {translate('ja', `admin.document.state.${document.state}`)}
      </StatusChip>
    }
  >
    {result ? (
      <Notice tone="success" isResult>
        <p>{translate('ja', `admin.document.done.${result}`)}</p>
      </Notice>
    ) : null}
    <div class="screen-only">
      <p>
        {translate('ja', 'admin.document.print')}{' '}
        <a href={`/documents/${document.documentId}/file.pdf`}>{translate('ja', 'admin.document.pdf')}</a>
      </p>
      <Delivery page={page} document={document} />
      <Reissue page={page} document={document} />
    </div>
    <PaperSheet sheet={sheet} />
  </AdminPage>
);

type Shown = Pick<DocumentProps, 'page' | 'document'>;

function Delivery({ page, document: { issuedAt, openedAt } }: Shown) {
  const t = useWords();
  const at = (instant: Date) => formatDateTime('ja', instant, page.zone, 'year');
  return (
    <Section title={t('admin.document.delivery')}>
      <p>{t('admin.document.available', { at: at(issuedAt) })}</p>
      <p>{openedAt ? t('admin.document.opened', { at: at(openedAt) }) : t('admin.document.unopened')}</p>
    </Section>
  );
}

function Reissue({ page, document }: Shown) {
  const t = useWords();
  if (!doesHold(document.state) || !page.staff.may('document.issue', document.facilityId)) return null;
  return (
    <Details summary={t('admin.document.reissue')}>
      <p>{t('admin.document.reissue.lead')}</p>
      <Form action={`/documents/${document.documentId}/reissue`} idempotencyKey={newId()}>
        <Radios
          name="reason"
          label={t('admin.document.reissue.reason')}
          choices={reissueReasons.map(value => ({
            value,
            label: t(`admin.document.reissue.reason.${value}`),
          }))}
          value="asked"
        />
        <Button look="secondary">{t('admin.document.reissue')}</Button>
      </Form>
    </Details>
  );
}
