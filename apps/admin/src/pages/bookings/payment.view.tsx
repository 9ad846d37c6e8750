import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatYen, translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import type { Charge } from '@kashikan/payments';
import { counterMethods, isCounterMethod } from '@kashikan/payments/rules';
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Money,
  Notice,
  Radios,
  SummaryList,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { BookingInShort, BookingStep } from './booking-step';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from './read-booking';

/** What can be paid at the counter now. */
export interface CounterDue {
  readonly subject: Charge['subject'];
  readonly changeId: string | undefined;
  readonly amountYen: number;
}

/** The fee while payment is due, and what each change or overtime waits for. */
export function counterDues({ booking, changes }: WholeBooking): CounterDue[] {
  const fee: CounterDue[] =
    booking.state === 'payment-due' && booking.feeYen
      ? [{ subject: 'fee', changeId: undefined, amountYen: booking.feeYen }]
      : [];
  const open = changes.filter(({ state }) => state === 'awaiting-payment');
  return [
    ...fee,
    ...open.map(({ id, kind, dueYen }) => ({
      subject: kind === 'overtime' ? ('overtime' as const) : ('difference' as const),
      changeId: id,
      amountYen: dueYen,
    })),
  ];
}

export const counterDueOf = (whole: WholeBooking, changeId: string | undefined): CounterDue | undefined =>
  counterDues(whole).find(due => due.changeId === changeId);

/** What was taken at the counter, by its id. */
export const takenCharge = ({ charges }: WholeBooking, id: string): Charge | undefined =>
  charges.find(charge => charge.id === id && isCounterMethod(charge.method));

interface PaymentProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  /** Undefined when it was paid, or fell, while the form was open. */
  readonly due: CounterDue | undefined;
  readonly refused?: RefusedForm | undefined;
}

export const PaymentPage = (props: PaymentProps) => (
  <BookingStep {...props} title={translate('ja', 'admin.payment.title')}>
    <Whose page={props.page} whole={props.whole} />
    {props.due ? <TakeForm whole={props.whole} due={props.due} /> : null}
  </BookingStep>
);

const Whose = ({ page, whole }: Pick<PaymentProps, 'page' | 'whole'>) => (
  <BookingInShort
    page={page}
    whole={whole}
    more={[
      { label: translate('ja', 'admin.payment.number'), value: showBookingNumber(whole.booking.number) },
    ]}
  />
);

function TakeForm({ whole, due }: { readonly whole: WholeBooking; readonly due: CounterDue }) {
  const t = useWords();
  const here = `/bookings/${whole.booking.id}`;
  const hidden = { shownYen: String(due.amountYen), ...(due.changeId ? { change: due.changeId } : {}) };
  return (
    <Form action={`${here}/payment`} hidden={hidden} idempotencyKey={newId()}>
      <p class="big-number">
        {t(`admin.payment.due.${due.subject}`)} <Money amountYen={due.amountYen} />
      </p>
      <Radios
        name="method"
        label={t('admin.payment.method')}
        value="cash"
        choices={counterMethods.map(value => ({ value, label: t(`admin.payment.method.${value}`) }))}
        isRequired
      />
      <TextInput
        name="tendered"
        label={t('admin.payment.tendered')}
        hint={t('admin.payment.tendered.hint')}
        inputMode="numeric"
        width="short"
        unit={t('admin.payment.yen')}
        autoComplete="off"
      />
      <TextInput
        name="slip"
        label={t('admin.payment.slip')}
        hint={t('admin.payment.slip.hint')}
        width="medium"
        autoComplete="off"
        maxLength={40}
      />
      <Actions>
        <Button size="main">{t('admin.payment.take')}</Button>
        <ButtonLink look="quiet" size="main" href={here}>
          {t('common.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

interface TakenProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  readonly charge: Charge;
}

/** What to hand back across the counter, in large type, and what comes next. */
export const TakenPage = ({ page, whole, charge }: TakenProps) => (
  <BookingStep page={page} whole={whole} title={translate('ja', 'admin.payment.taken')}>
    <Taken page={page} whole={whole} charge={charge} />
  </BookingStep>
);

function Taken({ page, whole, charge }: TakenProps) {
  const t = useWords();
  const { amountYen, tenderedYen, slipNumber } = charge;
  const receipt = whole.documents.find(
    ({ kind, subjectId }) => kind === 'receipt' && subjectId === charge.id,
  );
  return (
    <>
      {tenderedYen === null ? null : (
        <Notice tone="success" isResult>
          <p class="big-number">
            {t('admin.payment.change')} <Money amountYen={tenderedYen - amountYen} />
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: t(`admin.payment.due.${charge.subject}`), value: formatYen('ja', amountYen) },
          tenderedYen === null
            ? null
            : { label: t('admin.payment.tendered'), value: formatYen('ja', tenderedYen) },
          slipNumber ? { label: t('admin.payment.slip'), value: slipNumber } : null,
        ]}
      />
      <Whose page={page} whole={whole} />
      <Actions>
        {receipt ? (
          <ButtonLink size="main" href={`/documents/${receipt.documentId}`}>
            {t('admin.payment.receipt')}
          </ButtonLink>
        ) : null}
        <ButtonLink look="secondary" size="main" href={`/bookings/${whole.booking.id}`}>
          {t('admin.payment.to-booking')}
        </ButtonLink>
      </Actions>
    </>
  );
}
