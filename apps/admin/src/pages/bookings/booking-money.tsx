import { formatDateTime } from '@kashikan/i18n';
import { FeeLines, JDate, Money, Section, useWords } from '@kashikan/ui';
import type { BookingProps } from './booking.view';

/** The fee line by line, what was paid how, and what went back. */
export function BookingMoney({ page, whole }: BookingProps) {
  const t = useWords();
  const { booking, charges, refunds } = whole;
  const paid = charges.filter(charge => charge.capturedYen > 0);
  return (
    <Section title={t('admin.booking.money')}>
      {booking.quote ? (
        <FeeLines
          lines={booking.quote.lines.map(line => ({
            label: line.detail ? `${line.label} ${line.detail}` : line.label,
            ...(line.citation ? { rule: line.citation } : {}),
            amountYen: line.amountYen,
          }))}
          totalYen={booking.quote.totalYen}
        />
      ) : (
        <p>{t('admin.booking.money.none')}</p>
      )}
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
