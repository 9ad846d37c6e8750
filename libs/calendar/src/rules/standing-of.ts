import type { LocalDate } from '@kashikan/kernel';
import { receptionAt } from './reception';
import type { RoomCalendar } from './room-calendar';
import type { OccupiedTime, Slot, Standing } from './slot';
import { rowInTheWay, type Taken } from './taken';

const past: Standing = { state: 'past' };
const free: Standing = { state: 'free' };
const tooLate: Standing = { state: 'too-late' };
const notReceived: Standing = { state: 'not-received' };

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
  const reception = receptionAt(calendar, date, startsAt, now);
  if (!reception || reception.state === 'open') return free;
  if (reception.state === 'not-yet-open') return { state: 'not-yet-open', opensAt: reception.opensAt };
  return reception.state === 'too-late' ? tooLate : notReceived;
}

function standingBehind({ kind, expiresAt, closedFor }: OccupiedTime): Standing {
  if (kind === 'hold')
    return { state: 'held', occupiedBy: kind, ...(expiresAt ? { heldUntil: expiresAt } : {}) };
  const state = kind === 'booking' || kind === 'official-use' ? 'booked' : 'closed';
  return closedFor ? { state, occupiedBy: kind, closedFor } : { state, occupiedBy: kind };
}
