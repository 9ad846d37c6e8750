import { keyDueAt } from '@kashikan/keys/rules';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDateTime, formatTimeRange, formatYen, translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  BookingState,
  Button,
  ButtonLink,
  Columns,
  Form,
  Notice,
  SummaryList,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from '../bookings/read-booking';

interface HandoverProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  readonly refused?: RefusedForm | undefined;
}

export const HandoverPage = (props: HandoverProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.handover.title')}
    back={{ href: `/bookings/${props.whole.booking.id}`, label: translate('ja', 'admin.handover.back') }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Columns isEven main={<HandoverForm {...props} />} side={<ForWhom {...props} />} />
  </AdminPage>
);

/** Why the key may not go out is said before anything is scanned. */
function HandoverForm(props: HandoverProps) {
  const t = useWords();
  const { page, whole } = props;
  const { booking, keysOfRoom } = whole;
  if (booking.state === 'payment-due')
    return (
      <Notice tone="danger" title={t('admin.handover.unpaid')}>
        <p>{t('admin.handover.unpaid.text', { amount: formatYen('ja', booking.feeYen ?? 0) })}</p>
      </Notice>
    );
  if (booking.state !== 'confirmed' && booking.state !== 'in-use')
    return (
      <Notice tone="danger" title={t('admin.handover.not-now')}>
        <p>
          <BookingState state={booking.state} />
        </p>
      </Notice>
    );
  if (keysOfRoom.length === 0) return <Notice tone="warning">{t('admin.booking.keys.none')}</Notice>;
  return (
    <>
      {booking.useDate === page.today ? null : (
        <Notice tone="warning">{t('admin.handover.other-day')}</Notice>
      )}
      <TagAndName {...props} />
    </>
  );
}

function TagAndName({ whole: { booking, person, keysOfRoom } }: HandoverProps) {
  const t = useWords();
  const keys = keysOfRoom.map(key => `${key.tag} ${key.name}`).join('、');
  return (
    <Form action={`/bookings/${booking.id}/handover`} idempotencyKey={newId()}>
      <TextInput
        name="tag"
        label={t('admin.handover.tag')}
        hint={t('admin.handover.tag.hint', { keys })}
        isRequired
        inputMode="numeric"
        autoComplete="off"
        width="medium"
        hasFocus
      />
      <TextInput
        name="takenBy"
        label={t('admin.handover.taken-by')}
        hint={t('admin.handover.taken-by.hint')}
        isRequired
        autoComplete="off"
        width="medium"
        maxLength={120}
        value={person.applicantName ?? ''}
      />
      <Actions>
        <Button size="main">{t('admin.handover.button')}</Button>
        <ButtonLink look="quiet" size="main" href={`/board?date=${booking.useDate}`}>
          {t('common.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

function ForWhom({ page, whole }: HandoverProps) {
  const t = useWords();
  const { booking, person, room } = whole;
  return (
    <SummaryList
      rows={[
        { label: t('admin.booking.group'), value: person.groupName ?? person.applicantName ?? '' },
        { label: t('admin.booking.room'), value: `${room.facility.name} ${room.name}` },
        { label: t('admin.booking.when'), value: formatTimeRange('ja', booking, page.zone) },
        { label: t('admin.booking.state'), value: <BookingState state={booking.state} /> },
        { label: t('admin.permit.booking-number'), value: showBookingNumber(booking.number) },
        { label: t('admin.handover.due'), value: formatDateTime('ja', keyDueAt(booking.endsAt), page.zone) },
      ]}
    />
  );
}
