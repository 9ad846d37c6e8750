import { reportableStates } from '@kashikan/bookings/rules';
import { formatYen, translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  Notice,
  TextArea,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { BookingInShort, BookingStep } from './booking-step';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from './read-booking';
import { timeOfUse } from './use-times';

interface UseProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  /** What the extra time will cost, once the times are known; it is charged with the next press of the button. */
  readonly dueYen?: number | undefined;
  readonly refused?: RefusedForm | undefined;
}

/** Whether the link belongs on the page of a booking. */
export const mayRecordUse = ({ booking }: WholeBooking, page: StaffPage): boolean =>
  reportableStates.includes(booking.state) &&
  booking.startsAt <= page.now &&
  page.staff.may('use.record', booking.facilityId);

/** 利用実績の記録. */
export const UsePage = (props: UseProps) => (
  <BookingStep {...props} title={translate('ja', 'admin.use.title')}>
    <UseForm {...props} />
  </BookingStep>
);

function UseForm(props: UseProps) {
  const t = useWords();
  const { page, whole, dueYen } = props;
  const { booking, report } = whole;
  return (
    <>
      <BookingInShort page={page} whole={whole} />
      {report ? (
        <Notice title={t('admin.use.before')}>
          <p>{t('admin.use.before.text')}</p>
        </Notice>
      ) : null}
      {dueYen ? (
        <Notice tone="warning" title={t('admin.use.charge.title', { amount: formatYen('ja', dueYen) })}>
          <p>{t('admin.use.charge.text')}</p>
        </Notice>
      ) : null}
      <Form
        action={`/bookings/${booking.id}/use`}
        idempotencyKey={newId()}
        hidden={dueYen ? { shownYen: String(dueYen) } : {}}
      >
        <UseFields {...props} />
        <Actions>
          <Button size="main">{t(dueYen ? 'admin.use.button.charge' : 'admin.use.button')}</Button>
          <ButtonLink look="quiet" size="main" href={`/bookings/${booking.id}`}>
            {t('common.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function UseFields({ page, whole: { booking, room, report } }: UseProps) {
  const t = useWords();
  const checks = room.facility.useReport?.checks ?? [];
  const time = (at: Date) => timeOfUse(at, booking.useDate, page.zone);
  const people = report?.people ?? booking.people;
  return (
    <>
      <TextInput
        name="people"
        label={t('admin.use.people')}
        unit={t('admin.use.people.unit')}
        inputMode="numeric"
        width="short"
        isRequired
        value={people === null ? undefined : String(people)}
      />
      <TextInput
        name="from"
        label={t('admin.use.from')}
        width="short"
        isRequired
        value={time(report?.startedAt ?? booking.startsAt)}
      />
      <TextInput
        name="until"
        label={t('admin.use.until')}
        hint={t('admin.use.time.hint')}
        width="short"
        isRequired
        value={time(report?.endedAt ?? booking.endsAt)}
      />
      {checks.length > 0 ? (
        <Checkboxes
          name="checks"
          label={t('admin.use.checks')}
          choices={checks.map(check => ({ value: check, label: check }))}
          values={(report?.checks ?? []).filter(({ done }) => done).map(({ name }) => name)}
        />
      ) : null}
      <TextArea
        name="note"
        label={t('admin.use.note')}
        hint={t('admin.use.note.hint')}
        rows={3}
        isOptional
        value={report?.note ?? ''}
      />
    </>
  );
}
