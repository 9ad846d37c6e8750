import { layoutOf } from '@kashikan/catalogue/rules';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { permitAmong } from '@kashikan/documents';
import { formatNumber } from '@kashikan/i18n';
import { localTimeOf } from '@kashikan/kernel';
import {
  BookingState,
  Details,
  Page,
  ReferenceNumber,
  Section,
  Steps,
  SummaryList,
  telHref,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';
import { PriceLines, RefundDates } from '../slot/price.view';
import type { BookingFacts } from './booking-facts';
import { stepsOf } from './booking-steps';
import { History } from './history.view';
import { ChangeHistory, ChangeTerms, OpenChange, PaidOvertime } from '../change/changes-of-booking.view';
import { mayReportUse } from '../use/may-report-use';
import { NextAction } from './next-action.view';

export interface FactsProps {
  readonly page: ResidentPage;
  readonly facts: BookingFacts;
}

/** When the room is used, on the clocks of its town. */
export const BookedTime = ({ page, facts: { booking, room } }: FactsProps) => {
  const zone = room.facility.municipality.timeZone;
  return (
    <>
      <When
        date={booking.useDate}
        from={localTimeOf(booking.startsAt, zone)}
        to={localTimeOf(booking.endsAt, zone)}
        style="year"
      />{' '}
      {bandName(room, booking.bands, page.locale)}
    </>
  );
};

const About = ({ page, facts }: FactsProps) => {
  const { t, locale } = page;
  const { booking, room, town } = facts;
  const { facility } = room;
  const purpose = town.purposes.find(({ code }) => code === booking.purposeCode);
  const layout = layoutOf(room, booking.useFacts.layoutCode);
  const phone = facility.phone ?? town.municipality.phone;
  return (
    <SummaryList
      rows={[
        { label: t('slot.room'), value: `${nameIn(locale, facility)} ${nameIn(locale, room)}` },
        { label: t('slot.when'), value: <BookedTime page={page} facts={facts} /> },
        { label: t('facility.address'), value: facility.address },
        { label: t('facility.phone'), value: <a href={telHref(phone)}>{phone}</a> },
        purpose ? { label: t('apply.purpose'), value: nameIn(locale, purpose) } : null,
        booking.groupName ? { label: t('apply.group'), value: booking.groupName } : null,
        booking.eventName ? { label: t('apply.event'), value: booking.eventName } : null,
        booking.people
          ? { label: t('apply.people'), value: t('common.people', { count: formatNumber(booking.people) }) }
          : null,
        layout ? { label: t('apply.layout'), value: nameIn(locale, layout) } : null,
      ]}
    />
  );
};

const Links = ({ page, facts }: FactsProps) => {
  const { t } = page;
  const { booking, documents, mayCancel, mayChange, room } = facts;
  return (
    <ul class="link-list">
      {mayReportUse(page, facts) ? (
        <li>
          <a href={hrefs.use(booking.id)}>{t('use.link')}</a>
        </li>
      ) : null}
      {permitAmong(documents) ? (
        <li>
          <a href={hrefs.permit(booking.id)}>{t('booking.permit')}</a>
        </li>
      ) : null}
      {documents
        .filter(({ kind }) => kind !== 'permit')
        .map(({ documentId, kind }) => (
          <li>
            <a href={hrefs.document(documentId)} lang="ja">
              {t(`papers.${kind}.title`)}
            </a>
          </li>
        ))}
      {booking.state === 'confirmed' ? (
        <li>
          <a href={`${hrefs.booking(booking.id)}/calendar.ics`}>{t('booking.calendar')}</a>
        </li>
      ) : null}
      <li>
        <a href={hrefs.room(room.id)}>{t('booking.again')}</a>
      </li>
      {mayChange ? (
        <li>
          <a href={hrefs.change(booking.id)}>{t('change.link')}</a>
        </li>
      ) : null}
      {mayCancel ? (
        <li>
          <a href={hrefs.cancellation(booking.id)}>{t('booking.cancel')}</a>
        </li>
      ) : null}
    </ul>
  );
};

/** A9, A10, A12: one booking on one page, from the hold to its end. The address stays valid. */
export const BookingPage = (props: FactsProps) => {
  const { page, facts } = props;
  const { t } = page;
  const { booking, town, mayCancel } = facts;
  const steps = stepsOf(facts);
  return (
    <Page
      visit={page.visit(town.municipality)}
      title={t('booking.title')}
      isPrivate
      back={{ href: '/bookings', label: t('common.my-bookings') }}
    >
      <p class="reference-line">
        <span>{t('booking.number')}</span> <ReferenceNumber number={showBookingNumber(booking.number)} />{' '}
        <BookingState state={booking.state} />
      </p>
      {steps.length > 0 ? <Steps steps={steps} /> : null}
      <NextAction {...props} />
      <OpenChange {...props} />
      <About {...props} />
      <Links {...props} />
      {booking.quote ? (
        <Section title={t('slot.price')}>
          <PriceLines quote={booking.quote} />
        </Section>
      ) : null}
      <PaidOvertime {...props} />
      {mayCancel && booking.refundTerms && booking.feeYen ? (
        <RefundDates page={page} byCause={booking.refundByCause} steps={booking.refundTerms} />
      ) : null}
      {facts.mayChange ? <ChangeTerms {...props} /> : null}
      <Details summary={t('booking.history')}>
        <History {...props} />
        <ChangeHistory {...props} />
      </Details>
    </Page>
  );
};
