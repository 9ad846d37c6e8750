import { type Fields, queryOf, textOf } from '@kashikan/edge';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

/** A city has three hundred rooms; a phone gets twenty at a time, the best first. */
const ROOMS_A_PAGE = 20;

export interface PageOfRooms<Item> {
  readonly items: readonly Item[];
  readonly start: number;
  readonly total: number;
}

/** The place that an address asks for; one that makes no sense is the first. */
export function startOf(query: Fields, total = Infinity): number {
  const given = Number(textOf(query, 'start'));
  return Number.isInteger(given) && given > 0 && given < total ? given : 0;
}

/** The rooms from `start` of the address on. */
export function pageOfRooms<Item>(all: readonly Item[], query: Fields): PageOfRooms<Item> {
  const start = startOf(query, all.length);
  return { items: all.slice(start, start + ROOMS_A_PAGE), start, total: all.length };
}

/** The same search without its place, for the way back to the form. */
export const searchOnly = (query: Fields): string => queryOf({ ...query, start: [] });

interface OtherRoomsProps {
  readonly page: ResidentPage;
  readonly query: Fields;
  readonly rooms: PageOfRooms<unknown>;
  readonly most?: number;
}

/** The way to the rooms before and after these; nothing when all are shown. */
export const OtherRooms = ({
  page: { t, town },
  query,
  rooms: { start, items, total },
  most = ROOMS_A_PAGE,
}: OtherRoomsProps) => {
  const from = (place: number) =>
    hrefs.results(town.id, queryOf({ ...query, start: place > 0 ? String(place) : [] }));
  const next = start + items.length;
  const left = Math.min(most, total - next);
  if (start === 0 && left <= 0) return null;
  return (
    <nav class="quick" aria-label={t('search.results.pages')}>
      {start > 0 ? (
        <a rel="prev" href={from(Math.max(0, start - most))}>
          {t('search.results.previous-rooms', { count: Math.min(most, start) })}
        </a>
      ) : null}
      {left > 0 ? (
        <a rel="next" href={from(next)}>
          {t('search.results.next-rooms', { count: left })}
        </a>
      ) : null}
    </nav>
  );
};
