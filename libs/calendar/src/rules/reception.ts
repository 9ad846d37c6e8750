import {
  addDays,
  addMonths,
  instantAt,
  type LocalDate,
  localDate,
  localTime,
  type Zone,
} from '@kashikan/kernel';
import type { ReceptionLine } from './reception-line';
import { rememberedByDay } from './remembered';
import type { RoomCalendar } from './room-calendar';

/** When one line takes applications: from `opensAt` up to, not including, `closesAt`. */
export interface Reception {
  readonly line: ReceptionLine;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** How the reception stands at a moment for a use; `never` when no line that fits is ever open for it. */
export type ReceptionStanding =
  | { readonly state: 'open'; readonly closesAt: Date }
  | { readonly state: 'not-yet-open'; readonly opensAt: Date; readonly line: ReceptionLine }
  | { readonly state: 'too-late'; readonly closedAt: Date; readonly line: ReceptionLine }
  | { readonly state: 'never' };

type Bound = Pick<RoomCalendar, 'reception' | 'zone'>;

/** How a use on `date` that starts at `startsAt` stands at `now`; undefined where no reception binds. */
export function receptionAt(
  { reception, zone }: Bound,
  date: LocalDate,
  startsAt: Date,
  now: Date,
): ReceptionStanding | undefined {
  if (!reception) return undefined;
  const at = now.getTime();
  let open = 0;
  let next: Reception | undefined;
  let last: Reception | undefined;
  for (const line of reception.lines) {
    const { opens, closes } = limitsOf(line, date, startsAt, zone);
    if (opens >= closes) continue;
    if (opens <= at && at < closes) open = Math.max(open, closes);
    else if (at < opens && !(next && next.opensAt.getTime() <= opens)) next = inTime(line, opens, closes);
    else if (closes <= at && !(last && last.closesAt.getTime() >= closes)) last = inTime(line, opens, closes);
  }
  if (open) return { state: 'open', closesAt: new Date(open) };
  if (next) return { state: 'not-yet-open', opensAt: next.opensAt, line: next.line };
  return last ? { state: 'too-late', closedAt: last.closesAt, line: last.line } : { state: 'never' };
}

/** When a line takes applications for a use; undefined when it never does. */
export function receptionBy(
  line: ReceptionLine,
  date: LocalDate,
  startsAt: Date,
  zone: Zone,
): Reception | undefined {
  const { opens, closes } = limitsOf(line, date, startsAt, zone);
  return opens < closes ? inTime(line, opens, closes) : undefined;
}

const inTime = (line: ReceptionLine, opens: number, closes: number): Reception => ({
  line,
  opensAt: new Date(opens),
  closesAt: new Date(closes),
});

function limitsOf(line: ReceptionLine, date: LocalDate, startsAt: Date, zone: Zone) {
  const { opens, dayCloses } = limitsOfDay(line, date, zone);
  const closes = startsAt.getTime() - (line.closesMinutesBefore ?? 0) * 60_000;
  return { opens, closes: Math.min(closes, dayCloses) };
}

const midnight = localTime('00:00');

const limitsOfDay = rememberedByDay((line: ReceptionLine, date: LocalDate, zone: Zone) => {
  const sameDay = addMonths(date, -line.opensMonthsBefore);
  const opensOn = line.opensOnDay === undefined ? sameDay : onDay(sameDay, line.opensOnDay);
  const { closesDaysBefore: days } = line;
  return {
    opens: instantAt(opensOn, line.opensAt, zone).getTime(),
    dayCloses: days === undefined ? Infinity : instantAt(addDays(date, 1 - days), midnight, zone).getTime(),
  };
});

/** Day 31 of a shorter month is its last day. */
function onDay(date: LocalDate, day: number): LocalDate {
  const first = localDate(`${date.slice(0, 8)}01`);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}
