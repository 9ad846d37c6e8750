import { calendarWithoutReception } from '@kashikan/calendar';
import { type ExtraMinutes, extraMinutesOf, type ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import {
  addMinutes,
  Clock,
  type LocalTime,
  minutesOf,
  type TimeRange,
  timeOfMinutes,
} from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';

export interface ExtraChoice {
  readonly minutes: number;
  /** When the use then begins or ends; missing while the bands are not picked yet. */
  readonly at?: LocalTime;
}

/** How much earlier and later a use may be had; a side that is not there cannot be asked for in this room. */
export interface ExtraChoices {
  readonly early?: readonly ExtraChoice[];
  readonly late?: readonly ExtraChoice[];
}

/** What a room allows, whichever bands will be picked. */
export function extraChoicesOf(room: Room): ExtraChoices {
  const { extraTime } = calendarWithoutReception(room);
  if (!extraTime) return {};
  const { unitMinutes, mostEarlyMinutes, mostLateMinutes } = extraTime;
  const steps = (most: number): ExtraChoice[] =>
    Array.from({ length: Math.floor(most / unitMinutes) }, (_, at) => ({ minutes: (at + 1) * unitMinutes }));
  const [early, late] = [steps(mostEarlyMinutes), steps(mostLateMinutes)];
  return { ...(early.length > 0 && { early }), ...(late.length > 0 && { late }) };
}

/** What a form says; what is no number is refused by the calendar. */
export const readExtraMinutes = (early: string, late: string): ExtraMinutes => ({
  ...(early !== '' && { earlyMinutes: Number(early) }),
  ...(late !== '' && { lateMinutes: Number(late) }),
});

/** 繰上げ・延長 that nobody is in the way of, told beforehand; the application decides. */
@Injectable()
export class ExtraTimes {
  constructor(
    private readonly occupied: OccupiedTimeView,
    private readonly clock: Clock,
  ) {}

  /** `slot` is without extra time; what `exceptBookingId` has counts as free. */
  async of(room: Room, slot: ResolvedSlot, exceptBookingId: string | null): Promise<ExtraChoices> {
    const { early, late } = extraMinutesOf(calendarWithoutReception(room), slot);
    if (early.length + late.length === 0) return {};
    const from = addMinutes(slot.startsAt, -(early.at(-1) ?? 0));
    const until = addMinutes(slot.occupiesUntil, late.at(-1) ?? 0);
    const now = this.clock.now();
    const rows = await this.occupied.ofParts(room.partIds, from, until, now);
    const others = rows.filter(({ sourceId }) => sourceId !== exceptBookingId);
    const isFree = ({ startsAt, endsAt }: TimeRange): boolean =>
      startsAt > now && !others.some(row => row.startsAt < endsAt && startsAt < row.endsAt);
    return {
      ...(early.length > 0 && {
        early: early
          .filter(minutes => isFree({ startsAt: addMinutes(slot.startsAt, -minutes), endsAt: slot.startsAt }))
          .map(minutes => ({ minutes, at: timeOfMinutes(minutesOf(slot.from) - minutes) })),
      }),
      ...(late.length > 0 && {
        late: late
          .filter(minutes =>
            isFree({ startsAt: slot.endsAt, endsAt: addMinutes(slot.occupiesUntil, minutes) }),
          )
          .map(minutes => ({ minutes, at: timeOfMinutes(minutesOf(slot.to) + minutes) })),
      }),
    };
  }
}
