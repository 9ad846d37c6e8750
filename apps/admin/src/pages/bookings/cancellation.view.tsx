import { formatYen, translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Actions, Button, ButtonLink, Form, Radios, TextArea, useWords } from '@kashikan/ui';
import { BookingInShort, BookingStep } from './booking-step';
import { ToldBy } from '../../frame/for-person';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from './read-booking';

export const cancellationCauses = ['applicant', 'municipality', 'force-majeure'] as const;

export interface CancellationChoice {
  readonly cause: (typeof cancellationCauses)[number];
  readonly refundYen: number;
}

interface CancellationProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  readonly paidYen: number;
  readonly choices: readonly CancellationChoice[];
  readonly refused?: RefusedForm | undefined;
}

/** 取消の確認: what comes back for each cause, before anything happens. */
export const CancellationPage = (props: CancellationProps) => (
  <BookingStep {...props} title={translate('ja', 'admin.cancel.title')}>
    <CancellationForm {...props} />
  </BookingStep>
);

function CancellationForm({ page, whole, paidYen, choices }: CancellationProps) {
  const t = useWords();
  const { booking } = whole;
  return (
    <>
      <BookingInShort
        page={page}
        whole={whole}
        more={[{ label: t('admin.cancel.paid'), value: formatYen('ja', paidYen) }]}
      />
      <Form action={`/bookings/${booking.id}/cancellation`} idempotencyKey={newId()}>
        <Radios
          name="cause"
          label={t('admin.cancel.cause')}
          isRequired
          choices={choices.map(({ cause, refundYen }) => ({
            value: cause,
            label: t(`admin.cause.${cause}`),
            hint: t('admin.cancel.refund', { amount: formatYen('ja', refundYen) }),
          }))}
        />
        <ToldBy isOnlyWhenAsked />
        <TextArea
          name="reason"
          label={t('admin.cancel.reason')}
          hint={t('admin.cancel.reason.hint')}
          rows={3}
        />
        <Actions>
          <Button look="danger" size="main">
            {t('admin.cancel.button')}
          </Button>
          <ButtonLink look="quiet" size="main" href={`/bookings/${booking.id}`}>
            {t('admin.cancel.keep')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
