import { calendarOf } from '@kashikan/calendar';
import { bandRowsOf, receptionSentences, simpleBands } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type RelationKind, relationsOf } from '@kashikan/catalogue/rules';
import { formatClock, formatDate } from '@kashikan/i18n';
import { addDays, type LocalDate } from '@kashikan/kernel';
import {
  Card,
  Columns,
  type Day,
  DayList,
  EmptyState,
  Page,
  RoomAbout,
  RoomBooking,
  RoomPhotos,
  RoomRelatives,
  RoomTraits,
  Section,
  SlotTable,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { DAYS_SHOWN, type ShownDays } from './room-days';

interface RoomPageProps {
  readonly page: ResidentPage;
  readonly from: LocalDate;
  readonly shown: ShownDays;
}

const hasFree = (day: Day) => day.slots.some(slot => slot.href !== undefined);

/** Before and after, as far as a resident may look; the first free day when it is not in sight. */
const DayPager = ({
  page,
  from,
  hrefOf,
}: {
  readonly page: ResidentPage;
  readonly from: LocalDate;
  readonly hrefOf: (from: LocalDate) => string;
}) => {
  const { t } = page;
  const earlier = addDays(from, -DAYS_SHOWN);
  const today = page.today();
  return (
    <nav class="pager" aria-label={t('room.days')}>
      {from > today ? (
        <a href={hrefOf(earlier > today ? earlier : today)} rel="prev">
          {t('room.days.previous', { days: DAYS_SHOWN })}
        </a>
      ) : (
        <span />
      )}
      <a href={hrefOf(addDays(from, DAYS_SHOWN))} rel="next">
        {t('room.days.next', { days: DAYS_SHOWN })}
      </a>
    </nav>
  );
};

const Availability = ({ page, from, shown: { room, days, asOf } }: RoomPageProps) => {
  const { t, locale } = page;
  const zone = room.facility.municipality.timeZone;
  const first = days.find(hasFree);
  const query = `from=${from}`;
  return (
    <Section title={t('room.availability')} id="days">
      <p>
        {t('room.availability.as-of', { time: formatClock(locale, asOf, zone) })}{' '}
        {room.lending === 'band' ? (
          <a href={hrefs.roomTable(room.id, query)}>{t('room.view.table')}</a>
        ) : null}
      </p>
      {first ? null : <EmptyState title={t('room.days.none')} />}
      {first && first.date > addDays(from, 3) ? (
        <p>
          <a href={`#d-${first.date}`}>
            {t('room.days.first-free', { date: formatDate(locale, first.date) })}
          </a>
        </p>
      ) : null}
      <DayList days={days} level={3} />
      <DayPager page={page} from={from} hrefOf={day => hrefs.room(room.id, `from=${day}`)} />
    </Section>
  );
};

/** Whole and parts and neighbours, each with its page; hidden rooms are not spoken of. */
const Relatives = ({ room }: { readonly room: Room }) => {
  const others = room.facility.rooms.filter(other => other.publication !== 'hidden');
  const relations = relationsOf(room, others);
  const linked = (...kinds: RelationKind[]) =>
    relations
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ other }) => ({ ...other, href: hrefs.room(other.id) }));
  return (
    <RoomRelatives
      contains={linked('contains')}
      within={linked('part-of')}
      overlaps={linked('overlaps', 'same')}
      hears={linked('hears')}
    />
  );
};

/** 受付期間 in sentences; what holds for the reader is said first. */
const ReceptionLines = ({ page, shown: { room, asker } }: Pick<RoomPageProps, 'page' | 'shown'>) => {
  const { t, locale } = page;
  const { reception } = calendarOf(room, asker);
  if (!reception || room.publication !== 'bookable') return null;
  const sentences = receptionSentences(reception.all, reception.kinds, locale);
  return (
    <Card title={t('reception.title')}>
      {asker.isRegistered ? (
        <p>{t('room.reception.registered', { kind: nameIn(locale, asker.kind) })}</p>
      ) : null}
      <ul class="plain-list">
        {sentences.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
};

/** A3: what the room is, how it is had, and its free days. */
export const RoomPage = (props: RoomPageProps) => {
  const { page, shown } = props;
  const { room } = shown;
  const { locale } = page;
  return (
    <Page
      visit={page.visit(room.facility.municipality)}
      title={nameIn(locale, room)}
      isWide
      back={{ href: hrefs.facility(room.facilityId), label: nameIn(locale, room.facility) }}
    >
      <RoomTraits room={room} />
      <RoomBooking room={room} facility={room.facility} />
      <RoomPhotos photos={room.photos} hrefOf={hrefs.photo} />
      <Columns
        main={
          <>
            <Availability {...props} />
            <Relatives room={room} />
          </>
        }
        side={
          <>
            <ReceptionLines page={page} shown={shown} />
            <RoomAbout room={room} facility={room.facility} facilityHref={hrefs.facility(room.facilityId)} />
          </>
        }
      />
    </Page>
  );
};

/** The same days as a table: days down, bands across. */
export const RoomTablePage = ({ page, from, shown: { room, days } }: RoomPageProps) => {
  const { t, locale } = page;
  return (
    <Page
      visit={page.visit(room.facility.municipality)}
      title={t('room.table.title', { room: nameIn(locale, room) })}
      isWide
      back={{ href: hrefs.room(room.id, `from=${from}`), label: t('room.view.list') }}
    >
      <SlotTable
        caption={t('room.availability')}
        columns={simpleBands({ bands: bandRowsOf(calendarOf(room)) })}
        days={days}
      />
      <DayPager page={page} from={from} hrefOf={day => hrefs.roomTable(room.id, `from=${day}`)} />
    </Page>
  );
};
