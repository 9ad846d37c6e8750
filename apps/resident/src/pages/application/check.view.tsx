import { type Fields, queryOf, textsOf } from '@kashikan/edge';
import { extraTimeWords, formatNumber, formatYen, type Locale } from '@kashikan/i18n';
import type { UseFacts } from '@kashikan/bookings';
import type { Room } from '@kashikan/catalogue';
import type { ResolvedSlot } from '@kashikan/calendar/rules';
import { type Application, type Price, withExtra } from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  SummaryList,
  type SummaryRow,
  Tick,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';
import { PriceLines, RefundDates } from '../slot/price.view';
import type { Draft } from './drafts';
import { equipmentField } from './read-application';
import { HoldClock } from './use.view';

interface CheckPageProps {
  readonly page: ResidentPage;
  readonly draft: Draft;
  readonly fields: Fields;
  readonly application: Application;
  readonly price: Price;
  readonly form: FormState;
  /** The price that was shown before, when it has changed in between. */
  readonly earlierYen: number | undefined;
}

const equipmentRows = (
  locale: Locale,
  { facility }: Room,
  { equipment }: UseFacts,
  row: (label: string, value: string, field: string) => SummaryRow,
): SummaryRow[] =>
  equipment.map(({ code, quantity }) => {
    const item = facility.equipment.find(candidate => candidate.code === code);
    return row(item ? nameIn(locale, item) : code, formatNumber(quantity), equipmentField(code));
  });

/** What was said about the use, each with the link to change it. */
export function answersOf(
  { t, locale }: ResidentPage,
  {
    room,
    town,
    reductions,
    asker,
    groups = [],
  }: Pick<Draft, 'room' | 'town' | 'reductions' | 'asker' | 'groups'>,
  application: Application,
  changeHref: (field: string) => string,
): (SummaryRow | null)[] {
  const { use } = application;
  const row = (label: string, value: string, field: string): SummaryRow => ({
    label,
    value,
    changeHref: changeHref(field),
  });
  const purpose = town.purposes.find(({ code }) => code === application.purposeCode);
  const yes = (isSo: boolean, label: string, field: string) =>
    isSo ? row(label, t('common.yes'), field) : null;
  const who = groups.find(one => one.groupId === application.groupId)?.name ?? application.groupName;
  const layout = room.layouts.find(({ code }) => code === application.layoutCode);
  const extra = extraTimeWords(locale, use);
  const reduction = reductions.find(({ code }) => code === use.reductionCode);
  return [
    row(t('apply.purpose'), purpose ? nameIn(locale, purpose) : '', 'purpose'),
    layout ? row(t('apply.layout'), nameIn(locale, layout), 'layout') : null,
    row(t('apply.people'), t('common.people', { count: formatNumber(application.people) }), 'people'),
    who ? row(t('apply.group'), who, application.groupId ? 'group' : 'groupName') : null,
    application.eventName
      ? row(
          t('apply.event'),
          `${application.eventName}（${application.eventNamePublic ? t('apply.event.shown') : t('apply.event.hidden')}）`,
          'eventName',
        )
      : null,
    use.highestTicketYen > 0
      ? row(t('apply.ticket.price'), formatYen(locale, use.highestTicketYen), 'highestTicketYen')
      : null,
    yes(use.isCommercial, t('apply.commercial'), 'isCommercial'),
    yes(use.isRehearsal, t('apply.rehearsal'), 'isRehearsal'),
    asker.isRegistered || asker.isUnproven ? null : yes(use.isOutsider, t('apply.outsider'), 'isOutsider'),
    yes(use.usesAirConditioning, t('apply.air'), 'usesAirConditioning'),
    extra ? row(t('apply.extra'), extra, use.earlyMinutes ? 'earlyMinutes' : 'lateMinutes') : null,
    ...equipmentRows(locale, room, use, row),
    reduction ? row(t('apply.reduction'), `${reduction.name}（${reduction.article}）`, 'reduction') : null,
  ];
}

const slotRows = (
  { page: { t, locale }, draft: { room } }: CheckPageProps,
  slot: ResolvedSlot,
): SummaryRow[] => [
  { label: t('slot.room'), value: `${nameIn(locale, room.facility)} ${nameIn(locale, room)}` },
  {
    label: t('slot.when'),
    value: (
      <>
        <When date={slot.date} from={slot.from} to={slot.to} style="year" />{' '}
        {bandName(room, slot.bands, locale)}
      </>
    ),
  },
];

/** The answers carried along unseen, as they were given. */
export const Carried = ({ fields }: { readonly fields: Fields }) => (
  <>
    {Object.keys(fields)
      .filter(name => name !== 'shownYen' && name !== 'promise')
      .flatMap(name => textsOf(fields, name).map(value => <input type="hidden" name={name} value={value} />))}
  </>
);

const Submit = ({ page: { t, locale }, draft, fields, application, price }: CheckPageProps) => {
  const needsReview = draft.room.approvalRequired || application.use.reductionCode !== null;
  const total = formatYen(locale, price.quote.totalYen);
  return (
    <>
      <Section title={t('apply.after')}>
        <p>
          {needsReview
            ? t('apply.after.review', { days: draft.room.facility.processingDays })
            : price.quote.totalYen > 0
              ? t('apply.after.pay')
              : t('apply.after.free')}
        </p>
      </Section>
      <Form
        action={hrefs.application(draft.hold.id)}
        idempotencyKey={newId()}
        hidden={{ shownYen: String(price.quote.totalYen) }}
      >
        <Carried fields={fields} />
        <Tick name="promise" label={t('apply.promise')} isRequired />
        <Actions>
          <Button size="main">
            {needsReview || price.quote.totalYen === 0
              ? t('apply.submit')
              : t('apply.submit-and-pay', { total })}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

/** A7: check answers; nothing is sent before the button. */
export const CheckPage = (props: CheckPageProps) => {
  const { page, draft, fields, application, price, form, earlierYen } = props;
  const { t, locale } = page;
  const total = formatYen(locale, price.quote.totalYen);
  const change = (field: string) => `${hrefs.application(draft.hold.id, queryOf(fields))}#${field}`;
  return (
    <Page
      visit={page.visit(draft.town.municipality)}
      title={t('apply.check.title')}
      form={form}
      isPrivate
      back={{ href: hrefs.application(draft.hold.id, queryOf(fields)) }}
      banner={<HoldClock page={page} draft={draft} />}
    >
      {earlierYen !== undefined && !Number.isNaN(earlierYen) ? (
        <Notice
          tone="warning"
          title={t('apply.price-changed', { before: formatYen(locale, earlierYen), now: total })}
        />
      ) : null}
      <SummaryList
        rows={[
          ...slotRows(props, withExtra(draft.slot, draft.room, application.use)),
          ...answersOf(page, draft, application, change),
        ]}
      />
      <Section title={t('slot.price')}>
        <PriceLines quote={price.quote} />
      </Section>
      <RefundDates
        page={page}
        byCause={price.refundByCause}
        steps={price.refundTerms}
        graceMinutes={price.graceMinutes}
      />
      <Submit {...props} />
    </Page>
  );
};
