import type { BookingChange } from '@kashikan/bookings';
import { formatTimeRange, translate } from '@kashikan/i18n';
import { toldChange } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  Section,
  SummaryList,
  TextArea,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../../frame/refused';
import type { StaffPage } from '../../../frame/staff-page';
import type { WholeBooking } from '../read-booking';
import { namesFor } from '../told-of-booking';

interface WithdrawalProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  /** The change that waits. */
  readonly change: BookingChange;
  readonly refused?: RefusedForm | undefined;
}

export const WithdrawalPage = (props: WithdrawalProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.change.withdraw.title')}
    back={{ href: `/bookings/${props.whole.booking.id}` }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Withdrawal {...props} />
  </AdminPage>
);

function Withdrawal({ page, whole, change }: WithdrawalProps) {
  const t = useWords();
  const { booking, person, room } = whole;
  const told = toldChange(namesFor(page, whole), change);
  return (
    <>
      <SummaryList
        rows={[
          { label: t('admin.booking.group'), value: person.groupName ?? person.applicantName ?? '' },
          { label: t('admin.change.room-now'), value: `${room.facility.name} ${room.name}` },
          { label: t('admin.change.time-now'), value: formatTimeRange('ja', booking, page.zone, 'year') },
        ]}
      />
      <Section title={t('admin.change.things')}>
        <SummaryList rows={told.map(({ label, value }) => ({ label, value }))} />
      </Section>
      <Form action={`/bookings/${booking.id}/change/withdrawal`}>
        <p>{t('admin.change.withdraw.text')}</p>
        <TextArea
          name="reason"
          label={t('admin.change.withdraw.reason')}
          hint={t('admin.change.withdraw.reason.hint')}
          rows={2}
          isRequired
        />
        <Actions>
          <Button look="danger" size="main">
            {t('admin.change.withdraw.submit')}
          </Button>
          <ButtonLink look="quiet" size="main" href={`/bookings/${booking.id}`}>
            {t('admin.change.withdraw.keep')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
