import { type Fields, textOf } from '@kashikan/edge';
import type { Town } from '@kashikan/catalogue';
import { readCount, readDate } from '@kashikan/i18n';
import { type LocalDate, type LocalTime, localTime } from '@kashikan/kernel';

export const dayparts = ['any', 'morning', 'afternoon', 'evening'] as const;
export type Daypart = (typeof dayparts)[number];

interface Hours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

const hours = (from: string, to: string): Hours => ({ from: localTime(from), to: localTime(to) });

/** The core of each part of the day: the bands and times that cover it are offered. */
const hoursOf: Readonly<Record<Daypart, readonly Hours[]>> = {
  any: [hours('09:00', '12:00'), hours('13:00', '17:00'), hours('18:00', '21:00')],
  morning: [hours('09:00', '12:00')],
  afternoon: [hours('13:00', '17:00')],
  evening: [hours('18:00', '21:00')],
};

/** What a person looks for; everything may be left open. */
export interface Search {
  readonly date: LocalDate | undefined;
  readonly hours: readonly Hours[];
  readonly people: number | undefined;
  readonly purposeCode: string | undefined;
  readonly facilityId: string | undefined;
}

export interface ReadSearch {
  readonly search: Search;
  /** Which fields could not be read, with the key of the sentence. */
  readonly errors: Readonly<
    Partial<Record<'date' | 'people', 'search.date.unread' | 'search.people.unread'>>
  >;
}

/** Reads the search as people type it; a value that the town does not know counts as left open. */
export function readSearch(query: Fields, town: Town, today: LocalDate): ReadSearch {
  const [date, people] = [textOf(query, 'date'), textOf(query, 'people')];
  const readPeople = readCount(people);
  const readDay = readDate(date, today);
  const purposeCode = textOf(query, 'purpose');
  const facilityId = textOf(query, 'facility');
  const daypart = dayparts.find(part => part === textOf(query, 'time')) ?? 'any';
  return {
    search: {
      date: readDay,
      hours: hoursOf[daypart],
      people: readPeople,
      purposeCode: town.purposes.some(purpose => purpose.code === purposeCode) ? purposeCode : undefined,
      facilityId: town.facilities.some(facility => facility.id === facilityId) ? facilityId : undefined,
    },
    errors: {
      ...(date && !readDay ? { date: 'search.date.unread' } : {}),
      ...(people && !readPeople ? { people: 'search.people.unread' } : {}),
    },
  };
}
