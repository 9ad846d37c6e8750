import type { Facility, Room } from '@kashikan/catalogue';
import { formatDate } from '@kashikan/i18n';
import { localTime, localTimeOf, type LocalTime } from '@kashikan/kernel';
import { type LineItem, RoomTimeline, useWords } from '@kashikan/ui';
import type { BoardItem } from '../../board/board-of-day';
import type { BoardProps } from './board.view';

/** 室 × 時間: one table for each facility. */
export function BoardTable({ facilities, items, page, date }: BoardProps) {
  const t = useWords();
  const ofDay = items.filter(({ booking }) => booking.useDate === date);
  return (
    <>
      {facilities.map(facility => (
        <RoomTimeline
          id={`rooms-${facility.code}`}
          caption={t('admin.board.table-of', { facility: facility.name, date: formatDate('ja', date) })}
          {...hoursOf(ofDay, page.zone)}
          rooms={facility.rooms.map(room => ({
            name: room.name,
            items: lineOf(room, facility, ofDay, page.zone),
          }))}
        />
      ))}
    </>
  );
}

/** From the first to the last hour in use, and at least the usual day. */
function hoursOf(items: readonly BoardItem[], zone: string): { opensAt: LocalTime; closesAt: LocalTime } {
  const starts = items.map(({ booking }) => localTimeOf(booking.startsAt, zone));
  const ends = items.map(({ booking }) => localTimeOf(booking.endsAt, zone));
  const first = [localTime('09:00'), ...starts].reduce((a, b) => (a < b ? a : b));
  const last = [localTime('22:00'), ...ends].reduce((a, b) => (a > b ? a : b));
  return { opensAt: localTime(`${first.slice(0, 2)}:00`), closesAt: last };
}

/** A room's bookings, and the bookings of rooms that share a part with it. */
function lineOf(room: Room, facility: Facility, items: readonly BoardItem[], zone: string): LineItem[] {
  return items.flatMap(({ booking }): LineItem[] => {
    const [from, to] = [localTimeOf(booking.startsAt, zone), localTimeOf(booking.endsAt, zone)];
    if (booking.roomId === room.id) {
      const label = booking.groupName ?? booking.applicantName ?? '';
      return [{ from, to, kind: 'busy', label, href: `/bookings/${booking.id}` }];
    }
    const other = facility.rooms.find(candidate => candidate.id === booking.roomId);
    const shares = other?.partIds.some(part => room.partIds.includes(part)) ?? false;
    return shares && other ? [{ from, to, kind: 'blocked', label: other.name }] : [];
  });
}
