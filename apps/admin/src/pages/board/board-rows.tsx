import { formatClock, formatTightRange } from '@kashikan/i18n';
import { localTimeOf } from '@kashikan/kernel';
import { Board, BookingState, ButtonLink, JDate, StatusChip, telHref, useWords } from '@kashikan/ui';
import type { BoardItem } from '../../board/board-of-day';
import type { StaffPage } from '../../frame/staff-page';

interface RowsProps {
  readonly items: readonly BoardItem[];
  readonly page: StaffPage;
  readonly isToday: boolean;
}

export const BoardRows = ({ items, page, isToday }: RowsProps) => (
  <Board
    rows={items.map(item => ({
      id: `booking-${item.booking.id}`,
      time: <Time item={item} page={page} />,
      who: <a href={`/bookings/${item.booking.id}`}>{nameOf(item)}</a>,
      room: <Room item={item} page={page} />,
      chips: <Chips item={item} />,
      ...(item.isOverdue ? { notes: <LateNotes item={item} page={page} /> } : {}),
      action: isToday || item.next === 'take-back' ? <NextButton item={item} page={page} /> : null,
      isLate: item.isOverdue,
    }))}
  />
);

const nameOf = ({ booking }: BoardItem): string => booking.groupName ?? booking.applicantName ?? '';

function Time({ item, page }: { readonly item: BoardItem; readonly page: StaffPage }) {
  const { booking } = item;
  const [from, to] = [booking.startsAt, booking.endsAt].map(at => localTimeOf(at, page.zone));
  return <>{from && to ? formatTightRange(from, to) : null}</>;
}

function Room({ item, page }: { readonly item: BoardItem; readonly page: StaffPage }) {
  const t = useWords();
  const { booking } = item;
  const facility = page.town.facilities.find(one => one.id === booking.facilityId);
  const room = facility?.rooms.find(one => one.id === booking.roomId);
  return (
    <>
      {page.visit.facility.id === null ? `${facility?.name ?? ''} ` : ''}
      {room?.name}
      {booking.people === null ? null : ` ${t('common.people', { count: booking.people })}`}
      {booking.eventName ? ` ${booking.eventName}` : null}
      {booking.useDate === page.today || !item.isOverdue ? null : (
        <>
          {' '}
          <JDate at={booking.useDate} />
        </>
      )}
    </>
  );
}

function Chips({ item }: { readonly item: BoardItem }) {
  const t = useWords();
  return (
    <>
      <BookingState state={item.booking.state} />
      {item.keysOut.map(handover => (
        <StatusChip tone={item.isOverdue ? 'alert' : 'waiting'}>
          {t('admin.board.key-out', { key: `${handover.tag} ${handover.keyName}` })}
        </StatusChip>
      ))}
    </>
  );
}

/** Whom to ring, since when, and who is waiting for the room. */
function LateNotes({ item, page }: { readonly item: BoardItem; readonly page: StaffPage }) {
  const t = useWords();
  const { booking, keysOut, nextInRoom } = item;
  const [first] = keysOut;
  return (
    <>
      <p class="late">
        {t('admin.board.overdue-since', {
          time: formatClock('ja', item.nextAt, page.zone),
          name: first?.takenByName ?? '',
        })}
        {booking.phone ? (
          <>
            {' '}
            <a href={telHref(booking.phone)}>{t('admin.board.call', { phone: booking.phone })}</a>
          </>
        ) : null}
      </p>
      {nextInRoom ? (
        <p>
          {t('admin.board.next-in-room', {
            time: formatClock('ja', nextInRoom.startsAt, page.zone),
            name: nextInRoom.groupName ?? nextInRoom.applicantName ?? '',
          })}
        </p>
      ) : null}
    </>
  );
}

function NextButton({ item, page }: { readonly item: BoardItem; readonly page: StaffPage }) {
  const t = useWords();
  const { booking, next, keysOut } = item;
  if (next === 'hand-over' && page.staff.may('key.hand-over', booking.facilityId))
    return <ButtonLink href={`/bookings/${booking.id}/handover`}>{t('admin.board.hand-over')}</ButtonLink>;
  if (next === 'take-back' && page.staff.may('key.take-back', booking.facilityId))
    return (
      <ButtonLink look="secondary" href={`/handovers/${keysOut[0]?.handoverId}/return`}>
        {t('admin.board.take-back')}
      </ButtonLink>
    );
  return null;
}
