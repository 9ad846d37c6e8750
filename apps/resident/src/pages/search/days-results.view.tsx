import { calendarOf } from '@kashikan/calendar';
import { dayStatus } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { Fields } from '@kashikan/edge';
import { formatClock, formatDate, formatDateTime, formatTightRange } from '@kashikan/i18n';
import type { FoundDays, FoundSlot, RoomWithSlots } from '@kashikan/journeys';
import type { LocalDate } from '@kashikan/kernel';
import { DayName, Details, EmptyState, Hidden, Money, Page, RoomTraits, Section } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';
import { OtherRooms } from './page-of-rooms';
import type { Days } from './read-period';
import { backToSearch } from './results.view';
import { type Relaxed, ROOMS_OVER_DAYS } from './search-over-days';

/** Days of a room that are seen at once; the others are one touch away. */
const DAYS_AT_ONCE = 3;

/** One free slot: a small link whose text is whole by itself. */
const SlotChip = ({
  page: { locale, t },
  room,
  found: { slot, freeUntil, totalYen },
}: {
  readonly page: ResidentPage;
  readonly room: Room;
  readonly found: FoundSlot;
}) => (
  <a
    class="slot-chip"
    href={hrefs.slot(room.id, slot.bands.length > 0 ? { date: slot.date, bands: slot.bands } : slot)}
  >
    <Hidden>
      {nameIn(locale, room)} {formatDate(locale, slot.date)}{' '}
    </Hidden>
    {slot.bands.length > 0 ? <span>{bandName(room, slot.bands, locale)} </span> : null}
    <span class="slot-chip-range">{formatTightRange(slot.from, slot.to)}</span>
    {freeUntil ? <span> {t('search.days.free-until', { time: freeUntil })}</span> : null}
    {totalYen === null ? null : (
      <>
        {' '}
        <Money amountYen={totalYen} />
      </>
    )}
  </a>
);

const dayStatusOf = (room: Room, date: LocalDate) => ({
  date,
  holidayName: dayStatus(calendarOf(room), date).holiday,
});

const DaySlots = ({
  page,
  room,
  days,
}: {
  readonly page: ResidentPage;
  readonly room: Room;
  readonly days: readonly (readonly FoundSlot[])[];
}) => (
  <ul class="day-slots">
    {days.map(slots => (
      <li>
        <span>{slots[0] ? <DayName {...dayStatusOf(room, slots[0].slot.date)} /> : null}</span>
        <span class="day-slots-times">
          {slots.map(found => (
            <SlotChip page={page} room={room} found={found} />
          ))}
        </span>
      </li>
    ))}
  </ul>
);

/** The slots of one day together; a day with nothing free has none and takes no line. */
function byDay(slots: readonly FoundSlot[]): FoundSlot[][] {
  const days = new Map<LocalDate, FoundSlot[]>();
  for (const found of slots) days.set(found.slot.date, [...(days.get(found.slot.date) ?? []), found]);
  return [...days.values()];
}

const RoomOverDays = ({
  page,
  result: { room, slots },
}: {
  readonly page: ResidentPage;
  readonly result: RoomWithSlots;
}) => {
  const days = byDay(slots);
  const [first, more] = [days.slice(0, DAYS_AT_ONCE), days.slice(DAYS_AT_ONCE)];
  return (
    <li class="result">
      <h3 class="result-name">
        <a href={hrefs.room(room.id, slots[0] ? `from=${slots[0].slot.date}` : '')}>
          {nameIn(page.locale, room)}
        </a>
        <span class="result-place">{nameIn(page.locale, room.facility)}</span>
      </h3>
      <RoomTraits room={room} />
      <DaySlots page={page} room={room} days={first} />
      {more.length > 0 ? (
        <Details summary={page.t('search.days.more', { count: more.length })}>
          <DaySlots page={page} room={room} days={more} />
        </Details>
      ) : null}
    </li>
  );
};

const Rooms = ({ page, found }: { readonly page: ResidentPage; readonly found: FoundDays }) => (
  <ul class="results">
    {found.rooms.map(result => (
      <RoomOverDays page={page} result={result} />
    ))}
  </ul>
);

/** Nothing fits: when it can be applied for, if that is to come, and what comes nearest. */
const Nothing = ({
  page,
  found,
  relaxed,
}: {
  readonly page: ResidentPage;
  readonly found: FoundDays;
  readonly relaxed: readonly Relaxed[];
}) => {
  const { t, locale, town } = page;
  return (
    <>
      <EmptyState title={t('search.results.none')}>
        {found.opensAt ? (
          <p>{t('search.days.opens', { at: formatDateTime(locale, found.opensAt, town.timeZone) })}</p>
        ) : (
          <p>{t(relaxed.length > 0 ? 'search.days.none.near' : 'search.days.none.hint')}</p>
        )}
      </EmptyState>
      {relaxed.map(one => (
        <Section title={t(`search.days.near.${one.way}`)}>
          <Rooms page={page} found={one.found} />
          <p>
            <a href={hrefs.results(town.id, one.query)}>
              {t('search.days.near.all', { count: one.found.total })}
            </a>
          </p>
        </Section>
      ))}
    </>
  );
};

interface DaysResultsProps {
  readonly page: ResidentPage;
  readonly query: Fields;
  readonly days: Days;
  readonly start: number;
  readonly found: FoundDays;
  readonly relaxed: readonly Relaxed[];
}

/** A2 over days: the rooms that fit, each with its free slots by day. */
export const DaysResultsPage = ({ page, query, days, start, found, relaxed }: DaysResultsProps) => {
  const { t, locale, town } = page;
  const [from, to] = [formatDate(locale, days.from), formatDate(locale, days.to)];
  return (
    <Page
      visit={page.visit()}
      title={
        days.from === days.to
          ? t('search.results.title', { date: from })
          : t('search.days.title', { from, to })
      }
      back={backToSearch({ page, query })}
    >
      {found.total > 0 ? (
        <Section title={t('search.results.count', { count: found.total })}>
          <p>{t('room.availability.as-of', { time: formatClock(locale, found.asOf, town.timeZone) })}</p>
          <Rooms page={page} found={found} />
        </Section>
      ) : (
        <Nothing page={page} found={found} relaxed={relaxed} />
      )}
      <OtherRooms
        page={page}
        query={query}
        rooms={{ items: found.rooms, start, total: found.total }}
        most={ROOMS_OVER_DAYS}
      />
    </Page>
  );
};
