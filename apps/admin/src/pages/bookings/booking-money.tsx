import { formatDateTime, formatYen } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import type { Charge, Refund } from '@kashikan/payments';
import { isCounterMethod } from '@kashikan/payments/rules';
import { Button, Form, JDate, Money, Section, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
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
        <div>
          {t('admin.booking.refund', {
            at: formatDateTime('ja', refund.createdAt, page.zone),
            state: t(`admin.refund.${refund.state}`),
          })}{' '}
          <Money amountYen={refund.amountYen} />
          <HandBack page={page} refund={refund} charges={charges} />
        </div>
      ))}
    </Section>
  );
}

/** What was paid at the counter waits there until it is handed back. */
function HandBack({
  page,
  refund,
  charges,
}: {
  readonly page: StaffPage;
  readonly refund: Refund;
  readonly charges: readonly Charge[];
}) {
  const t = useWords();
  const charge = charges.find(({ id }) => id === refund.chargeId);
  if (refund.state !== 'requested' || !isCounterMethod(charge?.method ?? null)) return null;
  if (!page.staff.may('refund.hand-back', refund.facilityId)) return <> {t('admin.refund.at-counter')}</>;
  return (
    <Form action={`/bookings/${refund.bookingId}/refunds/${refund.id}/hand-back`} idempotencyKey={newId()}>
      <Button look="secondary">
        {t('admin.refund.hand-back', { amount: formatYen('ja', refund.amountYen) })}
      </Button>
    </Form>
  );
}
