import { formatDate, formatDateTime, formatYen } from '@kashikan/i18n';
import { addDays, localDateOf, newId } from '@kashikan/kernel';
import { Actions, Button, ButtonLink, Form, Notice } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { FactsProps } from './booking.view';

const Held = ({ page: { t }, facts: { booking } }: FactsProps) => (
  <Notice tone="warning" title={t('booking.held.title')}>
    <ButtonLink href={hrefs.application(booking.id)}>{t('booking.held.continue')}</ButtonLink>
  </Notice>
);

const Applied = ({ page: { t, locale }, facts: { booking, room, town } }: FactsProps) => {
  const appliedOn = localDateOf(booking.createdAt, town.municipality.timeZone);
  const date = formatDate(locale, addDays(appliedOn, room.facility.processingDays));
  return (
    <Notice title={t('booking.applied.title')}>
      <p>{t('booking.applied.text', { date })}</p>
    </Notice>
  );
};

/** A slip for the convenience store in hand, or the button that leads to the payment page. */
const PaymentDue = ({ page, facts: { booking, charge, town } }: FactsProps) => {
  const { t, locale } = page;
  const until = formatDateTime(locale, booking.payBy ?? page.now, town.municipality.timeZone);
  if (charge?.state === 'awaiting' && charge.paymentUrl)
    return (
      <Notice tone="warning" title={t('booking.konbini.title')}>
        <p>{t('booking.konbini.text', { until })}</p>
        <ButtonLink href={charge.paymentUrl}>{t('booking.konbini.open')}</ButtonLink>
      </Notice>
    );
  return (
    <>
      <Notice tone="warning" title={t('booking.due.title')}>
        <p>{t('booking.due.text', { until })}</p>
      </Notice>
      <Form action={hrefs.payment(booking.id)} idempotencyKey={newId()}>
        <Actions>
          <Button size="main">{t('booking.pay', { amount: formatYen(locale, booking.feeYen ?? 0) })}</Button>
        </Actions>
      </Form>
      <Form action={`${hrefs.booking(booking.id)}/payment-request`} idempotencyKey={newId()}>
        <Button look="quiet">{t('documents.request')}</Button>
      </Form>
    </>
  );
};

const Cancelled = ({ page: { t, locale }, facts: { refund } }: FactsProps) => (
  <Notice title={t('booking.cancelled.title')} isResult>
    <p>
      {refund
        ? t(refund.state === 'succeeded' ? 'booking.refund.done' : 'booking.refund.under-way', {
            amount: formatYen(locale, refund.amountYen),
          })
        : t('booking.refund.none')}
    </p>
  </Notice>
);

const Lapsed = ({ page: { t }, facts: { booking, room } }: FactsProps) => (
  <Notice tone="danger" title={t('booking.lapsed.title')}>
    <ButtonLink look="secondary" href={hrefs.room(room.id, `from=${booking.useDate}`)}>
      {t('booking.lapsed.again')}
    </ButtonLink>
  </Notice>
);

/** What the state means, and the one thing to do next. */
export const NextAction = (props: FactsProps) => {
  const { page, facts } = props;
  const { t } = page;
  switch (facts.booking.state) {
    case 'held':
      return <Held {...props} />;
    case 'applied':
      return <Applied {...props} />;
    case 'payment-due':
      return <PaymentDue {...props} />;
    case 'confirmed':
      return (
        <Notice tone="success" title={t('booking.confirmed.title')} isResult>
          <p>{facts.room.facility.keyGuide}</p>
        </Notice>
      );
    case 'cancelled':
      return <Cancelled {...props} />;
    case 'refused':
      return <Notice tone="danger" title={t('booking.refused.title')} />;
    case 'lapsed':
      return <Lapsed {...props} />;
    default:
      return <Notice title={t(`booking.${facts.booking.state}.title`)} />;
  }
};
