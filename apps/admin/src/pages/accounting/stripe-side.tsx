import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDateTime, formatYen } from '@kashikan/i18n';
import type { Difference, StripeDay } from '@kashikan/reconciliation';
import { Actions, Button, Form, Notice, Section, SummaryList, Table, useWords } from '@kashikan/ui';
import type { AccountingProps } from './accounting.view';

type StripeProps = AccountingProps & { readonly stripe: StripeDay };

/** Stripe's own account of the day against the books; a difference names what differs. */
export function StripeSide(props: StripeProps) {
  const { page, date, stripe, day } = props;
  const t = useWords();
  const { stripeYen, ledgerYen, differenceYen, readAt } = stripe;
  const isRead = readAt !== null || props.isFresh || stripe.ledger.length === 0;
  return (
    <Section title={t('admin.stripe.title')}>
      <Verdict stripe={stripe} isRead={isRead} />
      <SummaryList
        rows={[
          {
            label: t('admin.stripe.stripe'),
            value: <a href={`/accounting/stripe?date=${date}`}>{formatYen('ja', stripeYen)}</a>,
          },
          {
            label: t('admin.stripe.ledger'),
            value: <a href={`/accounting/stripe?date=${date}#ledger`}>{formatYen('ja', ledgerYen)}</a>,
          },
          {
            label: t('admin.stripe.difference'),
            value: <strong>{isRead ? formatYen('ja', differenceYen) : '－'}</strong>,
          },
          { label: t('admin.stripe.balance'), value: formatYen('ja', day.stripe.balanceYen) },
          {
            label: t('admin.stripe.read-at'),
            value: readAt ? formatDateTime('ja', readAt, page.zone) : t('admin.stripe.never-read'),
          },
        ]}
      />
      {isRead && stripe.differences.length > 0 ? <Differences differences={stripe.differences} /> : null}
      {page.staff.may('accounting.refresh', null) ? (
        <Form action="/accounting/refresh" hidden={{ date }}>
          <Actions>
            <Button look="secondary">{t('admin.stripe.refresh')}</Button>
          </Actions>
        </Form>
      ) : null}
    </Section>
  );
}

/** Before Stripe was read, a difference would only say that nobody looked. */
function Verdict({ stripe, isRead }: { readonly stripe: StripeDay; readonly isRead: boolean }) {
  const t = useWords();
  if (!isRead) return <Notice tone="warning">{t('admin.stripe.unread')}</Notice>;
  if (stripe.differences.length === 0 && stripe.differenceYen === 0)
    return <Notice tone="success">{t('admin.stripe.equal')}</Notice>;
  return (
    <Notice tone="danger" title={t('admin.stripe.differs', { count: stripe.differences.length })}>
      <p>{t('admin.stripe.differs.hint')}</p>
    </Notice>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useWords();
  return (
    <Table
      id="differences"
      caption={t('admin.stripe.differences')}
      isMarked={() => true}
      columns={[
        {
          head: t('admin.stripe.what'),
          isRowHead: true,
          cell: row => (
            <>
              {t(`admin.stripe.reason.${row.reason}`)}
              <br />
              {row.bookingId && row.bookingNumber !== null ? (
                <a class="inline-target" href={`/bookings/${row.bookingId}`}>
                  {showBookingNumber(row.bookingNumber)}
                </a>
              ) : (
                <small>{row.stripeId ?? row.reference}</small>
              )}
            </>
          ),
        },
        { head: t('admin.stripe.stripe-short'), isNumber: true, cell: row => formatYen('ja', row.stripeYen) },
        { head: t('admin.stripe.ledger-short'), isNumber: true, cell: row => formatYen('ja', row.ledgerYen) },
      ]}
      rows={differences}
    />
  );
}
