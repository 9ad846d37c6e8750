import { conductRules, isLateCancellation } from '@kashikan/bookings/rules';
import type { ResidentPage } from '../../frame/resident-page';
import { formatYen } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { isCounterMethod, type PaidMethod } from '@kashikan/payments/rules';
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  SummaryList,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import { RefundDates } from '../slot/price.view';
import { BookedTime, type FactsProps } from './booking.view';

const Sure = ({ page: { t }, facts: { booking, refundNowYen } }: FactsProps) => (
  <Section title={t('booking.cancel.sure')}>
    <p>{t('booking.cancel.final')}</p>
    <Form
      action={hrefs.cancellation(booking.id)}
      idempotencyKey={newId()}
      hidden={{ shownYen: String(refundNowYen) }}
    >
      <Actions>
        <Button look="danger" size="main">
          {t('booking.cancel.submit')}
        </Button>
        <ButtonLink look="secondary" size="main" href={hrefs.booking(booking.id)}>
          {t('booking.cancel.keep')}
        </ButtonLink>
      </Actions>
    </Form>
  </Section>
);

/** Whether this cancellation goes into the record; told before, never afterwards only. */
const howBack = (method: PaidMethod | null): 'konbini' | 'counter' | 'card' =>
  isCounterMethod(method) ? 'counter' : method === 'konbini' ? 'konbini' : 'card';

const isRecorded = (page: ResidentPage, { booking, town }: FactsProps['facts']): boolean =>
  booking.state === 'confirmed' &&
  (booking.graceUntil === null || page.now > booking.graceUntil) &&
  isLateCancellation(conductRules(town.municipality.conduct), booking.useDate, page.today(town.municipality));

/** A11: what was paid, what comes back, and how, before anything is cancelled. */
export const CancellationPage = ({
  page,
  facts,
  form,
}: FactsProps & { readonly form: FormState | undefined }) => {
  const { t, locale } = page;
  const { booking, room, town, paidYen, refundNowYen, charge } = facts;
  return (
    <Page
      visit={page.visit(town.municipality)}
      title={t('booking.cancel.title')}
      form={form}
      isPrivate
      back={{ href: hrefs.booking(booking.id) }}
    >
      <SummaryList
        rows={[
          { label: t('slot.room'), value: `${nameIn(locale, room.facility)} ${nameIn(locale, room)}` },
          { label: t('slot.when'), value: <BookedTime page={page} facts={facts} /> },
          { label: t('booking.cancel.paid'), value: formatYen(locale, paidYen) },
          { label: t('booking.cancel.refund'), value: <strong>{formatYen(locale, refundNowYen)}</strong> },
        ]}
      />
      {refundNowYen > 0 ? (
        <Notice>
          <p>{t(`booking.cancel.how.${howBack(charge?.method ?? null)}`)}</p>
        </Notice>
      ) : null}
      {paidYen > 0 && booking.refundTerms ? (
        <RefundDates page={page} byCause={booking.refundByCause} steps={booking.refundTerms} />
      ) : null}
      {isRecorded(page, facts) ? (
        <Notice tone="warning">
          <p>{t('record.late-warning')}</p>
        </Notice>
      ) : null}
      <Sure page={page} facts={facts} />
    </Page>
  );
};
