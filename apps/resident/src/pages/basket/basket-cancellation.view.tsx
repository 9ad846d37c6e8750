import { formatYen } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Actions, Button, ButtonLink, Form, type FormState, Page, Section, SummaryList } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import type { Basket, BasketSlot } from './basket-drafts';
import { SlotPlace, SlotTime } from './basket.view';

/** A booking of the basket that can still be cancelled, with its money. */
export interface Cancellable extends BasketSlot {
  readonly paidYen: number;
  readonly refundNowYen: number;
}

interface BasketCancellationProps {
  readonly page: ResidentPage;
  readonly basket: Basket;
  readonly ahead: readonly Cancellable[];
  readonly form: FormState | undefined;
}

const sumOf = (ahead: readonly Cancellable[], yenOf: (one: Cancellable) => number): number =>
  ahead.reduce((sum, one) => sum + yenOf(one), 0);

const Sure = ({ page: { t }, basket, ahead }: Omit<BasketCancellationProps, 'form'>) => (
  <>
    <p>{t('basket.cancel.final')}</p>
    <Form
      action={hrefs.basketCancellation(basket.id)}
      idempotencyKey={newId()}
      hidden={{ shownYen: String(sumOf(ahead, one => one.refundNowYen)) }}
    >
      <Actions>
        <Button look="danger" size="main">
          {t('basket.cancel.submit', { count: ahead.length })}
        </Button>
        <ButtonLink look="secondary" size="main" href={hrefs.basket(basket.id)}>
          {t('basket.cancel.keep')}
        </ButtonLink>
      </Actions>
    </Form>
  </>
);

/** Every date that would end, what was paid for them and what comes back. */
export const BasketCancellationPage = ({ page, basket, ahead, form }: BasketCancellationProps) => {
  const { t, locale } = page;
  const refundYen = sumOf(ahead, one => one.refundNowYen);
  return (
    <Page
      visit={page.visit(basket.town.municipality)}
      title={t('basket.cancel.title')}
      form={form}
      isPrivate
      back={{ href: hrefs.basket(basket.id), label: t('basket.applied.title') }}
    >
      <Section title={t('basket.cancel.list', { count: ahead.length })}>
        <ul class="plain-list">
          {ahead.map(slot => (
            <li>
              <SlotTime page={page} slot={slot} /> <SlotPlace page={page} slot={slot} />{' '}
              {slot.paidYen > 0 ? t('booking.cancel.refund') : null}
              {slot.paidYen > 0 ? ` ${formatYen(locale, slot.refundNowYen)}` : null}
            </li>
          ))}
        </ul>
      </Section>
      <SummaryList
        rows={[
          {
            label: t('basket.cancel.paid'),
            value: formatYen(
              locale,
              sumOf(ahead, one => one.paidYen),
            ),
          },
          { label: t('basket.cancel.refund'), value: <strong>{formatYen(locale, refundYen)}</strong> },
        ]}
      />
      <Sure page={page} basket={basket} ahead={ahead} />
    </Page>
  );
};
