import type { LocalDate } from '@kashikan/kernel';
import { receptionOf } from './booking-window';
import type { RoomCalendar } from './room-calendar';
import type { OccupiedTime, Slot, Standing } from './slot';
import { rowInTheWay, type Taken } from './taken';

const past: Standing = { state: 'past' };
const free: Standing = { state: 'free' };
const tooLate: Standing = { state: 'too-late' };

/** What is past is past; then what takes the time or its cleaning; then whether applications are being taken. */
export function standingOf(
  calendar: RoomCalendar,
  date: LocalDate,
  { startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>,
  taken: readonly Taken[],
  now: Date,
): Standing {
  if (startsAt.getTime() <= now.getTime()) return past;
  const cleanAt = endsAt.getTime() + calendar.cleaningMinutes * 60_000;
  const row = rowInTheWay(taken, startsAt.getTime(), cleanAt);
  if (row) return standingBehind(row);
  const reception = receptionOf(calendar, date, startsAt);
  if (!reception) return free;
  const { opensAt, closesAt } = reception;
  if (now.getTime() < opensAt.getTime()) return { state: 'not-yet-open', opensAt };
  return now.getTime() < closesAt.getTime() ? free : tooLate;
}

function standingBehind({ kind, expiresAt, closedFor }: OccupiedTime): Standing {
  if (kind === 'hold')
    return { state: 'held', occupiedBy: kind, ...(expiresAt ? { heldUntil: expiresAt } : {}) };
  const state = kind === 'booking' || kind === 'official-use' ? 'booked' : 'closed';
  return closedFor ? { state, occupiedBy: kind, closedFor } : { state, occupiedBy: kind };
}
