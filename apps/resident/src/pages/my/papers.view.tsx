import type { Room } from '@kashikan/catalogue';
import { formatDateTime, formatYen } from '@kashikan/i18n';
import type { OwnDue, OwnPayment, OwnDocument } from '@kashikan/reports';
import {
  ButtonLink,
  Card,
  EmptyState,
  JDate,
  Notice,
  Page,
  Section,
  StatusChip,
  SummaryList,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { placeWords, whenWords } from './place.view';

interface PapersProps {
  readonly page: ResidentPage;
  readonly rooms: ReadonlyMap<string, Room>;
}

const Due = ({ page, rooms, due }: PapersProps & { readonly due: OwnDue }) => {
  const { t, locale } = page;
  const until = due.payBy && formatDateTime(locale, due.payBy, page.town.timeZone);
  return (
    <Notice tone="warning" title={t('my.step.pay', { amount: formatYen(locale, due.amountYen) })}>
      <p>
        {whenWords({ page, rooms, of: due })}　{placeWords({ page, rooms, of: due })}
      </p>
      {until ? <p>{t('my.step.until', { until })}</p> : null}
      <ButtonLink href={hrefs.booking(due.bookingId)}>{t('my.step.pay.go')}</ButtonLink>
    </Notice>
  );
};

const Payment = ({ page, rooms, payment }: PapersProps & { readonly payment: OwnPayment }) => {
  const { t, locale } = page;
  const { paidYen, refundedYen, returningYen, method } = payment;
  return (
    <Card title={<a href={hrefs.booking(payment.bookingId)}>{whenWords({ page, rooms, of: payment })}</a>}>
      <p>{placeWords({ page, rooms, of: payment })}</p>
      <SummaryList
        rows={[
          { label: t('my.payment.paid'), value: formatYen(locale, paidYen) },
          { label: t('my.payment.on'), value: <JDate at={payment.paidAt} style="year" /> },
          method ? { label: t('my.payment.how'), value: t(`my.payment.${method}`) } : null,
          refundedYen > 0 ? { label: t('my.payment.refunded'), value: formatYen(locale, refundedYen) } : null,
          returningYen > 0
            ? { label: t('my.payment.returning'), value: formatYen(locale, returningYen) }
            : null,
        ]}
      />
    </Card>
  );
};

/** お支払い: what is open, then what was paid and what came back. */
export const PaymentsPage = ({
  dues,
  payments,
  ...props
}: PapersProps & { readonly dues: readonly OwnDue[]; readonly payments: readonly OwnPayment[] }) => {
  const { page } = props;
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('my.payments')}
      back={{ href: hrefs.my, label: t('common.my-page') }}
      isPrivate
    >
      <Section title={t('my.payments.open')}>
        {dues.length === 0 ? <p>{t('my.payments.none')}</p> : null}
        {dues.map(due => (
          <Due {...props} due={due} />
        ))}
      </Section>
      <Section title={t('my.payments.done')}>
        {payments.length === 0 ? <p>{t('my.payments.done.none')}</p> : null}
        <div class="cards">
          {payments.map(payment => (
            <Payment {...props} payment={payment} />
          ))}
        </div>
      </Section>
    </Page>
  );
};

/** 書類: every official paper, to be read and printed again. */
export const DocumentsPage = ({
  page,
  rooms,
  documents,
}: PapersProps & { readonly documents: readonly OwnDocument[] }) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('my.documents')}
      lead={t('my.documents.lead')}
      back={{ href: hrefs.my, label: t('common.my-page') }}
      isPrivate
    >
      {documents.length === 0 ? <EmptyState title={t('my.documents.none')} /> : null}
      <div class="cards">
        {documents.map(one => (
          <Card
            title={
              <a
                href={hrefs.document(one.documentId)}
                lang="ja"
              >{`${t(`papers.${one.kind}.title`)}　${one.document}`}</a>
            }
          >
            <p>
              {whenWords({ page, rooms, of: one })}　{placeWords({ page, rooms, of: one })}
            </p>
            <p>
              {t('my.permit.issued')} <JDate at={one.issuedAt} style="year" />{' '}
              {one.state === 'issued' ? null : (
                <StatusChip tone={one.state === 'reissued' ? 'done' : 'stopped'}>
                  {t(`documents.state.${one.state}`)}
                </StatusChip>
              )}{' '}
              {one.isOpened ? null : <StatusChip tone="waiting">{t('documents.new')}</StatusChip>}
            </p>
          </Card>
        ))}
      </div>
    </Page>
  );
};
