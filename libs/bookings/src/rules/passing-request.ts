import {
  lendingOn,
  type ResolvedSlot,
  resolveSlot,
  type RoomCalendar,
  type SlotChoice,
} from '@kashikan/calendar/rules';
import { addDays, type LocalDate, localDate, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import {
  type CountedUse,
  type ExistingUse,
  type Limit,
  type LimitedApplicant,
  type LimitReached,
  limitsReached,
} from './limits';
import { countedUse } from './counted-use';

export interface PassingRequest {
  readonly why: 'fewer' | 'next-period';
  readonly slot: ResolvedSlot;
}

export interface PassingQuestion {
  readonly limits: readonly Limit[];
  readonly applicant: LimitedApplicant;
  readonly existing: readonly ExistingUse[];
  /** What else the person wants with it. */
  readonly others: readonly CountedUse[];
  readonly roomId: string;
  readonly slot: ResolvedSlot;
  readonly calendar: RoomCalendar;
  readonly now: Date;
}

/** How far ahead to look: one fiscal year and the day after. */
const MOST_DAYS = 367;

const passes = (question: PassingQuestion, slot: ResolvedSlot): boolean =>
  limitsReached(question.limits, question.applicant, question.existing, [
    ...question.others,
    countedUse(question.roomId, slot, question.calendar),
  ]).length === 0;

/** The longest use from the same beginning that the limits leave, if there is one. */
export function fewer(question: PassingQuestion): PassingRequest | undefined {
  for (const choice of shorterChoices(question.slot, question.calendar)) {
    const slot = resolveSlot(question.calendar, choice, question.now);
    if (slot.kind === 'slot' && passes(question, slot)) return { why: 'fewer', slot };
  }
  return undefined;
}

function shorterChoices({ date, bands, from, to }: ResolvedSlot, calendar: RoomCalendar): SlotChoice[] {
  const lending = lendingOn(calendar, date);
  if (lending.kind === 'band')
    return bands.slice(1).map((_, place) => ({ date, bands: bands.slice(0, bands.length - 1 - place) }));
  const unit = lending.unitMinutes;
  const units = Math.ceil((minutesOf(to) - minutesOf(from)) / unit) - 1;
  return Array.from({ length: Math.max(0, units) }, (_, less) => ({
    date,
    from,
    to: timeOfMinutes(minutesOf(from) + (units - less) * unit),
  }));
}

/** The same time in the same room after the periods that are full, day by day as the calendar lends it and the limits leave it. */
export function* later(
  question: PassingQuestion,
  reached: readonly LimitReached[],
): Generator<PassingRequest> {
  const { slot, calendar, now } = question;
  const first = addDays(lastDay(slot.date, reached), 1);
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const date = addDays(first, ahead);
    const choice =
      slot.bands.length > 0 ? { date, bands: slot.bands } : { date, from: slot.from, to: slot.to };
    const resolved = resolveSlot(calendar, choice, now);
    if (resolved.kind === 'refusal' && resolved.code === 'calendar.not-yet-open') return;
    if (resolved.kind === 'slot' && passes(question, resolved)) yield { why: 'next-period', slot: resolved };
  }
}

const lastDay = (date: LocalDate, reached: readonly LimitReached[]): LocalDate =>
  reached.reduce(
    (last, { period }) => (period.from <= date && period.to > last ? period.to : last),
    localDate(date),
  );
