import type { Purpose } from '@kashikan/catalogue';
import { formatTimeRange } from '@kashikan/i18n';
import type { NextDoor } from '@kashikan/journeys';
import { Notice } from '@kashikan/ui';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import type { Draft } from './drafts';

interface NeighboursProps {
  readonly page: ResidentPage;
  readonly draft: Draft;
}

/** The neighbours who are there already, and for which purposes that leaves no room; told before anybody fills in the form. */
export const Neighbours = ({ page, draft: { room, town, nextDoor = [] } }: NeighboursProps) => {
  const purposes = town.purposes.filter(({ code }) => room.purposes.includes(code));
  return (
    <>
      {nextDoor.map(neighbour => (
        <Neighbour page={page} neighbour={neighbour} purposes={purposes} />
      ))}
    </>
  );
};

const Neighbour = ({
  page: { t, locale, town },
  neighbour,
  purposes,
}: {
  readonly page: ResidentPage;
  readonly neighbour: NextDoor;
  readonly purposes: readonly Purpose[];
}) => {
  const kept = purposes.filter(({ loud }) => loud !== neighbour.loud);
  if (kept.length === 0) return null;
  const words = {
    room: locale === 'ja' ? neighbour.roomName : neighbour.roomNameEn,
    time: formatTimeRange(locale, neighbour, town.timeZone),
    purposes: kept.map(purpose => nameIn(locale, purpose)).join(t('apply.next-door.and')),
  };
  return (
    <Notice tone="warning" title={t('apply.next-door.title')}>
      <p>{neighbour.loud ? t('apply.next-door.loud', words) : t('apply.next-door.quiet', words)}</p>
    </Notice>
  );
};
