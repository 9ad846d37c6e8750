import { addMinutes, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import type { RoomCalendar } from './room-calendar';
import { refuse, type ResolvedSlot, type SlotRefusal } from './slot-choice';

/** 繰上げ・延長: how much longer bands may be had, in steps of `unitMinutes`. */
export interface ExtraTimeTerms {
  readonly unitMinutes: number;
  readonly mostEarlyMinutes: number;
  readonly mostLateMinutes: number;
}

/** Minutes before and after the bands; none when missing. */
export interface ExtraMinutes {
  readonly earlyMinutes?: number | undefined;
  readonly lateMinutes?: number | undefined;
}

const END_OF_DAY = 24 * 60;

/** How many minutes may be asked for on each side of a slot, within its day; nothing where none may. */
export function extraMinutesOf(
  { extraTime }: Pick<RoomCalendar, 'extraTime'>,
  { bands, from, to }: Pick<ResolvedSlot, 'bands' | 'from' | 'to'>,
): { readonly early: readonly number[]; readonly late: readonly number[] } {
  if (!extraTime || bands.length === 0) return { early: [], late: [] };
  const { unitMinutes, mostEarlyMinutes, mostLateMinutes } = extraTime;
  const steps = (most: number): number[] =>
    Array.from({ length: Math.floor(most / unitMinutes) }, (_, step) => (step + 1) * unitMinutes);
  return {
    early: steps(Math.min(mostEarlyMinutes, minutesOf(from))),
    late: steps(Math.min(mostLateMinutes, END_OF_DAY - minutesOf(to))),
  };
}

/** The slot made longer; the cleaning follows it. Says what would be allowed when so much is not. */
export function withExtraTime(
  calendar: Pick<RoomCalendar, 'extraTime'>,
  slot: ResolvedSlot,
  { earlyMinutes: early = 0, lateMinutes: late = 0 }: ExtraMinutes,
): ResolvedSlot | SlotRefusal {
  if (early === 0 && late === 0) return slot;
  const { extraTime } = calendar;
  if (!extraTime || slot.bands.length === 0) return refuse('calendar.extra-not-lent');
  const allowed = extraMinutesOf(calendar, slot);
  const isAllowed = (minutes: number, steps: readonly number[]) => minutes === 0 || steps.includes(minutes);
  if (!isAllowed(early, allowed.early) || !isAllowed(late, allowed.late))
    return refuse('calendar.extra-too-long', {
      unitMinutes: extraTime.unitMinutes,
      mostEarlyMinutes: allowed.early.at(-1) ?? 0,
      mostLateMinutes: allowed.late.at(-1) ?? 0,
    });
  return {
    ...slot,
    from: timeOfMinutes(minutesOf(slot.from) - early),
    to: timeOfMinutes(minutesOf(slot.to) + late),
    startsAt: addMinutes(slot.startsAt, -early),
    endsAt: addMinutes(slot.endsAt, late),
    occupiesUntil: addMinutes(slot.occupiesUntil, late),
  };
}
