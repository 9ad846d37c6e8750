import {
  type Answer,
  CurrentActor,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Shown,
  SignedIn,
  textOf,
  typedOf,
} from '@kashikan/edge';
import { type Application, ApplyForBasket } from '@kashikan/journeys';
import { type Actor, DomainError } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { ownerOf } from '../../frame/owner';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { fieldOfRefusal, sentencesOf } from '../application/application.controller';
import { readApplication } from '../application/read-application';
import { BasketCheckPage } from './basket-check.view';
import { type BasketDraft, BasketDrafts } from './basket-drafts';
import { BasketUsePage } from './basket-use.view';

/** The one form for all slots of a basket, its check page, and the application. */
@Pages('baskets/:basket')
@SignedIn()
export class BasketApplicationController {
  constructor(
    private readonly drafts: BasketDrafts,
    private readonly apply: ApplyForBasket,
  ) {}

  @Get('use')
  async use(
    @Param('basket') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const draft = await this.draft(page, id);
    if (draft instanceof Moved) return draft;
    if (!page.resident?.name || !page.resident.phone) return new Moved(hrefs.profile(page.path));
    return new Shown(
      <BasketUsePage page={page} draft={draft} form={{ values: typedOf(query), errors: {} }} />,
    );
  }

  @Get('check')
  async check(
    @Param('basket') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const draft = await this.draft(page, id);
    if (draft instanceof Moved) return draft;
    const { application, errors } = readApplication(query, draft.room, draft.town);
    if (!application) return refused(page, draft, query, sentencesOf(page, errors));
    return this.checked(page, draft, query, application);
  }

  @Post('application')
  async submit(
    @Param('basket') id: string,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const draft = await this.draft(page, id);
    if (draft instanceof Moved) return draft;
    const { application, errors } = readApplication(body, draft.room, draft.town);
    if (!application) return refused(page, draft, body, sentencesOf(page, errors));
    if (textOf(body, 'promise') !== 'yes')
      return this.checked(page, draft, body, application, { promise: page.t('apply.promise.missing') });
    try {
      const totalYen = await this.totalOf(page, draft, application);
      const shown = Number(textOf(body, 'shownYen'));
      if (totalYen !== shown) return await this.checked(page, draft, body, application, {}, shown);
      await this.apply.run({
        actor,
        accountId: page.resident?.accountId ?? '',
        owner: ownerOf(page.visitor),
        basketId: id,
        application,
        locale: page.locale,
        idempotency,
      });
      return new Moved(hrefs.basket(id));
    } catch (error) {
      // A second click or the back button: the bookings are made, and their list says how they stand.
      if (error instanceof DomainError && error.code === 'booking.changed-meanwhile')
        return new Moved(hrefs.basket(id));
      return refused(page, draft, body, refusedForm(error, page, body, fieldOfRefusal).errors);
    }
  }

  private async draft(page: ResidentPage, id: string): Promise<BasketDraft | Moved> {
    return (await this.drafts.draft(page, await this.drafts.of(page, id))) ?? new Moved(hrefs.basket(id));
  }

  private async totalOf(page: ResidentPage, draft: BasketDraft, application: Application): Promise<number> {
    const priced = await this.drafts.priced(page, draft.basket, application);
    return priced.reduce((sum, { price }) => sum + price.quote.totalYen, 0);
  }

  private async checked(
    page: ResidentPage,
    draft: BasketDraft,
    fields: Fields,
    application: Application,
    errors: FormState['errors'] = {},
    earlierYen?: number,
  ): Promise<Shown> {
    try {
      const priced = await this.drafts.priced(page, draft.basket, application);
      const status = Object.keys(errors).length > 0 || earlierYen !== undefined ? 422 : 200;
      const view = { page, draft, fields, application, priced, earlierYen, form: { values: {}, errors } };
      return new Shown(<BasketCheckPage {...view} />, status);
    } catch (error) {
      return refused(page, draft, fields, refusedForm(error, page, fields, fieldOfRefusal).errors);
    }
  }
}

const refused = (
  page: ResidentPage,
  draft: BasketDraft,
  fields: Fields,
  errors: FormState['errors'],
): Shown =>
  new Shown(<BasketUsePage page={page} draft={draft} form={{ values: typedOf(fields), errors }} />, 422);
