import type { BookingChange } from '@kashikan/bookings';
import { formatDate, formatDateTime, formatTimeRange, formatYen } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Actions, Button, Form, Notice, Section, SummaryList, Timeline } from '@kashikan/ui';
import { timesChanged } from '../booking/booking-facts';
import type { FactsProps } from '../booking/booking.view';
import { changedRows } from './change-check.view';

const Pay = ({ page: { t, locale }, facts: { booking, openChange } }: FactsProps) =>
  openChange?.state === 'awaiting-payment' ? (
    <Form action={`/bookings/${booking.id}/changes/${openChange.id}/payment`} idempotencyKey={newId()}>
      <Actions>
        <Button size="main">{t('change.open.pay', { amount: formatYen(locale, openChange.dueYen) })}</Button>
      </Actions>
    </Form>
  ) : null;

/** A change that waits: for what, until when, and the way out. The booking stands as it is meanwhile. */
export const OpenChange = (props: FactsProps) => {
  const { page, facts } = props;
  const { t, locale } = page;
  const { openChange, booking, town } = facts;
  if (!openChange) return null;
  const { state, kind, openUntil } = openChange;
  const until = formatDateTime(locale, openUntil ?? booking.startsAt, town.municipality.timeZone);
  if (kind === 'overtime')
    return (
      <Notice tone="warning" title={t('change.overtime.title')}>
        <p>{t('change.overtime.text', { amount: formatYen(locale, openChange.dueYen), until })}</p>
        <Pay {...props} />
      </Notice>
    );
  return (
    <Section title={t('change.open.title')}>
      <Notice tone="warning">
        <p>
          {state === 'awaiting-payment' ? t('change.open.payment', { until }) : t('change.open.approval')}
        </p>
      </Notice>
      <SummaryList rows={changedRows(props, openChange)} />
      <Pay {...props} />
      <Form action={`/bookings/${booking.id}/changes/${openChange.id}/withdrawal`}>
        <Button look="quiet">{t('change.open.withdraw')}</Button>
      </Form>
    </Section>
  );
};

/** 変更の規則 in real dates: until when, how often, what becomes of a lower fee, and until when a slip costs nothing. */
export const ChangeTerms = ({ page, facts: { booking, changes, town } }: FactsProps) => {
  const { t, locale, now } = page;
  const { graceUntil, changeTerms } = booking;
  const zone = town.municipality.timeZone;
  return (
    <Section title={t('change.terms')}>
      <ul class="plain-list">
        {graceUntil && graceUntil >= now ? (
          <li>{t('change.terms.grace', { until: formatDateTime(locale, graceUntil, zone) })}</li>
        ) : null}
        {changeTerms ? (
          <>
            <li>
              {t('change.terms.until', {
                date: formatDate(locale, changeTerms.lastDate),
                left: Math.max(0, changeTerms.mostTimes - timesChanged(changes)),
              })}
            </li>
            <li>{t(`change.terms.${changeTerms.difference}`)}</li>
          </>
        ) : null}
      </ul>
    </Section>
  );
};

const isTold = ({ kind, state }: BookingChange) =>
  kind === 'change' && state !== 'awaiting-payment' && state !== 'awaiting-approval';

/** Every change that is over, in words. */
export const ChangeHistory = (props: FactsProps) => {
  const { page, facts } = props;
  const told = facts.changes.filter(isTold);
  if (told.length === 0) return null;
  return (
    <Timeline
      entries={told.map(change => ({
        at: change.endedAt ?? change.askedAt,
        title: page.t(`change.history.${change.state as 'made'}`),
        text: <SummaryList rows={changedRows(props, change)} />,
      }))}
    />
  );
};

/** 超過利用 that was paid: until when the room was used, and what it cost. */
export const PaidOvertime = ({ page: { t, locale }, facts: { changes, town } }: FactsProps) => {
  const paid = changes.filter(({ kind, state }) => kind === 'overtime' && state === 'made');
  if (paid.length === 0) return null;
  return (
    <Section title={t('change.overtime.paid')}>
      <SummaryList
        rows={paid.map(({ after, dueYen }) => ({
          label: formatTimeRange(
            locale,
            { startsAt: new Date(after.startsAt), endsAt: new Date(after.endsAt) },
            town.municipality.timeZone,
          ),
          value: formatYen(locale, dueYen),
        }))}
      />
    </Section>
  );
};
