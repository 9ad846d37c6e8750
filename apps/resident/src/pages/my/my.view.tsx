import type { Room } from '@kashikan/catalogue';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDateTime, formatYen } from '@kashikan/i18n';
import { BookingState, ButtonLink, Card, EmptyState, Notice, Page, Section } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import type { Standing } from '../record/read-record';
import { SuspendedNotice } from '../record/record.view';
import {
  firstOfEachKind,
  type Going,
  isApplication,
  type NextStep,
  nextSteps,
  type StepOfKind,
} from './next-steps';
import { placeWords, whenWords } from './place.view';

interface MyProps {
  readonly page: ResidentPage;
  readonly going: Going;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly standing: readonly Standing[];
}

/** One place for everything of one's own: first what is to be done, then the next use, then the doors. */
export const MyPage = (props: MyProps) => {
  const { page, going, standing } = props;
  const { t, resident } = page;
  const steps = firstOfEachKind(nextSteps(going, page.now));
  return (
    <Page
      visit={page.visit()}
      title={t('common.my-page')}
      lead={resident?.name ? t('my.lead', { name: resident.name }) : undefined}
      isPrivate
    >
      {standing.map(one => (
        <SuspendedNotice page={page} standing={one} />
      ))}
      <Section title={steps.length > 0 ? t('my.next') : t('my.next.none')}>
        {steps.map(one => (
          <Step {...props} of={one} />
        ))}
      </Section>
      <NextUse {...props} />
      <Doors {...props} />
    </Page>
  );
};

type Slot = Parameters<typeof whenWords>[0]['of'];

/** What a step is about, in a line or two. */
function aboutOf({ page, rooms }: MyProps, step: NextStep): string[] {
  const { t } = page;
  const slot = (of: Slot) => [whenWords({ page, rooms, of }), placeWords({ page, rooms, of })];
  switch (step.kind) {
    case 'pay':
      return slot(step.due);
    case 'go-on':
      return slot(step.booking);
    case 'answer-offer':
      return slot(step.entry);
    case 'fetch-key':
      return [...slot(step.booking), rooms.get(step.booking.roomId)?.facility.keyGuide ?? ''];
    case 'answer-invitation':
      return [t(`groups.role.${step.invitation.role}`)];
    case 'mend-group':
      return [];
    case 'say-name':
      return [t('my.step.say-name.about')];
  }
}

function titleOf({ t, locale }: ResidentPage, step: NextStep): string {
  switch (step.kind) {
    case 'pay':
      return t('my.step.pay', { amount: formatYen(locale, step.due.amountYen) });
    case 'answer-invitation':
      return t('my.step.answer-invitation', { group: step.invitation.groupName });
    case 'mend-group':
      return t('my.step.mend-group', { group: step.group.name });
    default:
      return t(`my.step.${step.kind}`);
  }
}

/** Where a step is taken. */
function hrefOf(step: NextStep): string {
  switch (step.kind) {
    case 'pay':
      return hrefs.booking(step.due.bookingId);
    case 'go-on':
      return step.booking.basketId ? hrefs.basket(step.booking.basketId) : hrefs.application(step.booking.id);
    case 'fetch-key':
      return hrefs.booking(step.booking.id);
    case 'mend-group':
      return hrefs.groupRegistration(step.group.id, step.municipalityId);
    case 'say-name':
      return hrefs.profile(hrefs.my);
    default:
      return listOf[step.kind];
  }
}

/** Where the others of a kind are. */
const listOf: Readonly<Record<NextStep['kind'], string>> = {
  pay: hrefs.payments,
  'go-on': `${hrefs.bookings}#applications`,
  'answer-offer': hrefs.waiting,
  'answer-invitation': hrefs.groups,
  'mend-group': hrefs.groups,
  'fetch-key': hrefs.bookings,
  'say-name': hrefs.my,
};

const Step = ({ of: { step, more }, ...props }: MyProps & { readonly of: StepOfKind }) => {
  const { page } = props;
  const until = step.until && formatDateTime(page.locale, step.until, page.town.timeZone);
  const isUrgent = until !== null && step.kind !== 'fetch-key';
  return (
    <Notice tone={isUrgent ? 'warning' : 'info'} title={titleOf(page, step)}>
      {aboutOf(props, step).map(line => (
        <p>{line}</p>
      ))}
      {isUrgent ? (
        <p>
          <strong>{page.t('my.step.until', { until })}</strong>
        </p>
      ) : null}
      <ButtonLink href={hrefOf(step)}>{page.t(`my.step.${step.kind}.go`)}</ButtonLink>
      {more > 0 ? (
        <p>
          <a href={listOf[step.kind]}>{page.t('my.step.more', { count: more })}</a>
        </p>
      ) : null}
    </Notice>
  );
};

const NextUse = ({ page, going, rooms }: MyProps) => {
  const [booking] = going.bookings.filter(({ state }) => state !== 'held');
  const { t } = page;
  if (!booking)
    return (
      <EmptyState title={t('bookings.none')}>
        <p>
          <ButtonLink href={hrefs.town(page.town.id)}>{t('search.title')}</ButtonLink>
        </p>
      </EmptyState>
    );
  return (
    <Section title={t('my.next-use')}>
      <Card title={whenWords({ page, rooms, of: booking })}>
        <p>{placeWords({ page, rooms, of: booking })}</p>
        <p>
          <BookingState state={booking.state} /> {t('booking.number')} {showBookingNumber(booking.number)}
        </p>
        <ButtonLink look="secondary" href={hrefs.booking(booking.id)}>
          {t('my.booking.open')}
        </ButtonLink>
      </Card>
    </Section>
  );
};

const Door = ({
  href,
  label,
  note,
}: {
  readonly href: string;
  readonly label: string;
  readonly note: string;
}) => (
  <li>
    <a class="door" href={href}>
      {label}
      <span class="door-note">{note}</span>
    </a>
  </li>
);

/** Everything of one's own by its name, with how much there is. */
const Doors = ({ page, going, standing }: MyProps) => {
  const { t, resident } = page;
  const count = (many: number) => (many === 0 ? t('my.none') : t('my.count', { count: many }));
  const applications = going.bookings.filter(isApplication).length;
  return (
    <>
      <Section title={t('my.use')}>
        <ul class="doors">
          <Door
            href={hrefs.bookings}
            label={t('my.bookings')}
            note={count(going.bookings.length - applications)}
          />
          <Door
            href={`${hrefs.bookings}#applications`}
            label={t('my.applications')}
            note={count(applications)}
          />
          <Door href={hrefs.waiting} label={t('waiting.title')} note={count(going.waiting.length)} />
          <Door
            href={hrefs.payments}
            label={t('my.payments')}
            note={going.dues.length === 0 ? t('my.payments.none') : count(going.dues.length)}
          />
          <Door href={hrefs.documents} label={t('my.documents')} note={t('my.documents.note')} />
          <Door href={hrefs.groups} label={t('groups.title')} note={count(going.groups.length)} />
        </ul>
      </Section>
      <Section title={t('my.self')}>
        <ul class="doors">
          <Door
            href={hrefs.profile(hrefs.my)}
            label={t('my.profile')}
            note={resident?.name ?? t('my.none')}
          />
          <Door href={hrefs.security} label={t('security.title')} note={t('my.security.note')} />
          <Door href={hrefs.notices} label={t('notices.title')} note={t('my.notices.note')} />
          <Door href={hrefs.data} label={t('my.data')} note={t('my.data.note')} />
          {standing.length > 0 ? <Door href={hrefs.record} label={t('record.title')} note="" /> : null}
        </ul>
      </Section>
    </>
  );
};
