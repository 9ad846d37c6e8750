import { formatDateTime } from '@kashikan/i18n';
import { JDate, Money, Section, useWords } from '@kashikan/ui';
import type { BookingProps } from './booking.view';
import { FixedFee } from './fixed-fee';

/** The fee line by line, what was paid how, and what went back. */
export function BookingMoney({ page, whole }: BookingProps) {
  const t = useWords();
  const { booking, charges, refunds } = whole;
  const paid = charges.filter(charge => charge.capturedYen > 0);
  return (
    <Section title={t('admin.booking.money')}>
      {booking.quote ? <FixedFee quote={booking.quote} /> : <p>{t('admin.booking.money.none')}</p>}
      {booking.state === 'payment-due' && booking.payBy ? (
        <p>
          {t('admin.booking.pay-by')} <JDate at={booking.payBy} />
        </p>
      ) : null}
      {paid.map(charge => (
        <p>
          {t('admin.booking.paid', {
            at: formatDateTime('ja', charge.entrustedAt ?? charge.settledAt ?? charge.createdAt, page.zone),
            method: t(`admin.method.${charge.method ?? 'other'}`),
          })}{' '}
          <Money amountYen={charge.capturedYen} />
        </p>
      ))}
      {refunds.map(refund => (
        <p>
          {t('admin.booking.refund', {
            at: formatDateTime('ja', refund.createdAt, page.zone),
            state: t(`admin.refund.${refund.state}`),
          })}{' '}
          <Money amountYen={refund.amountYen} />
        </p>
      ))}
    </Section>
  );
}
