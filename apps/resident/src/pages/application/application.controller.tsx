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
import {
  type Application,
  ApplyForBooking,
  checkApplicationFits,
  isLoud,
  Neighbours,
  SlotAlternatives,
  StartPayment,
} from '@kashikan/journeys';
import { type Actor, DomainError, type ErrorFacts } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { ownerOf } from '../../frame/owner';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { CheckPage } from './check.view';
import { type Draft, Drafts } from './drafts';
import { readApplication } from './read-application';
import { UsePage } from './use.view';

/** The field that a refusal of the whole application concerns. */
export const fieldOfRefusal = {
  'booking.over-capacity': 'people',
  'booking.purpose-not-allowed': 'purpose',
  'booking.noise-next-door': 'purpose',
  'booking.layout-unknown': 'layout',
  'booking.equipment-short': '',
  'booking.equipment-unknown': '',
  'group.registration-expired': 'group',
  'group.not-registered': 'group',
  'group.facility-not-permitted': 'group',
  'booking.extra-time-taken': 'earlyMinutes',
  'calendar.extra-not-lent': 'earlyMinutes',
  'calendar.extra-too-long': 'earlyMinutes',
  'calendar.not-yet-open': 'group',
  'calendar.not-received': 'group',
  'pricing.no-price': '',
  'pricing.unknown-equipment': '',
  'pricing.unknown-reduction': 'reduction',
  'pricing.reduction-not-allowed': 'reduction',
  'pricing.reduction-not-registered': 'reduction',
};

@Pages('applications/:hold')
@SignedIn()
export class ApplicationController {
  constructor(
    private readonly drafts: Drafts,
    private readonly apply: ApplyForBooking,
    private readonly startPayment: StartPayment,
    private readonly neighbours: Neighbours,
    private readonly alternatives: SlotAlternatives,
  ) {}

  /** A5: how the room will be used. The answers travel in the address, so that back, reload and 変更 keep them. */
  @Get()
  async use(
    @Param('hold') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id);
    if (draft.isAppliedFor) return new Moved(hrefs.booking(id));
    if (!page.resident?.name || !page.resident.phone) return new Moved(hrefs.profile(page.path));
    return new Shown(<UsePage page={page} draft={draft} form={{ values: typedOf(query), errors: {} }} />);
  }

  /** A7: everything that was said, the price and the refund dates, before the one button that counts. */
  @Get('check')
  async check(
    @Param('hold') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id);
    if (draft.isAppliedFor) return new Moved(hrefs.booking(id));
    const { application, errors } = readApplication(query, draft.room, draft.town);
    if (!application) return refused(page, draft, query, sentencesOf(page, errors));
    return this.checked(page, draft, query, application);
  }

  @Post()
  async submit(
    @Param('hold') id: string,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const sent = await this.sent(page, id, body);
    if (!('draft' in sent)) return sent;
    const { draft, application } = sent;
    try {
      const { bookingId, state } = await this.apply.run({
        actor,
        accountId: page.resident?.accountId ?? '',
        owner: ownerOf(page.visitor),
        application,
        pick: { holdId: id },
        channel: 'online',
        locale: page.locale,
        idempotency,
      });
      return state === 'payment-due' ? this.pay(actor, bookingId) : new Moved(hrefs.booking(bookingId));
    } catch (error) {
      if (isAppliedAlready(error)) return new Moved(hrefs.booking(id));
      return refusedBy(error, page, draft, body);
    }
  }

  /** What was sent, when it can be applied for. A second click or the back button finds the application made: on to its page. */
  private async sent(
    page: ResidentPage,
    id: string,
    body: Fields,
  ): Promise<Answer | { readonly draft: Draft; readonly application: Application }> {
    const draft = await this.drafts.of(page, id);
    if (draft.isAppliedFor) return new Moved(hrefs.booking(id));
    const { application, errors } = readApplication(body, draft.room, draft.town);
    if (!application || textOf(body, 'promise') !== 'yes') {
      const missing = application ? { promise: page.t('apply.promise.missing') } : sentencesOf(page, errors);
      return application
        ? this.checked(page, draft, body, application, missing)
        : refused(page, draft, body, missing);
    }
    const { quote } = await this.drafts.priceOf(page, draft, application);
    const shown = Number(textOf(body, 'shownYen'));
    return quote.totalYen === shown
      ? { draft, application }
      : this.checked(page, draft, body, application, {}, shown);
  }

  private async checked(
    page: ResidentPage,
    draft: Draft,
    fields: Fields,
    application: Application,
    errors: FormState['errors'] = {},
    earlierYen?: number,
  ): Promise<Shown> {
    try {
      checkApplicationFits(draft.room, draft.town, application);
      await this.mustSuit(draft, application);
      const price = await this.drafts.priceOf(page, draft, application);
      const status = Object.keys(errors).length > 0 || earlierYen !== undefined ? 422 : 200;
      const view = { page, draft, fields, application, price, earlierYen, form: { values: {}, errors } };
      return new Shown(<CheckPage {...view} />, status);
    } catch (error) {
      return refusedBy(error, page, draft, fields);
    }
  }

  /** Neighbours who are there already are told of before the last page, with what else is free. */
  private mustSuit({ room, slot, town, hold, asker }: Draft, { purposeCode }: Application): Promise<void> {
    const loud = isLoud(town, purposeCode);
    return this.alternatives.offeredOnRefusal({ room, slot, asker, loud }, () =>
      this.neighbours.mustSuit({ bookingId: hold.id, room, time: slot, purposeCode }),
    );
  }

  /** To the payment page at once; when it cannot be opened, the booking's page offers it again. */
  private async pay(actor: Actor, bookingId: string): Promise<Answer> {
    try {
      return new Moved((await this.startPayment.run({ actor, bookingId })).url);
    } catch (error) {
      if (error instanceof DomainError) return new Moved(hrefs.booking(bookingId));
      throw error;
    }
  }
}

const isAppliedAlready = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'booking.changed-meanwhile';

export const sentencesOf = (
  page: ResidentPage,
  errors: ReturnType<typeof readApplication>['errors'],
): FormState['errors'] =>
  Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, page.t(key)]));

const refused = (
  page: ResidentPage,
  draft: Draft,
  fields: Fields,
  errors: FormState['errors'],
  refusal?: ErrorFacts,
): Shown =>
  new Shown(
    <UsePage page={page} draft={draft} form={{ values: typedOf(fields), errors }} refusal={refusal} />,
    422,
  );

/** The form again, with what was typed, the refusal beside its field, and what would be possible instead. */
function refusedBy(error: unknown, page: ResidentPage, draft: Draft, fields: Fields): Shown {
  const { errors } = refusedForm(error, page, fields, fieldOfRefusal);
  const facts = error instanceof DomainError ? error.facts : {};
  const larger = Array.isArray(facts.larger) ? facts.larger.map(String) : [];
  const names = larger.join(page.t('apply.next-door.and'));
  if (larger.length === 0) return refused(page, draft, fields, errors, facts);
  const people = `${errors.people}${page.t('apply.people.larger', { names })}`;
  return refused(page, draft, fields, { ...errors, people }, facts);
}
