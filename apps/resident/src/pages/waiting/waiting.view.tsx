import type { PlacedEntry } from '@kashikan/bookings';
import type { Room } from '@kashikan/catalogue';
import { formatDateTime } from '@kashikan/i18n';
import { localTimeOf, newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Page,
  Section,
  StatusChip,
  type Tone,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';

interface WaitingProps {
  readonly page: ResidentPage;
  readonly entries: readonly PlacedEntry[];
  readonly rooms: ReadonlyMap<string, Room>;
}

const tones: Readonly<Record<PlacedEntry['state'], Tone>> = {
  waiting: 'waiting',
  offered: 'good',
  taken: 'good',
  declined: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
};

const isLive = ({ state }: PlacedEntry) => state === 'waiting' || state === 'offered';

const Leave = ({ page: { t }, entry }: { readonly page: ResidentPage; readonly entry: PlacedEntry }) => (
  <Form action={`/waiting/${entry.id}/withdrawal`} idempotencyKey={newId()}>
    <Actions>
      <Button look="secondary">
        {t(entry.state === 'offered' ? 'waiting.offered.decline' : 'waiting.leave')}
      </Button>
    </Actions>
  </Form>
);

/** Where the person stands, or until when the slot is theirs. */
const Standing = ({
  page: { t, locale },
  entry,
  zone,
}: {
  readonly page: ResidentPage;
  readonly entry: PlacedEntry;
  readonly zone: string;
}) => {
  if (entry.state === 'waiting') return <p>{t('waiting.place', { place: entry.before + 1 })}</p>;
  if (entry.state !== 'offered' || !entry.bookingId || !entry.offeredUntil) return null;
  return (
    <>
      <p>
        <strong>{t('waiting.offered')}</strong>{' '}
        {t('waiting.offered.until', { until: formatDateTime(locale, entry.offeredUntil, zone) })}
      </p>
      <Actions>
        <ButtonLink href={hrefs.application(entry.bookingId)}>{t('waiting.offered.apply')}</ButtonLink>
      </Actions>
    </>
  );
};

const EntryCards = ({ page, entries, rooms }: WaitingProps) => (
  <div class="cards">
    {entries.map(entry => {
      const room = rooms.get(entry.roomId);
      const zone = room?.facility.municipality.timeZone ?? page.town.timeZone;
      const time = (at: Date) => localTimeOf(at, zone);
      return (
        <Card title={<When date={entry.useDate} from={time(entry.startsAt)} to={time(entry.endsAt)} />}>
          <p>{room ? `${nameIn(page.locale, room.facility)} ${nameIn(page.locale, room)}` : null}</p>
          <p>
            <StatusChip tone={tones[entry.state]}>{page.t(`waiting.state.${entry.state}`)}</StatusChip>
          </p>
          <Standing page={page} entry={entry} zone={zone} />
          {isLive(entry) ? <Leave page={page} entry={entry} /> : null}
        </Card>
      );
    })}
  </div>
);

/** 空き待ち: what a person waits for, what is offered, and what became of it. */
export const WaitingPage = (props: WaitingProps) => {
  const { page, entries } = props;
  const { t } = page;
  const isAhead = (entry: PlacedEntry) => isLive(entry) && entry.startsAt > page.now;
  const live = entries.filter(isAhead);
  const past = entries.filter(entry => !isAhead(entry)).reverse();
  return (
    <Page
      visit={page.visit()}
      title={t('waiting.title')}
      back={{ href: hrefs.my, label: t('common.my-page') }}
      isPrivate
    >
      {live.length > 0 ? (
        <EntryCards {...props} entries={live} />
      ) : (
        <EmptyState title={t('waiting.none')}>
          <p>{t('waiting.none.hint')}</p>
        </EmptyState>
      )}
      {past.length > 0 ? (
        <Section title={t('waiting.past')}>
          <EntryCards {...props} entries={past} />
        </Section>
      ) : null}
    </Page>
  );
};
