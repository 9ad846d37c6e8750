import { type Daypart, dayparts, weekdayNames } from '@kashikan/calendar/rules';
import type { Town } from '@kashikan/catalogue';
import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { readCount } from '@kashikan/i18n';
import type { DayKind } from '@kashikan/journeys';
import { type LocalDate, type LocalTime, localTime } from '@kashikan/kernel';
import { type Days, monthFrom, type PeriodErrors, readPeriod } from './read-period';

interface Hours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

const hours = (from: string, to: string): Hours => ({ from: localTime(from), to: localTime(to) });

/** The core of each part of one day: the bands and times that cover it are offered. */
export const hoursOf: Readonly<Record<Daypart, readonly Hours[]>> = {
  any: [hours('09:00', '12:00'), hours('13:00', '17:00'), hours('18:00', '21:00')],
  morning: [hours('09:00', '12:00')],
  afternoon: [hours('13:00', '17:00')],
  evening: [hours('18:00', '21:00')],
};

/** Sunday last, as a week is said, and holidays after it. */
export const dayKinds: readonly DayKind[] = [...weekdayNames.slice(1), 'sun', 'holiday'];

/** How long a use must be at least, as the form offers it. */
export const lengths = [60, 120, 180, 240, 360, 480] as const;

/** What a person looks for; everything may be left open. */
export interface Search {
  readonly days: Days | undefined;
  /** Only such days of the week; empty for all. */
  readonly kinds: readonly DayKind[];
  readonly part: Daypart;
  readonly minutes: number | undefined;
  readonly people: number | undefined;
  readonly purposeCode: string | undefined;
  readonly facilityId: string | undefined;
  readonly stepFreeOnly: boolean;
}

export interface ReadSearch {
  readonly search: Search;
  /** Which fields could not be read, with the key of the sentence. */
  readonly errors: Readonly<PeriodErrors & { people?: 'search.people.unread' }>;
}

/** Reads the search as people type it; a value that the town does not know counts as left open. */
export function readSearch(query: Fields, town: Town, today: LocalDate): ReadSearch {
  const people = textOf(query, 'people');
  const readPeople = readCount(people);
  const period = readPeriod(query, today);
  const purposeCode = textOf(query, 'purpose');
  const facilityId = textOf(query, 'facility');
  const kinds = textsOf(query, 'days');
  const search: Search = {
    days: period.days,
    kinds: dayKinds.filter(kind => kinds.includes(kind)),
    part: dayparts.find(part => part === textOf(query, 'time')) ?? 'any',
    minutes: lengths.find(minutes => String(minutes) === textOf(query, 'minutes')),
    people: readPeople,
    purposeCode: town.purposes.some(purpose => purpose.code === purposeCode) ? purposeCode : undefined,
    facilityId: town.facilities.some(facility => facility.id === facilityId) ? facilityId : undefined,
    stepFreeOnly: textOf(query, 'stepFree') === 'yes',
  };
  return {
    search: search.days ? search : { ...search, days: asksForTimes(search) ? monthFrom(today) : undefined },
    errors: { ...period.errors, ...(people && !readPeople ? { people: 'search.people.unread' } : {}) },
  };
}

/** Whoever says at what times, but no day, means the days ahead. */
const asksForTimes = ({ part, minutes, kinds }: Search): boolean =>
  part !== 'any' || minutes !== undefined || kinds.length > 0;

/** One day and nothing special about it: then the page also says of the other rooms why not. */
export const isOneDay = ({ days, minutes, kinds, stepFreeOnly }: Search): boolean =>
  days !== undefined && days.from === days.to && minutes === undefined && kinds.length === 0 && !stepFreeOnly;
