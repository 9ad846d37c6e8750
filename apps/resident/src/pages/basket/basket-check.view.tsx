import { type Fields, queryOf } from '@kashikan/edge';
import { formatYen } from '@kashikan/i18n';
import type { Application, Prepared } from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  Details,
  Card,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  SummaryList,
  Tick,
  When,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { answersOf, Carried } from '../application/check.view';
import { bandName } from '../room/band-name';
import { PriceLines, RefundDates } from '../slot/price.view';
import type { BasketDraft } from './basket-drafts';
import { BasketClock } from './basket.view';

interface BasketCheckProps {
  readonly page: ResidentPage;
  readonly draft: BasketDraft;
  readonly fields: Fields;
  readonly application: Application;
  readonly priced: readonly Prepared[];
  readonly form: FormState;
  /** The total that was shown before, when it has changed in between. */
  readonly earlierYen: number | undefined;
}

const totalOf = ({ priced }: Pick<BasketCheckProps, 'priced'>): number =>
  priced.reduce((sum, { price }) => sum + price.quote.totalYen, 0);

const PricedSlots = ({ page, priced }: Pick<BasketCheckProps, 'page' | 'priced'>) => {
  const { t, locale } = page;
  return (
    <Section title={t('basket.check.list')}>
      <div class="cards">
        {priced.map(({ room, slot, price }) => (
          <Card
            title={
              <>
                <When date={slot.date} from={slot.from} to={slot.to} style="year" />{' '}
                {bandName(room, slot.bands, locale)}
              </>
            }
          >
            <p>
              {nameIn(locale, room.facility)} {nameIn(locale, room)}{' '}
              <strong>{formatYen(locale, price.quote.totalYen)}</strong>
            </p>
            <Details summary={t('basket.check.details')}>
              <PriceLines quote={price.quote} />
              <RefundDates page={page} byCause={price.refundByCause} steps={price.refundTerms} />
            </Details>
          </Card>
        ))}
      </div>
      <p class="basket-total">
        {t('basket.check.total')} <strong>{formatYen(locale, totalOf({ priced }))}</strong>
      </p>
    </Section>
  );
};

const Submit = ({ page: { t }, draft, fields, application, priced }: BasketCheckProps) => {
  const needsReview = draft.room.approvalRequired || application.use.reductionCode !== null;
  const totalYen = totalOf({ priced });
  return (
    <>
      <Section title={t('apply.after')}>
        {needsReview ? <p>{t('basket.check.after.review')}</p> : null}
        <p>{totalYen > 0 ? t('basket.check.after.pay') : t('apply.after.free')}</p>
      </Section>
      <Form
        action={hrefs.basketApplication(draft.basket.id)}
        idempotencyKey={newId()}
        hidden={{ shownYen: String(totalYen) }}
      >
        <Carried fields={fields} />
        <Tick name="promise" label={t('apply.promise')} isRequired />
        <Actions>
          <Button size="main">{t('basket.check.submit', { count: priced.length })}</Button>
        </Actions>
      </Form>
    </>
  );
};

/** A7 for several slots: every time with its own price, and what was said once for all. */
export const BasketCheckPage = (props: BasketCheckProps) => {
  const { page, draft, fields, priced, form, earlierYen } = props;
  const { t, locale } = page;
  const { basket } = draft;
  const change = (field: string) => `${hrefs.basketUse(basket.id, queryOf(fields))}#${field}`;
  return (
    <Page
      visit={page.visit(draft.town.municipality)}
      title={t('apply.check.title')}
      form={form}
      isPrivate
      back={{ href: hrefs.basketUse(basket.id, queryOf(fields)) }}
      banner={<BasketClock page={page} basket={basket} query={queryOf(fields)} />}
    >
      {earlierYen !== undefined && !Number.isNaN(earlierYen) ? (
        <Notice
          tone="warning"
          title={t('apply.price-changed', {
            before: formatYen(locale, earlierYen),
            now: formatYen(locale, totalOf(props)),
          })}
        />
      ) : null}
      <SummaryList rows={answersOf(page, draft, props.application, change)} />
      <PricedSlots page={page} priced={priced} />
      <Submit {...props} />
    </Page>
  );
};
