import { Actions, Button, Details, Form, type FormState, Notice, Page } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { UseFields } from '../application/use.view';
import type { BasketDraft } from './basket-drafts';
import { BasketClock, SlotPlace, SlotTime } from './basket.view';

interface BasketUseProps {
  readonly page: ResidentPage;
  readonly draft: BasketDraft;
  readonly form: FormState;
}

/** The slots in short, above the form that holds for all of them. */
const Slots = ({ page, draft: { basket } }: Pick<BasketUseProps, 'page' | 'draft'>) => (
  <Details summary={page.t('basket.slots', { count: basket.open.length })}>
    <ul class="plain-list">
      {basket.open.map(slot => (
        <li>
          <SlotTime page={page} slot={slot} /> <SlotPlace page={page} slot={slot} />
        </li>
      ))}
    </ul>
  </Details>
);

/** A5 for several slots: one use, said once. */
export const BasketUsePage = ({ page, draft, form }: BasketUseProps) => {
  const { t } = page;
  const { basket, room, hasOneFacility } = draft;
  return (
    <Page
      visit={page.visit(draft.town.municipality)}
      title={t('apply.use.title')}
      form={form}
      isPrivate
      back={{ href: hrefs.basket(basket.id), label: t('basket.title') }}
      banner={<BasketClock page={page} basket={basket} query={page.path.split('?')[1] ?? ''} />}
    >
      <Slots page={page} draft={draft} />
      <p>{t('basket.use.note', { count: basket.open.length })}</p>
      {room.purposes.length === 0 ? <Notice tone="warning" title={t('basket.use.no-purpose')} /> : null}
      <Form action={hrefs.basketCheck(basket.id)} method="get">
        <UseFields page={page} draft={draft} />
        {hasOneFacility ? null : <p>{t('basket.use.equipment')}</p>}
        <Actions>
          <Button size="main">{t('common.next')}</Button>
        </Actions>
      </Form>
    </Page>
  );
};
