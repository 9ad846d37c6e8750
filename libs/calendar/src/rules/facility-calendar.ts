import type { Zone } from '@kashikan/kernel';
import type { ClosingRule, ExtraOpening } from './closing-rules';
import type { OpenDays } from './day-status';
import type { ExtraTimeTerms } from './extra-time';
import { japaneseHolidays, type ManualHoliday } from './japanese-holidays';
import type { Asker, NamedKind } from './asker';
import { type ReceptionLine, receptionFor } from './reception-line';
import type { Band, BandLending, HourlyLending, RoomCalendar } from './room-calendar';

/** The reception that holds for some rooms of a facility, and the hours of those that are lent by the hour, on some days or on all. */
export interface LendingPlan {
  /** A time may be had while any line is open that fits who asks and how. */
  readonly reception: readonly ReceptionLine[];
  readonly hourly?: Omit<HourlyLending, 'kind'>;
  /** 続けて借りる区分の数: at least and at most. */
  readonly minBands?: number;
  readonly maxBands?: number;
  readonly extraTime?: ExtraTimeTerms;
}

/** What `facilities.calendar` holds, in the form of the town's own file. */
export interface FacilityCalendar {
  readonly bands: readonly Band[];
  readonly closings: readonly ClosingRule[];
  readonly extraOpenings?: readonly ExtraOpening[];
  /** Holidays of the town, or national ones that parliament moved. */
  readonly holidays?: readonly ManualHoliday[];
  /** By the room's `calendar_code`. */
  readonly plans: Readonly<Record<string, LendingPlan>>;
}

export interface RoomFacts {
  readonly lending: 'band' | 'hourly' | 'mixed';
  readonly calendarCode: string;
  readonly cleaningMinutes: number;
}

export const openDays = (facility: FacilityCalendar): OpenDays => ({
  closings: facility.closings,
  extraOpenings: facility.extraOpenings ?? [],
  holidays: japaneseHolidays(facility.holidays),
});

/**
 * The calendar of one room. Pass the same `days` (from `openDays`) for all rooms of a facility, so that they share what is
 * remembered of each day. No reception binds it yet: see `receiving`. Throws RangeError when the room names a plan, or hours, that the facility lacks.
 */
export function roomCalendar(
  facility: FacilityCalendar,
  room: RoomFacts,
  zone: Zone,
  days: OpenDays,
): RoomCalendar {
  const plan = facility.plans[room.calendarCode];
  if (!plan) throw new RangeError(`no such plan in the calendar: ${room.calendarCode}`);
  const lending = lendingOf(facility, plan, room.lending);
  if (!lending) throw new RangeError(`no hours in the plan ${room.calendarCode} of an hourly room`);
  const { extraTime } = plan;
  return { zone, lending, days, cleaningMinutes: room.cleaningMinutes, ...(extraTime && { extraTime }) };
}

// Rooms of the same lending share one object, by which their days are remembered.
const bandLendings = new WeakMap<FacilityCalendar | LendingPlan, BandLending>();
const hourlyLendings = new WeakMap<LendingPlan, HourlyLending>();

function lendingOf(
  facility: FacilityCalendar,
  plan: LendingPlan,
  kind: RoomFacts['lending'],
): RoomCalendar['lending'] | undefined {
  const inBands = bandLending(facility, plan);
  const byHour = hourlyLending(plan);
  if (kind === 'band') return inBands;
  return kind === 'hourly' ? byHour : byHour && { kind: 'mixed', inBands, byHour };
}

function bandLending(facility: FacilityCalendar, plan: LendingPlan): BandLending {
  const { minBands, maxBands } = plan;
  const owner = minBands === undefined && maxBands === undefined ? facility : plan;
  const known = bandLendings.get(owner);
  if (known) return known;
  const least = minBands === undefined ? {} : { minBands };
  const most = maxBands === undefined ? {} : { maxBands };
  const lending: BandLending = { kind: 'band', bands: facility.bands, ...least, ...most };
  bandLendings.set(owner, lending);
  return lending;
}

function hourlyLending(plan: LendingPlan): HourlyLending | undefined {
  if (!plan.hourly) return undefined;
  const lending = hourlyLendings.get(plan) ?? { kind: 'hourly', ...plan.hourly };
  hourlyLendings.set(plan, lending);
  return lending;
}

/** The calendar of a room as its plan receives one who asks. */
export function receiving(
  calendar: RoomCalendar,
  plan: LendingPlan | undefined,
  asker: Asker,
  kinds: readonly NamedKind[],
): RoomCalendar {
  return { ...calendar, reception: receptionFor(plan?.reception ?? [], asker, kinds) };
}
