import { ReleasesView, type SetAside } from '@kashikan/bookings';
import type { Slot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { formatDateTime } from '@kashikan/i18n';
import { addDays, instantAt, type LocalDate, localTime } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { ResidentPage } from '../../frame/resident-page';

const midnight = localTime('00:00');

/** What of a room's days is kept for those who wait, or until it opens to everybody. */
@Injectable()
export class ReadSetAside {
  constructor(private readonly releases: ReleasesView) {}

  of(room: Room, range: { from: LocalDate; to: LocalDate }, now: Date): Promise<SetAside[]> {
    const { timeZone } = room.facility.municipality;
    const from = instantAt(range.from, midnight, timeZone);
    return this.releases.setAside(
      room.partIds,
      from,
      instantAt(addDays(range.to, 1), midnight, timeZone),
      now,
    );
  }
}

/** 「11月24日（火）9時から申し込めます」, or that it is being offered; undefined for a slot that is not set aside. */
export function setAsideNote(
  { t, locale }: ResidentPage,
  room: Room,
  slot: Slot,
  setAside: readonly SetAside[],
): string | undefined {
  if (slot.state !== 'held') return undefined;
  const found = setAside.filter(time => time.startsAt < slot.endsAt && time.endsAt > slot.startsAt);
  const [first] = found;
  if (!first) return undefined;
  const opensAt = found.every(time => time.opensAt !== null) ? first.opensAt : null;
  return opensAt
    ? t('waiting.slot.opens', { at: formatDateTime(locale, opensAt, room.facility.municipality.timeZone) })
    : t('waiting.slot.offered');
}

/** Nobody waits for what is about to open to everybody, or where the house keeps no line. */
export const mayWait = (room: Room, setAside: readonly SetAside[], slot: Slot): boolean =>
  room.publication === 'bookable' &&
  room.facility.waitingTerms !== null &&
  !setAside.some(time => time.opensAt !== null && time.startsAt < slot.endsAt && time.endsAt > slot.startsAt);
