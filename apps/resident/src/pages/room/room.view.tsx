import { calendarOf } from '@kashikan/calendar';
import { simpleBands } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { formatClock, formatDate } from '@kashikan/i18n';
import { addDays, type LocalDate } from '@kashikan/kernel';
import {
  Card,
  Columns,
  type Day,
  DayList,
  EmptyState,
  Notice,
  Page,
  Section,
  SlotTable,
  SummaryList,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { RoomTraits } from '../search/results.view';
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

const AboutRoom = ({ page, room }: { readonly page: ResidentPage; readonly room: Room }) => {
  const { t, locale } = page;
  const { facility } = room;
  return (
    <Card title={t('room.about')}>
      {room.description ? <p>{room.description}</p> : null}
      <SummaryList
        rows={[
          {
            label: t('facility.place'),
            value: <a href={hrefs.facility(facility.id)}>{nameIn(locale, facility)}</a>,
          },
          { label: t('facility.address'), value: facility.address },
          { label: t('room.how'), value: room.approvalRequired ? t('room.approval') : t('room.direct') },
          { label: t('room.key'), value: facility.keyGuide },
          facility.equipment.length > 0
            ? {
                label: t('room.equipment'),
                value: facility.equipment
                  .map(item => nameIn(locale, item))
                  .join(locale === 'ja' ? '、' : ', '),
              }
            : null,
        ]}
      />
      {room.rules.length > 0 ? (
        <>
          <h3>{t('room.rules')}</h3>
          <ul class="plain-list">
            {room.rules.map(rule => (
              <li>{rule}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
};

/** A3: what the room is, how it is had, and its free days. */
export const RoomPage = (props: RoomPageProps) => {
  const { page, shown } = props;
  const { room } = shown;
  const { t, locale } = page;
  return (
    <Page
      visit={page.visit(room.facility.municipality)}
      title={nameIn(locale, room)}
      isWide
      back={{ href: hrefs.facility(room.facilityId), label: nameIn(locale, room.facility) }}
    >
      <RoomTraits page={page} room={room} />
      {room.publication === 'shown' ? (
        <Notice title={t('errors.booking.not-bookable-online')} />
      ) : (
        <p>
          {room.approvalRequired
            ? t('room.approval.text', { days: room.facility.processingDays })
            : t('room.direct.text')}
        </p>
      )}
      <Columns main={<Availability {...props} />} side={<AboutRoom page={page} room={room} />} />
    </Page>
  );
};

/** The same days as a table: days down, bands across. */
export const RoomTablePage = ({ page, from, shown: { room, days } }: RoomPageProps) => {
  const { t, locale } = page;
  const { lending } = calendarOf(room);
  return (
    <Page
      visit={page.visit(room.facility.municipality)}
      title={t('room.table.title', { room: nameIn(locale, room) })}
      isWide
      back={{ href: hrefs.room(room.id, `from=${from}`), label: t('room.view.list') }}
    >
      <SlotTable
        caption={t('room.availability')}
        columns={lending.kind === 'band' ? simpleBands(lending) : []}
        days={days}
      />
      <DayPager page={page} from={from} hrefOf={day => hrefs.roomTable(room.id, `from=${day}`)} />
    </Page>
  );
};
