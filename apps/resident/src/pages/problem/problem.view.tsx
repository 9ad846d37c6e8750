import type { Room } from '@kashikan/catalogue';
import type { ErrorPage, Problem } from '@kashikan/edge';
import type { OfferedSlot } from '@kashikan/journeys';
import { type LocalTime } from '@kashikan/kernel';
import {
  Actions,
  Button,
  ButtonLink,
  DayName,
  Form,
  Notice,
  Page,
  Section,
  SlotLink,
  type Visit,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';

interface ProblemProps {
  readonly frame: Pick<ResidentPage, 't' | 'locale' | 'town'>;
  readonly visit: Visit;
  readonly problem: Problem;
  readonly resend: ErrorPage['resend'];
  readonly rooms: ReadonlyMap<string, Room>;
}

const offersOf = ({ facts }: Problem): readonly OfferedSlot[] =>
  Array.isArray(facts.alternatives) ? (facts.alternatives as OfferedSlot[]) : [];

const Offer = ({
  frame,
  offer,
  room,
}: {
  readonly frame: ProblemProps['frame'];
  readonly offer: OfferedSlot;
  readonly room: Room | undefined;
}) => {
  const [from, to] = [offer.from as LocalTime, offer.to as LocalTime];
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
          name: room ? bandName(room, offer.bands) : undefined,
          from,
          to,
          state: 'free',
          href: hrefs.slot(offer.roomId, choice),
        }}
      />
    </li>
  );
};

const Offers = ({ frame, problem, rooms }: Pick<ProblemProps, 'frame' | 'problem' | 'rooms'>) => {
  const offers = offersOf(problem);
  const parts = [
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
                <Offer frame={frame} offer={offer} room={rooms.get(offer.roomId)} />
              ))}
            </ul>
          </Section>
        ) : null,
      )}
    </>
  );
};

/** What went wrong, in plain words; the way on; and what was typed, ready to be sent again. */
export const ProblemPage = ({ frame, visit, problem, resend, rooms }: ProblemProps) => {
  const { t, town } = frame;
  return (
    <Page visit={visit} title={problem.title} isPrivate>
      <Notice tone={problem.kind === 'unexpected' ? 'danger' : 'warning'} isResult>
        <p>{problem.detail}</p>
      </Notice>
      <Offers frame={frame} problem={problem} rooms={rooms} />
      {resend ? (
        <Form action={resend.action}>
          {resend.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p>{t('problem.resend')}</p>
          <Actions>
            <Button size="main">{t('problem.resend.submit')}</Button>
          </Actions>
        </Form>
      ) : null}
      <Actions>
        <ButtonLink look="secondary" href={hrefs.town(town.id)}>
          {t('search.title')}
        </ButtonLink>
      </Actions>
    </Page>
  );
};
