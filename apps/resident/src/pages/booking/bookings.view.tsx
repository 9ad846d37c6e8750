import type { Booking } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import type { Room } from '@kashikan/catalogue';
import { localTimeOf } from '@kashikan/kernel';
import { BookingState, ButtonLink, Card, EmptyState, Page, Section, When } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { Standing } from '../record/read-record';
import { SuspendedNotice } from '../record/record.view';
import type { ResidentPage } from '../../frame/resident-page';
import { isAhead, isApplication } from '../my/next-steps';

interface BookingsProps {
  readonly page: ResidentPage;
  readonly bookings: readonly Booking[];
  readonly rooms: ReadonlyMap<string, Room>;
  readonly standing: readonly Standing[];
}

const BookingCards = ({ page, bookings, rooms }: Omit<BookingsProps, 'standing'>) => (
  <div class="cards">
    {bookings.map(booking => {
      const room = rooms.get(booking.roomId);
      const zone = room?.facility.municipality.timeZone ?? page.town.timeZone;
      const from = localTimeOf(booking.startsAt, zone);
      return (
        <Card
          title={
            <a href={hrefs.booking(booking.id)}>
              <When date={booking.useDate} from={from} to={localTimeOf(booking.endsAt, zone)} />
            </a>
          }
        >
          <p>{room ? `${nameIn(page.locale, room.facility)} ${nameIn(page.locale, room)}` : null}</p>
          <p>
            <BookingState state={booking.state} /> {page.t('booking.number')}{' '}
            {showBookingNumber(booking.number)}
          </p>
        </Card>
      );
    })}
  </div>
);

/** わたしの予約: what is to come, then what is over. */
export const BookingsPage = (props: BookingsProps) => {
  const { page, bookings, standing } = props;
  const toCome = bookings.filter(booking => isAhead(booking, page.now));
  const ahead = toCome.filter(booking => !isApplication(booking));
  const applications = toCome.filter(isApplication);
  const past = bookings.filter(booking => !isAhead(booking, page.now)).reverse();
  return (
    <Page
      visit={page.visit()}
      title={page.t('common.my-bookings')}
      back={{ href: hrefs.my, label: page.t('common.my-page') }}
      isPrivate
    >
      {standing.map(one => (
        <SuspendedNotice page={page} standing={one} />
      ))}
      {ahead.length > 0 ? (
        <Section title={page.t('bookings.ahead')}>
          <BookingCards {...props} bookings={ahead} />
        </Section>
      ) : (
        <EmptyState title={page.t('bookings.none')}>
          <p>
            <ButtonLink href={hrefs.town(page.town.id)}>{page.t('search.title')}</ButtonLink>
          </p>
        </EmptyState>
      )}
      {applications.length > 0 ? (
        <Section title={page.t('my.applications')} id="applications">
          <BookingCards {...props} bookings={applications} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={page.t('bookings.past')}>
          <BookingCards {...props} bookings={past} />
        </Section>
      ) : null}
      {standing.length > 0 ? (
        <p>
          <a href={hrefs.record}>{page.t('record.title')}</a>
        </p>
      ) : null}
    </Page>
  );
};
