import type { Town } from '@kashikan/catalogue';
import { type Fields, queryOf } from '@kashikan/edge';
import { type FoundDays, SearchDays } from '@kashikan/journeys';
import { addDays, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type Days, monthFrom } from './read-period';
import type { Search } from './read-search';

/** Of a search over many days a phone gets ten rooms at a time, because each brings its days. */
export const ROOMS_OVER_DAYS = 10;

/** The same search with one thing less, when it finds nothing. */
export interface Relaxed {
  readonly way: 'any-time' | 'later' | 'any-length' | 'any-day' | 'any-facility';
  readonly days: Days;
  readonly found: FoundDays;
  readonly query: string;
}

/** A search whose days are known, and who asks. */
export interface SearchOfDays extends Search {
  readonly days: Days;
  readonly accountId: string | null;
}

interface Attempt extends Pick<Relaxed, 'way' | 'query'> {
  readonly search: SearchOfDays;
}

const MOST_RELAXED = 3;
const ROOMS_OF_RELAXED = 2;

@Injectable()
export class SearchOverDays {
  constructor(private readonly searchDays: SearchDays) {}

  run(town: Town, search: SearchOfDays, start: number, most = ROOMS_OVER_DAYS) {
    const { days, kinds, ...wish } = search;
    return this.searchDays.run(
      { ...wish, ...days, days: kinds, municipalityId: town.municipality.id },
      { start, most },
    );
  }

  /** What comes nearest, at most three ways of asking for less; none that finds nothing either. */
  async relaxed(town: Town, search: SearchOfDays, query: Fields): Promise<Relaxed[]> {
    const found = await Promise.all(
      attempts(search, query).map(async ({ way, query: changed, search: wish }) => ({
        way,
        query: changed,
        days: wish.days,
        found: await this.run(town, wish, 0, ROOMS_OF_RELAXED),
      })),
    );
    return found.filter(one => one.found.total > 0).slice(0, MOST_RELAXED);
  }
}

/** The nearest to what was asked for first. */
function attempts(search: SearchOfDays, query: Fields): Attempt[] {
  const later = monthFrom(addDays(search.days.to, 1));
  const typed = ({ from, to }: Days): Record<string, LocalDate | string> => ({ date: from, to, when: '' });
  const changed = (fields: Record<string, unknown>) => queryOf({ ...query, start: [], ...fields });
  const tries: (Attempt | undefined)[] = [
    search.part === 'any'
      ? undefined
      : { way: 'any-time', search: { ...search, part: 'any' }, query: changed({ time: 'any' }) },
    search.minutes === undefined
      ? undefined
      : { way: 'any-length', search: { ...search, minutes: undefined }, query: changed({ minutes: [] }) },
    search.kinds.length === 0
      ? undefined
      : { way: 'any-day', search: { ...search, kinds: [] }, query: changed({ days: [] }) },
    search.facilityId === undefined
      ? undefined
      : {
          way: 'any-facility',
          search: { ...search, facilityId: undefined },
          query: changed({ facility: [] }),
        },
    { way: 'later', search: { ...search, days: later }, query: changed(typed(later)) },
  ];
  return tries.filter(one => one !== undefined);
}
