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

/** The rooms from `start` of the address on; a start that makes no sense is the first. */
export function pageOfRooms<Item>(all: readonly Item[], query: Fields): PageOfRooms<Item> {
  const given = Number(textOf(query, 'start'));
  const start = Number.isInteger(given) && given > 0 && given < all.length ? given : 0;
  return { items: all.slice(start, start + ROOMS_A_PAGE), start, total: all.length };
}

/** The same search without its place, for the way back to the form. */
export const searchOnly = (query: Fields): string => queryOf({ ...query, start: [] });

interface OtherRoomsProps {
  readonly page: ResidentPage;
  readonly query: Fields;
  readonly rooms: PageOfRooms<unknown>;
}

/** The way to the rooms before and after these; nothing when all are shown. */
export const OtherRooms = ({ page: { t, town }, query, rooms: { start, items, total } }: OtherRoomsProps) => {
  const from = (place: number) =>
    hrefs.results(town.id, queryOf({ ...query, start: place > 0 ? String(place) : [] }));
  const next = start + items.length;
  const left = Math.min(ROOMS_A_PAGE, total - next);
  if (start === 0 && left <= 0) return null;
  return (
    <nav class="quick" aria-label={t('search.results.pages')}>
      {start > 0 ? (
        <a rel="prev" href={from(Math.max(0, start - ROOMS_A_PAGE))}>
          {t('search.results.previous-rooms', { count: Math.min(ROOMS_A_PAGE, start) })}
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
