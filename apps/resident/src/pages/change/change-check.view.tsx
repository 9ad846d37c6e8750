import { type BookingContents } from '@kashikan/bookings';
import type { ChangedThing } from '@kashikan/bookings/rules';
import { type Fields, queryOf, textsOf } from '@kashikan/edge';
import { formatDateTime, formatNumber, formatTimeRange, formatYen } from '@kashikan/i18n';
import type { ChangePlan } from '@kashikan/journeys';
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
import { nameIn } from '../../frame/names';
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

type Words = (contents: BookingContents) => string;

/** One thing of a booking in words. */
export function wordsOf({ page, facts: { room: old, town } }: { page: ResidentPage; facts: BookingFacts }) {
  const { t, locale, towns } = page;
  const zone = town.municipality.timeZone;
  const time: Words = of =>
    formatTimeRange(locale, { startsAt: new Date(of.startsAt), endsAt: new Date(of.endsAt) }, zone, 'year');
  const yes = (flag: boolean | undefined, label: string) => (flag ? label : '');
  const named = (name: string | undefined) => name ?? t('change.none');
  const words: Readonly<Record<ChangedThing, Words>> = {
    room: of => nameIn(locale, towns.rooms.get(of.roomId) ?? old),
    date: time,
    time,
    layout: of => {
      const { layouts } = towns.rooms.get(of.roomId) ?? old;
      const layout = layouts.find(one => one.code === of.useFacts.layoutCode);
      return named(layout && nameIn(locale, layout));
    },
    people: of => t('common.people', { count: formatNumber(of.people ?? 0) }),
    purpose: of => {
      const purpose = town.purposes.find(one => one.code === of.purposeCode);
      return named(purpose && nameIn(locale, purpose));
    },
    event: of => of.eventName ?? t('change.none'),
    group: of => of.groupName ?? t('change.none'),
    tickets: of => formatYen(locale, of.useFacts.highestTicketYen ?? 0),
    use: ({ useFacts: use }) =>
      [
        yes(use.isCommercial, t('apply.commercial')),
        yes(use.isOutsider, t('apply.outsider')),
        yes(use.isRehearsal, t('apply.rehearsal')),
      ]
        .filter(Boolean)
        .join(' ') || t('change.none'),
    air: of => (of.useFacts.usesAirConditioning ? t('common.yes') : t('common.no')),
    equipment: of =>
      (of.useFacts.equipment ?? [])
        .map(({ code, quantity }) => {
          const item = old.facility.equipment.find(one => one.code === code);
          return `${item ? nameIn(locale, item) : code} ${formatNumber(quantity)}`;
        })
        .join('、') || t('change.none'),
    reduction: of => of.useFacts.reductionCode ?? t('change.none'),
  };
  return words;
}

/** What was and what is to be; date and time are told together. */
export function changedRows(
  props: { page: ResidentPage; facts: BookingFacts },
  { before, after }: { readonly before: BookingContents; readonly after: BookingContents },
  things: readonly ChangedThing[],
): SummaryRow[] {
  const words = wordsOf(props);
  const told = things.filter(thing => thing !== 'time' || !things.includes('date'));
  return told.map(thing => ({
    label: props.page.t(`change.thing.${thing}`),
    value: props.page.t('change.from-to', { before: words[thing](before), after: words[thing](after) }),
  }));
}

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
      <SummaryList rows={changedRows(props, plan, plan.changes)} />
      <Money {...props} />
      {plan.after.quote ? (
        <Section title={t('change.price')}>
          <PriceLines quote={plan.after.quote} />
        </Section>
      ) : null}
      <RefundDates page={page} steps={plan.after.refundTerms} />
      <Submit {...props} />
    </Page>
  );
};
