import type { LoggedRelease, ReleaseOutcome } from '@kashikan/bookings';
import type { Town } from '@kashikan/catalogue';
import { formatDateTime, formatTimeRange } from '@kashikan/i18n';
import { Actions, Button, EmptyState, Form, Page, Select, StatusChip, Table, type Tone } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';

interface ReleasesProps {
  readonly page: ResidentPage;
  readonly town: Town;
  readonly facilityId: string | undefined;
  readonly releases: readonly LoggedRelease[];
  /** Where the older and the newer entries begin; undefined where there are none. */
  readonly older: number | undefined;
  readonly newer: number | undefined;
}

const tones: Readonly<Record<ReleaseOutcome, Tone>> = {
  offered: 'waiting',
  taken: 'stopped',
  'to-open': 'waiting',
  free: 'good',
  over: 'neutral',
};

const ReleaseTable = ({ page: { t, locale, town }, releases, town: { facilities } }: ReleasesProps) => {
  const rooms = new Map(facilities.flatMap(({ rooms: all }) => all.map(room => [room.id, room] as const)));
  const at = (instant: Date) => formatDateTime(locale, instant, town.timeZone);
  const roomOf = ({ roomId }: LoggedRelease) => {
    const room = rooms.get(roomId);
    return room ? (
      <a href={hrefs.room(room.id)}>
        {nameIn(locale, room.facility)} {nameIn(locale, room)}
      </a>
    ) : null;
  };
  return (
    <Table
      id="releases"
      caption={t('releases.caption')}
      columns={[
        {
          head: t('releases.use'),
          isRowHead: true,
          cell: release => formatTimeRange(locale, release, town.timeZone),
        },
        { head: t('releases.room'), cell: roomOf },
        { head: t('releases.released'), cell: release => at(release.releasedAt) },
        {
          head: t('releases.opens'),
          cell: release => (release.opensAt ? at(release.opensAt) : t('releases.opens.waiting')),
        },
        {
          head: t('releases.outcome'),
          cell: ({ outcome }) => (
            <StatusChip tone={tones[outcome]}>{t(`releases.outcome.${outcome}`)}</StatusChip>
          ),
        },
      ]}
      rows={releases}
    />
  );
};

const OtherReleases = ({ page: { t, town }, facilityId, older, newer }: ReleasesProps) => {
  if (older === undefined && newer === undefined) return null;
  const from = (start: number) =>
    hrefs.releases(
      town.id,
      new URLSearchParams({
        ...(facilityId ? { facility: facilityId } : {}),
        start: String(start),
      }).toString(),
    );
  return (
    <nav class="quick" aria-label={t('releases.pages')}>
      {newer === undefined ? null : (
        <a rel="prev" href={from(newer)}>
          {t('releases.newer')}
        </a>
      )}
      {older === undefined ? null : (
        <a rel="next" href={from(older)}>
          {t('releases.older')}
        </a>
      )}
    </nav>
  );
};

/** 空いた時間のお知らせ: for everybody, without a name. */
export const ReleasesPage = (props: ReleasesProps) => {
  const { page, town, facilityId, releases } = props;
  const { t, locale } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('releases.title')}
      lead={t('releases.lead')}
      back={{ href: hrefs.town(page.town.id), label: t('search.title') }}
    >
      <Form action={hrefs.releases(page.town.id, '')} method="get">
        <Select
          name="facility"
          label={t('releases.facility')}
          value={facilityId}
          choices={[
            { value: '', label: t('releases.facility.any') },
            ...town.facilities.map(facility => ({ value: facility.id, label: nameIn(locale, facility) })),
          ]}
        />
        <Actions>
          <Button look="secondary">{t('releases.show')}</Button>
        </Actions>
      </Form>
      {releases.length > 0 ? (
        <ReleaseTable {...props} />
      ) : (
        <EmptyState title={t('releases.none')}>{null}</EmptyState>
      )}
      <OtherReleases {...props} />
    </Page>
  );
};
