import type { Room } from '@kashikan/catalogue';
import type { OfferedSlot } from '@kashikan/journeys';
import type { ErrorFacts } from '@kashikan/kernel';
import { DayName, Section, SlotLink } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';

interface OffersProps {
  readonly frame: Pick<ResidentPage, 't' | 'locale'>;
  /** The facts of a refusal; those of `booking.slot-taken` and `booking.limit-reached` say what else may be had. */
  readonly facts: ErrorFacts;
  readonly rooms: ReadonlyMap<string, Room>;
  /** The answers given so far, as a query; the form of the other time begins with them. */
  readonly kept?: string | undefined;
}

const offersOf = (facts: ErrorFacts): readonly OfferedSlot[] =>
  Array.isArray(facts.alternatives) ? (facts.alternatives as OfferedSlot[]) : [];

const Offer = ({
  frame,
  offer,
  room,
  kept,
}: {
  readonly frame: OffersProps['frame'];
  readonly offer: OfferedSlot;
  readonly room: Room | undefined;
  readonly kept: string | undefined;
}) => {
  const [from, to] = [offer.from, offer.to];
  const choice =
    offer.bands.length > 0 ? { date: offer.date, bands: offer.bands } : { date: offer.date, from, to };
  return (
    <li>
      <p class="offer-place">
        <DayName date={offer.date} /> {room ? nameIn(frame.locale, room) : offer.roomName}
      </p>
      <SlotLink
        day={{ date: offer.date, slots: [] }}
        slot={{
          name: room ? bandName(room, offer.bands, frame.locale) : undefined,
          from,
          to,
          state: 'free',
          href: hrefs.slot(offer.roomId, choice, kept),
        }}
      />
    </li>
  );
};

/** What else may be had: less of it, the same room at other times, other rooms at the same time. */
export const Offers = ({ frame, facts, rooms, kept }: OffersProps) => {
  const offers = offersOf(facts);
  const parts = [
    ['limits.instead.fewer', offers.filter(({ why }) => why === 'fewer')],
    ['limits.instead.next-period', offers.filter(({ why }) => why === 'next-period')],
    ['search.results.other-times', offers.filter(({ why }) => why === 'same-room')],
    ['search.results.other-rooms', offers.filter(({ why }) => why === 'same-time')],
  ] as const;
  return (
    <>
      {parts.map(([title, those]) =>
        those.length > 0 ? (
          <Section title={frame.t(title)}>
            <ul class="slots">
              {those.map(offer => (
                <Offer frame={frame} offer={offer} room={rooms.get(offer.roomId)} kept={kept} />
              ))}
            </ul>
          </Section>
        ) : null,
      )}
    </>
  );
};
