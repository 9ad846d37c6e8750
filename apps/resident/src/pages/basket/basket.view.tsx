import { formatYen } from '@kashikan/i18n';
import { mayCancel } from '@kashikan/bookings/rules';
import { localTimeOf } from '@kashikan/kernel';
import {
  Actions,
  BookingState,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  HoldBanner,
  Page,
  Section,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';
import type { Basket, BasketSlot } from './basket-drafts';
import { patternWords } from './series.view';

interface BasketProps {
  readonly page: ResidentPage;
  readonly basket: Basket;
}

/** 「12月8日（火） 13時から17時 午後」. */
export const SlotTime = ({
  page,
  slot: { booking, room },
}: {
  readonly page: ResidentPage;
  readonly slot: BasketSlot;
}) => {
  const zone = room.facility.municipality.timeZone;
  return (
    <>
      <When
        date={booking.useDate}
        from={localTimeOf(booking.startsAt, zone)}
        to={localTimeOf(booking.endsAt, zone)}
        style="year"
      />{' '}
      {bandName(room, booking.bands, page.locale)}
    </>
  );
};

export const SlotPlace = ({
  page,
  slot: { room },
}: {
  readonly page: ResidentPage;
  readonly slot: BasketSlot;
}) => (
  <>
    {nameIn(page.locale, room.facility)} {nameIn(page.locale, room)}
  </>
);

/** Until when all of it is held: the holds of a basket end together. */
export const BasketClock = ({ page, basket, query = '' }: BasketProps & { readonly query?: string }) => (
  <HoldBanner
    until={basket.open[0]?.booking.holdExpiresAt ?? page.now}
    extendAction={`${hrefs.basket(basket.id)}/extension`}
    carry={{ query }}
  />
);

const OpenSlots = ({ page, basket }: BasketProps) => {
  const { t } = page;
  const abandonment = `${hrefs.basket(basket.id)}/abandonment`;
  return (
    <>
      <Section title={t('basket.slots', { count: basket.open.length })}>
        <div class="cards">
          {basket.open.map(slot => (
            <Card title={<SlotTime page={page} slot={slot} />}>
              <p>
                <SlotPlace page={page} slot={slot} />
              </p>
              <Form action={abandonment} hidden={{ booking: slot.booking.id }}>
                <Button look="quiet">
                  {t('basket.remove')}
                  <span class="vh">
                    {' '}
                    <SlotTime page={page} slot={slot} />
                  </span>
                </Button>
              </Form>
            </Card>
          ))}
        </div>
      </Section>
      <Actions>
        <ButtonLink size="main" href={hrefs.basketUse(basket.id)}>
          {t('basket.continue')}
        </ButtonLink>
      </Actions>
      <p>
        <a href={hrefs.town(basket.town.municipality.id)}>{t('basket.add')}</a>
        <br />
        <span class="hint">{t('basket.add.hint')}</span>
      </p>
      <Form action={abandonment}>
        <Button look="quiet">{t('basket.abandon')}</Button>
      </Form>
    </>
  );
};

const AppliedSlots = ({ page, basket }: BasketProps) => {
  const { t, locale } = page;
  const due = basket.applied.filter(({ booking }) => booking.state === 'payment-due');
  const dueYen = due.reduce((sum, { booking }) => sum + (booking.feeYen ?? 0), 0);
  return (
    <Section title={t('basket.slots', { count: basket.applied.length })}>
      {dueYen > 0 ? (
        <p>
          <strong>{t('basket.applied.due', { due: formatYen(locale, dueYen) })}</strong>
        </p>
      ) : null}
      <p>{t('basket.applied.each')}</p>
      <div class="cards">
        {basket.applied.map(slot => (
          <Card
            title={
              <a href={hrefs.booking(slot.booking.id)}>
                <span>
                  <SlotTime page={page} slot={slot} />
                </span>
              </a>
            }
          >
            <p>
              <SlotPlace page={page} slot={slot} />
            </p>
            <p>
              <BookingState state={slot.booking.state} /> {formatYen(locale, slot.booking.feeYen ?? 0)}
            </p>
          </Card>
        ))}
      </div>
      {basket.applied.some(({ booking }) => mayCancel(booking, page.now)) ? (
        <p>
          <a href={hrefs.basketCancellation(basket.id)}>{t('basket.cancel.link')}</a>
        </p>
      ) : null}
    </Section>
  );
};

/** まとめ申込み: what is held and goes on to the form, and what was applied for. */
export const BasketPage = ({ page, basket }: BasketProps) => {
  const { t } = page;
  const { town, open, applied, pattern } = basket;
  const [first] = [...open, ...applied];
  return (
    <Page
      visit={page.visit(town.municipality)}
      title={open.length > 0 || applied.length === 0 ? t('basket.title') : t('basket.applied.title')}
      isPrivate
      banner={open.length > 0 ? <BasketClock page={page} basket={basket} /> : undefined}
    >
      {pattern && first ? <p>{patternWords(page, first.booking.useDate, pattern)}</p> : null}
      {open.length > 0 ? <OpenSlots page={page} basket={basket} /> : null}
      {applied.length > 0 ? <AppliedSlots page={page} basket={basket} /> : null}
      {open.length + applied.length === 0 ? (
        <EmptyState title={t('basket.none')}>
          <p>
            <ButtonLink href={hrefs.town(town.municipality.id)}>{t('search.title')}</ButtonLink>
          </p>
        </EmptyState>
      ) : null}
    </Page>
  );
};
