import type { BookingChange } from '@kashikan/bookings';
import { translate } from '@kashikan/i18n';
import { toldChange } from '@kashikan/journeys';
import { Actions, Button, ButtonLink, Form, Section, SummaryList, TextArea, useWords } from '@kashikan/ui';
import { BookingInShort, BookingStep } from '../booking-step';
import { ToldBy } from '../../../frame/for-person';
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
  <BookingStep {...props} title={translate('ja', 'admin.change.withdraw.title')}>
    <Withdrawal {...props} />
  </BookingStep>
);

function Withdrawal({ page, whole, change }: WithdrawalProps) {
  const t = useWords();
  const { booking } = whole;
  const told = toldChange(namesFor(page, whole), change);
  return (
    <>
      <BookingInShort page={page} whole={whole} />
      <Section title={t('admin.change.things')}>
        <SummaryList rows={told.map(({ label, value }) => ({ label, value }))} />
      </Section>
      <Form action={`/bookings/${booking.id}/change/withdrawal`}>
        <p>{t('admin.change.withdraw.text')}</p>
        <ToldBy />
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
