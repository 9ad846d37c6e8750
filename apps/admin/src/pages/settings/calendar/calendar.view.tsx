import type { BookingInTheWay } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import type { Facility } from '@kashikan/catalogue';
import { formatTimeRange, translate } from '@kashikan/i18n';
import type { CalendarForm } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  Form,
  type FormState,
  Notice,
  Section,
  Tick,
  useWords,
} from '@kashikan/ui';
import { SEEN } from '../../../frame/edit-section';
import type { StaffPage } from '../../../frame/staff-page';
import { valueIn } from '../rows/row-fields';
import { Rows } from '../rows/rows.view';
import { bandList, closingList, combinationList, extraList, holidayList } from './calendar-lists';
import { combinationSentence } from './combination-sentence';
import { NewPlan, Plan } from './plan.view';

export interface CalendarProps {
  readonly page: StaffPage;
  readonly facility: Facility;
  readonly calendar: CalendarForm;
  /** What the form shows, so that nobody overwrites what somebody else has saved meanwhile. */
  readonly seen: string;
  /** Bookings that would stand outside of the new rules; nothing is saved yet. */
  readonly inTheWay: readonly BookingInTheWay[];
  readonly form: FormState | undefined;
}

export const CalendarPage = (props: CalendarProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.calendar.title', { facility: props.facility.name })}
    form={props.form}
  >
    <Body {...props} />
  </AdminPage>
);

function Body(props: CalendarProps) {
  const t = useWords();
  const { facility, calendar, seen, inTheWay } = props;
  return (
    <Form action={`/settings/calendar/${facility.code}`} hidden={{ [SEEN]: seen }}>
      {inTheWay.length > 0 ? <InTheWay {...props} /> : null}
      <Section title={t('admin.calendar.bands')}>
        <p>{t('admin.calendar.bands.hint')}</p>
        <Rows list={bandList} rows={calendar.bands} />
      </Section>
      {calendar.bands.length > 1 ? <Combinations calendar={calendar} /> : null}
      {calendar.plans.map((plan, at) => (
        <Plan plan={plan} at={at} facility={facility} />
      ))}
      <NewPlan calendar={calendar} />
      <Section title={t('admin.calendar.closings')}>
        <p>{t('admin.calendar.closings.hint')}</p>
        <Rows list={closingList} rows={calendar.closings} />
      </Section>
      <Section title={t('admin.calendar.extra')}>
        <Rows list={extraList} rows={calendar.extraOpenings} />
      </Section>
      <Section title={t('admin.calendar.holidays')}>
        <p>{t('admin.calendar.holidays.hint')}</p>
        <Rows list={holidayList} rows={calendar.holidays} />
      </Section>
      <Actions>
        <Button size="main">{t('admin.calendar.save')}</Button>
      </Actions>
    </Form>
  );
}

function Combinations({ calendar }: Pick<CalendarProps, 'calendar'>) {
  const t = useWords();
  return (
    <Section title={t('admin.calendar.combinations')}>
      <p>{t('admin.calendar.combinations.hint')}</p>
      <Rows
        list={combinationList(calendar)}
        rows={calendar.combinations}
        about={row => combinationSentence(calendar, valueIn(row, 'bands'))}
      />
    </Section>
  );
}

function InTheWay({ page, facility, inTheWay }: CalendarProps) {
  const t = useWords();
  const nameOf = (id: string) => facility.rooms.find(room => room.id === id)?.name ?? '';
  return (
    <Notice tone="warning" title={t('admin.calendar.in-the-way', { count: inTheWay.length })}>
      <p>{t('admin.calendar.in-the-way.hint')}</p>
      <ul>
        {inTheWay.map(booking => (
          <li>
            <a href={`/bookings/${booking.id}`}>{showBookingNumber(booking.number)}</a>{' '}
            {formatTimeRange('ja', booking, page.zone, 'year')} {nameOf(booking.roomId)}{' '}
            {booking.groupName ?? booking.applicantName ?? ''}
          </li>
        ))}
      </ul>
      <p>
        <a href="/closures">{t('admin.calendar.to-closures')}</a>
      </p>
      <Tick name="known" label={t('admin.calendar.known')} />
    </Notice>
  );
}
