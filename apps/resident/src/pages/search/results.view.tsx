import type { Fields } from '@kashikan/edge';
import type { Room } from '@kashikan/catalogue';
import { errorWords, formatClock, formatDate } from '@kashikan/i18n';
import {
  Card,
  Details,
  EmptyState,
  Notice,
  Page,
  RoomThumb,
  RoomTraits,
  Section,
  SlotLink,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';
import { OtherRooms, pageOfRooms, searchOnly } from './page-of-rooms';
import type { Results, RoomResult } from './search-results';

/** The rooms that fit best; the rest are one touch away, so that a phone's page stays short. */
const SHOWN_AT_ONCE = 6;

interface PageProps {
  readonly page: ResidentPage;
  readonly query: Fields;
}

export const backToSearch = ({ page, query }: PageProps) => ({
  href: `${hrefs.town(page.town.id)}?${searchOnly(query)}`,
  label: page.t('search.results.change'),
});

/** The first photo of a room, small. */
const Thumb = ({ room: { photos } }: { readonly room: Room }) =>
  photos[0] ? <RoomThumb photo={photos[0]} hrefOf={hrefs.photo} /> : null;

const RoomCard = ({
  page,
  result: { room, free },
}: {
  readonly page: ResidentPage;
  readonly result: RoomResult;
}) => (
  <li class="result">
    <h3 class="result-name">
      <a href={hrefs.room(room.id, free[0] ? `from=${free[0].slot.date}` : '')}>
        {nameIn(page.locale, room)}
      </a>
      <span class="result-place">{nameIn(page.locale, room.facility)}</span>
    </h3>
    <div class="card-with-thumb">
      <Thumb room={room} />
      <RoomTraits room={room} />
    </div>
    <ul class="slots">
      {free.map(({ slot, totalYen }) => (
        <li>
          <SlotLink
            day={{ date: slot.date, slots: [] }}
            slot={{
              name: bandName(room, slot.bands, page.locale),
              from: slot.from,
              to: slot.to,
              state: 'free',
              href: hrefs.slot(
                room.id,
                slot.bands.length > 0 ? { date: slot.date, bands: slot.bands } : slot,
              ),
              priceYen: totalYen ?? undefined,
            }}
          />
        </li>
      ))}
    </ul>
  </li>
);

const RoomCards = ({
  page,
  rooms,
}: {
  readonly page: ResidentPage;
  readonly rooms: readonly RoomResult[];
}) => (
  <ul class="results">
    {rooms.map(result => (
      <RoomCard page={page} result={result} />
    ))}
  </ul>
);

/** Rooms without a free time, each with its reason. */
const NotFreeRooms = ({
  page,
  rooms,
}: {
  readonly page: ResidentPage;
  readonly rooms: readonly RoomResult[];
}) => {
  const context = { locale: page.locale, zone: page.town.timeZone, requestId: page.visitor.requestId };
  return (
    <Details summary={page.t('search.results.not-free', { count: rooms.length })}>
      <ul class="plain-list">
        {rooms.map(({ room, why }) => (
          <li>
            <a href={hrefs.room(room.id)}>
              {nameIn(page.locale, room.facility)} {nameIn(page.locale, room)}
            </a>
            {why ? <> {errorWords(why.code, why.facts, context)}</> : null}
          </li>
        ))}
      </ul>
    </Details>
  );
};

interface ResultsProps extends PageProps {
  readonly results: Results;
  /** A later day that has something, when this one has nothing. */
  readonly next: Results | undefined;
}

/** A2: the rooms that are free on the day, each with its free times as links. */
export const ResultsPage = ({ page, query, results, next }: ResultsProps) => {
  const { t, locale } = page;
  const date = formatDate(locale, results.date);
  const rooms = pageOfRooms(results.rooms, query);
  const count = results.rooms.filter(room => room.free.length > 0).length;
  const free = rooms.items.filter(room => room.free.length > 0);
  const others = rooms.items.filter(room => room.free.length === 0);
  const asOf = t('room.availability.as-of', { time: formatClock(locale, results.asOf, page.town.timeZone) });
  return (
    <Page
      visit={page.visit()}
      title={t('search.results.title', { date })}
      back={backToSearch({ page, query })}
    >
      {count > 0 ? (
        <Section title={t('search.results.count', { count })}>
          <p>{asOf}</p>
          <RoomCards page={page} rooms={free.slice(0, SHOWN_AT_ONCE)} />
          {free.length > SHOWN_AT_ONCE ? (
            <Details summary={t('search.results.more', { count: free.length - SHOWN_AT_ONCE })}>
              <RoomCards page={page} rooms={free.slice(SHOWN_AT_ONCE)} />
            </Details>
          ) : null}
        </Section>
      ) : (
        <EmptyState title={t('search.results.none')}>
          <p>{t('search.results.none.hint')}</p>
        </EmptyState>
      )}
      {next ? (
        <Section title={t('search.results.next-day', { date: formatDate(locale, next.date) })}>
          <RoomCards page={page} rooms={next.rooms.filter(room => room.free.length > 0).slice(0, 3)} />
        </Section>
      ) : null}
      {others.length > 0 ? <NotFreeRooms page={page} rooms={others} /> : null}
      <OtherRooms page={page} query={query} rooms={rooms} />
    </Page>
  );
};

/** A2 without a date: which rooms suit; each leads to its free days. */
export const RoomsPage = ({ page, query, rooms }: PageProps & { readonly rooms: readonly Room[] }) => {
  const shown = pageOfRooms(rooms, query);
  return (
    <Page visit={page.visit()} title={page.t('search.rooms.title')} back={backToSearch({ page, query })}>
      {rooms.length === 0 ? (
        <Notice tone="warning" title={page.t('search.rooms.none')} />
      ) : (
        <RoomList page={page} rooms={shown.items} />
      )}
      <OtherRooms page={page} query={query} rooms={shown} />
    </Page>
  );
};

/** Rooms by name, with what makes them fit. */
export const RoomList = ({
  page,
  rooms,
}: {
  readonly page: ResidentPage;
  readonly rooms: readonly Room[];
}) => (
  <div class="cards">
    {rooms.map(room => (
      <Card title={<a href={hrefs.room(room.id)}>{nameIn(page.locale, room)}</a>}>
        <div class="card-with-thumb">
          <Thumb room={room} />
          <div>
            <p>{nameIn(page.locale, room.facility)}</p>
            <RoomTraits room={room} />
          </div>
        </div>
      </Card>
    ))}
  </div>
);
