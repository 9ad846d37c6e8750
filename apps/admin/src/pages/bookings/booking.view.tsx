import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDateTime, formatYen, translate } from '@kashikan/i18n';
import { Actions, AdminPage, BookingState, ButtonLink, Columns, Notice, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import type { BookingResult } from './booking.controller';
import { BookingFacts } from './booking-facts';
import { BookingHistory } from './booking-history';
import { BookingKeys } from './booking-keys';
import { BookingDocuments } from './booking-documents';
import { BookingMoney } from './booking-money';
import { UseReportSection } from './use-report-section';
import { mayRecordUse } from './use.view';
import { mayChangeForStaff, openChangeOf } from './change/change-draft';
import { mayRecordNoShow } from './no-show.view';
import { counterDues } from './payment.view';
import type { WholeBooking } from './read-booking';

export interface BookingProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
  readonly result?: BookingResult | undefined;
}

/** 予約の1枚: who, room, money, key, permit and history on one page. */
export function BookingPage({ page, whole, result }: BookingProps) {
  const { booking, person } = whole;
  const title = person.groupName ?? person.applicantName ?? translate('ja', 'admin.booking.held');
  return (
    <AdminPage
      visit={page.visit}
      title={title}
      back={{ href: `/board?date=${booking.useDate}`, label: translate('ja', 'admin.booking.back') }}
      beside={
        <>
          <BookingState state={booking.state} />
          <span>
            {translate('ja', 'admin.booking.number', { number: showBookingNumber(booking.number) })}
          </span>
        </>
      }
    >
      {result ? (
        <Notice tone="success" isResult>
          <p>{translate('ja', `admin.booking.done.${result}`)}</p>
        </Notice>
      ) : null}
      <NextThing page={page} whole={whole} />
      <Columns
        main={
          <>
            <BookingFacts page={page} whole={whole} />
            <UseReportSection page={page} whole={whole} />
            <BookingHistory page={page} whole={whole} />
          </>
        }
        side={
          <>
            <BookingKeys page={page} whole={whole} />
            <BookingMoney page={page} whole={whole} />
            <BookingDocuments page={page} whole={whole} />
          </>
        }
      />
    </AdminPage>
  );
}

/** The one thing that the state asks for, and the way out. */
function NextThing({ page, whole }: BookingProps) {
  const t = useWords();
  const { booking, approvalId, handovers, keysOfRoom } = whole;
  const { staff } = page;
  const out = handovers.find(handover => handover.returnedAt === null);
  const place = booking.facilityId;
  const mayLend = booking.state === 'confirmed' && keysOfRoom.length > 0 && staff.may('key.hand-over', place);
  const mayDecide = booking.state === 'applied' && approvalId && staff.may('approval.view', place);
  return (
    <>
      {booking.state === 'payment-due' ? <Notice tone="warning">{t('admin.booking.unpaid')}</Notice> : null}
      <OpenChange page={page} whole={whole} />
      <Actions>
        <PayHere page={page} whole={whole} />
        {mayLend ? (
          <ButtonLink size="main" href={`/bookings/${booking.id}/handover`}>
            {t('admin.board.hand-over')}
          </ButtonLink>
        ) : null}
        {out && staff.may('key.take-back', place) ? (
          <ButtonLink size="main" href={`/handovers/${out.handoverId}/return`}>
            {t('admin.board.take-back')}
          </ButtonLink>
        ) : null}
        {mayDecide ? (
          <ButtonLink size="main" href={`/approvals/${approvalId}`}>
            {t('admin.booking.open-case')}
          </ButtonLink>
        ) : null}
        {mayRecordUse(whole, page) ? (
          <ButtonLink look={out ? 'quiet' : 'secondary'} size="main" href={`/bookings/${booking.id}/use`}>
            {t(whole.report ? 'admin.use.again' : 'admin.use.link')}
          </ButtonLink>
        ) : null}
        <WaysOut page={page} whole={whole} />
      </Actions>
    </>
  );
}

function PayHere({ page, whole }: BookingProps) {
  const t = useWords();
  const { booking } = whole;
  if (!page.staff.may('payment.take', booking.facilityId)) return null;
  return (
    <>
      {counterDues(whole).map(({ subject, changeId, amountYen }) => (
        <ButtonLink
          size="main"
          href={`/bookings/${booking.id}/payment${changeId ? `?change=${changeId}` : ''}`}
        >
          {t(`admin.payment.link.${subject}`, { amount: formatYen('ja', amountYen) })}
        </ButtonLink>
      ))}
    </>
  );
}

/** What the person at the counter may want instead. */
function WaysOut({ page, whole }: BookingProps) {
  const t = useWords();
  const { booking } = whole;
  const mayCancel =
    ['applied', 'payment-due', 'confirmed'].includes(booking.state) &&
    page.staff.may('booking.cancel', booking.facilityId);
  return (
    <>
      {mayChangeForStaff(whole, page) ? (
        <ButtonLink look="secondary" size="main" href={`/bookings/${booking.id}/change`}>
          {t('change.link')}
        </ButtonLink>
      ) : null}
      {!whole.report && mayRecordNoShow(whole, page) ? (
        <ButtonLink look="quiet" size="main" href={`/bookings/${booking.id}/no-show`}>
          {t('admin.no-show.link')}
        </ButtonLink>
      ) : null}
      {mayCancel ? (
        <ButtonLink look="quiet" size="main" href={`/bookings/${booking.id}/cancellation`}>
          {t('admin.booking.cancel')}
        </ButtonLink>
      ) : null}
    </>
  );
}

/** A change that waits; the booking stands as it is meanwhile. */
function OpenChange({ page, whole }: BookingProps) {
  const t = useWords();
  const open = openChangeOf(whole.changes);
  if (!open) return null;
  return (
    <Notice tone="warning" title={t('change.open.title')}>
      <p>
        {open.state === 'awaiting-payment'
          ? t('admin.change.open.payment', {
              amount: formatYen('ja', open.dueYen),
              until: formatDateTime('ja', open.openUntil ?? whole.booking.startsAt, page.zone),
            })
          : t('admin.change.open.approval')}
      </p>
      {page.staff.may('booking.change', whole.booking.facilityId) ? (
        <p>
          <a href={`/bookings/${whole.booking.id}/change/withdrawal`}>{t('admin.change.withdraw')}</a>
        </p>
      ) : null}
    </Notice>
  );
}
