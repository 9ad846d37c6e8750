import type { BookingContents } from '@kashikan/bookings';
import { type Fields, queryOf, textsOf } from '@kashikan/edge';
import { formatDateTime, formatYen } from '@kashikan/i18n';
import { type ChangePlan, toldChange } from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Notice,
  Page,
  Section,
  SummaryList,
  type SummaryRow,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { PriceLines, RefundDates } from '../slot/price.view';
import type { BookingFacts } from '../booking/booking-facts';

interface ChangeCheckProps {
  readonly page: ResidentPage;
  readonly facts: BookingFacts;
  readonly plan: ChangePlan;
  readonly fields: Fields;
  readonly warning: string | undefined;
}

/** What was and what is to be. */
export const changedRows = (
  { page, facts: { room, town } }: { page: ResidentPage; facts: BookingFacts },
  change: { readonly before: BookingContents; readonly after: BookingContents },
): SummaryRow[] =>
  toldChange({ locale: page.locale, town, room, roomOf: id => page.towns.rooms.get(id) }, change).map(
    ({ label, value }) => ({ label, value }),
  );

const Money = ({ page: { t, locale }, facts: { town }, plan }: ChangeCheckProps) => {
  const { before, after, dueYen, refundYen } = plan;
  const row = (label: string, yen: number) => ({ label, value: <strong>{formatYen(locale, yen)}</strong> });
  return (
    <Section title={t('change.money')}>
      <SummaryList
        rows={[
          row(t('change.fee-before'), before.feeYen),
          row(t('change.fee-after'), after.feeYen),
          dueYen > 0 ? row(t('change.due'), dueYen) : null,
          refundYen > 0 ? row(t('change.refund'), refundYen) : null,
        ]}
      />
      {dueYen === 0 && refundYen === 0 && before.feeYen > after.feeYen && plan.way === 'made' ? (
        <p>{t('change.no-refund')}</p>
      ) : null}
      {plan.way === 'awaiting-payment' ? (
        <p>
          {t('change.pay-until', {
            until: formatDateTime(locale, plan.openUntil, town.municipality.timeZone),
          })}
        </p>
      ) : null}
    </Section>
  );
};

const Submit = ({ page: { t, locale }, facts: { booking }, fields, plan }: ChangeCheckProps) => (
  <Form
    action={hrefs.change(booking.id)}
    idempotencyKey={newId()}
    hidden={{ shownDue: String(plan.dueYen), shownRefund: String(plan.refundYen) }}
  >
    {Object.keys(fields)
      .filter(name => !name.startsWith('shown'))
      .flatMap(name => textsOf(fields, name).map(value => <input type="hidden" name={name} value={value} />))}
    <Actions>
      <Button size="main">
        {plan.way === 'awaiting-payment'
          ? t('change.submit-and-pay', { amount: formatYen(locale, plan.dueYen) })
          : plan.way === 'awaiting-approval'
            ? t('change.submit-for-review')
            : t('change.submit')}
      </Button>
      <ButtonLink look="secondary" size="main" href={hrefs.booking(booking.id)}>
        {t('change.keep')}
      </ButtonLink>
    </Actions>
  </Form>
);

/** What changes, what it costs or brings back, and what it waits for, before the one button that counts. */
export const ChangeCheckPage = (props: ChangeCheckProps) => {
  const { page, facts, plan, fields, warning } = props;
  const { t } = page;
  return (
    <Page
      visit={page.visit(facts.town.municipality)}
      title={t('change.check.title')}
      isPrivate
      back={{ href: hrefs.change(facts.booking.id, queryOf(fields)), label: t('change.title') }}
    >
      {warning ? <Notice tone="warning" title={warning} isResult /> : null}
      {plan.way === 'awaiting-approval' ? (
        <Notice tone="warning" title={t('change.review')}>
          <p>{t('change.review.text', { days: plan.room.facility.processingDays })}</p>
        </Notice>
      ) : null}
      {plan.isWithinGrace ? <Notice tone="success" title={t('change.grace')} /> : null}
      <SummaryList rows={changedRows(props, plan)} />
      <Money {...props} />
      {plan.after.quote ? (
        <Section title={t('change.price')}>
          <PriceLines quote={plan.after.quote} />
        </Section>
      ) : null}
      <RefundDates page={page} byCause={plan.after.refundByCause ?? null} steps={plan.after.refundTerms} />
      <Submit {...props} />
    </Page>
  );
};
