import type { Room } from '@kashikan/catalogue';
import { formatTimeRange } from '@kashikan/i18n';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';

interface PlaceProps {
  readonly page: ResidentPage;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly of: { readonly roomId: string; readonly startsAt: Date; readonly endsAt: Date };
}

/** 「5月20日（木） 9時から12時」, in the zone of the hall. */
export const whenWords = ({ page, rooms, of }: PlaceProps): string =>
  formatTimeRange(
    page.locale,
    of,
    rooms.get(of.roomId)?.facility.municipality.timeZone ?? page.town.timeZone,
  );

/** 「中央ホール 会議室2」. */
export function placeWords({ page, rooms, of }: PlaceProps): string {
  const room = rooms.get(of.roomId);
  return room ? `${nameIn(page.locale, room.facility)} ${nameIn(page.locale, room)}` : '';
}
