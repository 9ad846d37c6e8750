import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  countOfTimes,
  Form,
  Notice,
  Page,
  Section,
  SummaryList,
  TimePicker,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import { refusalWords } from '../../frame/refused';
import type { ResidentPage } from '../../frame/resident-page';
import { Offers } from '../problem/offers.view';
import { bandName } from '../room/band-name';
import { PriceLines, RefundDates } from './price.view';
import type { LimitLeft } from '@kashikan/journeys';
import { LimitsLeftView } from './limits-left.view';
import type { SlotOffer } from './slot-offer';

interface SlotPageProps {
  readonly page: ResidentPage;
  readonly offer: SlotOffer;
  /** The joint application that the visitor is filling. */
  readonly openBasket: { readonly slots: number } | undefined;
  /** What the limits of the town leave to whoever has signed in. */
  readonly left: readonly LimitLeft[];
  /** Answers from an application for another time. */
  readonly kept: string;
}

/** More of the same day, or less: bands to tick, or times to choose. */
const ChangeTime = ({ page, offer: { room, choice, offer }, kept }: OfferProps) => {
  const { t } = page;
  if (countOfTimes(offer) < 2) return null;
  return (
    <Section title={t('slot.change')}>
      <Form
        action={`/rooms/${room.id}/slot`}
        method="get"
        hidden={{ date: choice.date, ...(kept && { kept }) }}
      >
        <TimePicker times={offer} picked={choice} label={t('slot.times')} bandsHint={t('slot.bands.hint')} />
        <Actions>
          <Button look="secondary">{t('slot.change.submit')}</Button>
        </Actions>
      </Form>
    </Section>
  );
};

type OfferProps = Omit<SlotPageProps, 'openBasket' | 'left'>;

const CarriedTime = ({ slot }: { readonly slot: NonNullable<SlotOffer['slot']> }) =>
  slot.bands.length > 0 ? (
    <>
      {slot.bands.map(band => (
        <input type="hidden" name="bands" value={band} />
      ))}
    </>
  ) : (
    <>
      <input type="hidden" name="from" value={slot.from} />
      <input type="hidden" name="to" value={slot.to} />
    </>
  );

const HoldForm = ({ page: { t }, offer: { room, slot }, kept }: OfferProps) =>
  slot ? (
    <Form
      action="/holds"
      idempotencyKey={newId()}
      hidden={{ room: room.id, date: slot.date, ...(kept && { kept }) }}
    >
      <CarriedTime slot={slot} />
      <p>{t('slot.hold.note')}</p>
      <Actions>
        <Button size="main">{t('slot.submit')}</Button>
      </Actions>
    </Form>
  ) : null;

/** The way to several dates or rooms at once: the same weekday again, or this time into a basket. */
const Together = ({
  page: { t },
  offer: { room, slot, choice },
  openBasket,
}: Omit<SlotPageProps, 'left' | 'kept'>) =>
  room.publication === 'bookable' ? (
    <Section title={t('basket.join.title')}>
      <p>{t('basket.join.text')}</p>
      {slot ? (
        <Form action="/baskets" idempotencyKey={newId()} hidden={{ room: room.id, date: slot.date }}>
          <CarriedTime slot={slot} />
          <Actions>
            <Button look="secondary">
              {openBasket ? t('basket.join.open', { count: openBasket.slots }) : t('basket.join')}
            </Button>
          </Actions>
        </Form>
      ) : null}
      <p>
        <a href={hrefs.series(room.id, choice)}>{t('series.link')}</a>
      </p>
    </Section>
  ) : null;

const Price = ({ page, offer: { price } }: Omit<OfferProps, 'kept'>) => {
  const { t } = page;
  return price ? (
    <>
      <Section title={t('slot.price')}>
        <PriceLines quote={price.quote} />
        <p>{t('slot.price.note')}</p>
      </Section>
      <RefundDates
        page={page}
        byCause={price.refundByCause}
        steps={price.refundTerms}
        graceMinutes={price.graceMinutes}
      />
    </>
  ) : null;
};

/** The way into the line of a slot that somebody else has. */
const WaitingLink = ({ page: { t }, offer: { room, choice, refusal } }: Omit<OfferProps, 'kept'>) =>
  refusal?.code === 'booking.slot-taken' && room.facility.waitingTerms ? (
    <p>
      <a href={hrefs.joinWaiting(room.id, choice)}>{t('waiting.link')}</a>
      <br />
      {t('waiting.link.note')}
    </p>
  ) : null;

/** A3, last step: the time, its whole price and the refund dates, before anything is held. */
export const SlotPage = ({ page, offer, openBasket, left, kept }: SlotPageProps) => {
  const { t, locale } = page;
  const { room, slot, refusal, adjusted, choice } = offer;
  return (
    <Page
      visit={page.visit(room.facility.municipality)}
      title={t('slot.title')}
      back={{ href: hrefs.room(room.id, `from=${choice.date}`), label: nameIn(locale, room) }}
    >
      {refusal ? (
        <>
          <Notice tone="warning" title={refusalWords(page, refusal)} />
          <WaitingLink page={page} offer={offer} />
          <Offers frame={page} facts={refusal.facts} rooms={page.towns.rooms} kept={kept} />
        </>
      ) : null}
      {adjusted && slot ? <Notice title={refusalWords(page, adjusted)} /> : null}
      <SummaryList
        rows={[
          { label: t('slot.room'), value: `${nameIn(locale, room.facility)} ${nameIn(locale, room)}` },
          slot
            ? {
                label: t('slot.when'),
                value: (
                  <>
                    <When date={slot.date} from={slot.from} to={slot.to} style="year" />{' '}
                    {bandName(room, slot.bands, locale)}
                  </>
                ),
              }
            : null,
          {
            label: t('room.how'),
            value: room.approvalRequired
              ? t('room.approval.text', { days: room.facility.processingDays })
              : t('room.direct.text'),
          },
        ]}
      />
      <LimitsLeftView page={page} left={left} />
      <Price page={page} offer={offer} />
      <HoldForm page={page} offer={offer} kept={kept} />
      <ChangeTime page={page} offer={offer} kept={kept} />
      <Together page={page} offer={offer} openBasket={openBasket} />
    </Page>
  );
};
