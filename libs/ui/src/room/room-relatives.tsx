import { Section } from '../show/layout';
import { useVisit, useWords } from '../visit';
import { shownName } from './room-sheet';

export interface RelatedRoom {
  readonly name: string;
  readonly nameEn: string;
  readonly capacity: number;
  readonly href: string;
}

export interface Relatives {
  readonly contains: readonly RelatedRoom[];
  readonly within: readonly RelatedRoom[];
  readonly overlaps: readonly RelatedRoom[];
  /** Rooms that hear this one. */
  readonly hears: readonly RelatedRoom[];
}

/** Whole and parts: which rooms lie in this one, and in which it lies. */
export function RoomRelatives({ contains, within, overlaps, hears }: Relatives) {
  const t = useWords();
  const isShared = contains.length + within.length + overlaps.length > 0;
  if (!isShared && hears.length === 0) return null;
  return (
    <Section title={t(isShared ? 'room.relatives' : 'room.neighbours')} id="relatives">
      <Related text={t('room.contains')} rooms={contains} />
      <Related text={t('room.within')} rooms={within} />
      <Related text={t('room.overlaps')} rooms={overlaps} />
      {isShared ? <p>{t('room.relatives.block')}</p> : null}
      <Related text={t('room.hears')} rooms={hears} />
    </Section>
  );
}

function Related({ text, rooms }: { readonly text: string; readonly rooms: readonly RelatedRoom[] }) {
  const t = useWords();
  const { locale } = useVisit();
  if (rooms.length === 0) return null;
  return (
    <>
      <p>{text}</p>
      <ul class="plain-list">
        {rooms.map(room => (
          <li>
            <a class="inline-target" href={room.href}>
              {shownName(locale, room)}
            </a>{' '}
            <span>{t('room.capacity', { count: room.capacity })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
