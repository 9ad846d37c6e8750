import { conductRules, noShowUntil } from '@kashikan/bookings/rules';
import { translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Actions, Button, ButtonLink, Form, Notice, useWords } from '@kashikan/ui';
import { BookingInShort, BookingStep } from './booking-step';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from './read-booking';

interface NoShowProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  readonly refused?: RefusedForm | undefined;
}

/** Whether the button belongs on the page of a booking. */
export const mayRecordNoShow = ({ booking, room }: WholeBooking, page: StaffPage): boolean =>
  ['confirmed', 'completed'].includes(booking.state) &&
  booking.startsAt <= page.now &&
  page.today <= noShowUntil(conductRules(room.facility.municipality.conduct), booking.useDate) &&
  page.staff.may('conduct.record', booking.facilityId);

export const NoShowPage = (props: NoShowProps) => (
  <BookingStep {...props} title={translate('ja', 'admin.no-show.title')}>
    <NoShowForm {...props} />
  </BookingStep>
);

function NoShowForm({ page, whole }: NoShowProps) {
  const t = useWords();
  const { booking, person } = whole;
  return (
    <>
      <BookingInShort
        page={page}
        whole={whole}
        more={[person.phone ? { label: t('admin.booking.phone'), value: person.phone } : null]}
      />
      <Notice tone="warning" title={t('admin.no-show.before')}>
        <p>{t('admin.no-show.before.text')}</p>
      </Notice>
      <Form action={`/bookings/${booking.id}/no-show`} idempotencyKey={newId()}>
        <p>{t('admin.no-show.after')}</p>
        <Actions>
          <Button look="danger" size="main">
            {t('admin.no-show.button')}
          </Button>
          <ButtonLink look="quiet" size="main" href={`/bookings/${booking.id}`}>
            {t('admin.no-show.keep')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
