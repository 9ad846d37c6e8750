import {
  type Answer,
  CurrentActor,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Shown,
  SignedIn,
  statusOfKind,
  textOf,
} from '@kashikan/edge';
import {
  ChangeBooking,
  GiveUpChange,
  type OfferedSlot,
  PreviewChange,
  StartPayment,
  type WantedChange,
} from '@kashikan/journeys';
import { type Actor, DomainError } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { refusalWords } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { readApplication } from '../application/read-application';
import { BookingFactsView } from '../booking/booking-facts';
import { readChoice } from '../slot/read-choice';
import { ChangeCheckPage } from './change-check.view';
import { type ChangeDraft, ChangeDrafts } from './change-drafts';
import { ChangePage } from './change.view';

/** The field that a refusal concerns; any other stands above the form. */
const fieldOf: Readonly<Record<string, string>> = {
  'booking.over-capacity': 'people',
  'booking.purpose-not-allowed': 'purpose',
  'booking.noise-next-door': 'purpose',
  'pricing.reduction-not-allowed': 'reduction',
};

/** 変更する: what is to be different, the price beside the old one, the one button. */
@Pages('bookings/:booking')
@SignedIn()
export class ChangeController {
  constructor(
    private readonly facts: BookingFactsView,
    private readonly drafts: ChangeDrafts,
    private readonly preview: PreviewChange,
    private readonly changeBooking: ChangeBooking,
    private readonly startPayment: StartPayment,
    private readonly giveUp: GiveUpChange,
  ) {}

  @Get('change')
  async change(
    @Param('booking') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id, query);
    return draft.facts.mayChange
      ? new Shown(<ChangePage page={page} draft={draft} />)
      : new Moved(hrefs.booking(id));
  }

  @Get('change/check')
  async check(
    @Param('booking') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id, query);
    return this.checked(page, draft, query);
  }

  @Post('change')
  async submit(
    @Param('booking') id: string,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id, body);
    const read = readWanted(page, draft, body);
    if ('errors' in read) return refused(page, draft, read.errors);
    const shown = {
      dueYen: Number(textOf(body, 'shownDue')),
      refundYen: Number(textOf(body, 'shownRefund')),
    };
    try {
      const outcome = await this.changeBooking.run({
        actor,
        bookingId: id,
        wanted: read.wanted,
        shown,
        idempotency,
      });
      return outcome.state === 'awaiting-payment'
        ? this.pay(actor, id, outcome.changeId)
        : new Moved(hrefs.booking(id));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'booking.change-price-differs')
        return this.checked(page, draft, body, refusalWords(page, error));
      return notPossible(page, draft, error);
    }
  }

  @Post('changes/:change/payment')
  async payment(
    @Param('booking') id: string,
    @Param('change') changeId: string,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const { changes } = await this.facts.of(page, id);
    // Another booking's change is no change of this one.
    if (!changes.some(change => change.id === changeId)) return new Moved(hrefs.booking(id));
    return new Moved((await this.startPayment.run({ actor, bookingId: id, changeId, idempotency })).url);
  }

  @Post('changes/:change/withdrawal')
  async withdraw(
    @Param('booking') id: string,
    @Param('change') changeId: string,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const { changes } = await this.facts.of(page, id);
    const open = changes.find(change => change.id === changeId && change.endedAt === null);
    if (open?.kind === 'change') await this.giveUp.withdraw(actor, id, changeId);
    return new Moved(hrefs.booking(id));
  }

  private async checked(
    page: ResidentPage,
    draft: ChangeDraft,
    fields: Fields,
    warning?: string,
  ): Promise<Shown> {
    const read = readWanted(page, draft, fields);
    if ('errors' in read) return refused(page, draft, read.errors);
    try {
      const { facts } = draft;
      const plan = await this.preview.run('resident', facts.booking.id, read.wanted);
      return new Shown(
        <ChangeCheckPage page={page} facts={facts} plan={plan} fields={fields} warning={warning} />,
        warning ? 409 : 200,
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return notPossible(page, draft, error);
    }
  }

  /** To the payment page at once; when it cannot be opened, the booking's page offers it again. */
  private async pay(actor: Actor, bookingId: string, changeId: string): Promise<Answer> {
    try {
      return new Moved((await this.startPayment.run({ actor, bookingId, changeId })).url);
    } catch (error) {
      if (error instanceof DomainError) return new Moved(hrefs.booking(bookingId));
      throw error;
    }
  }
}

function readWanted(
  page: ResidentPage,
  { facts, room, draft }: ChangeDraft,
  fields: Fields,
): { wanted: WantedChange } | { errors: FormState['errors'] } {
  const { application, errors } = readApplication(fields, room, draft.town);
  const sentences = Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, page.t(key)]));
  if (!application) return { errors: sentences };
  const choice = readChoice(fields, room, page.today(draft.town.municipality));
  const { layoutCode = null } = facts.booking.useFacts;
  const isSameRoom = room.id === facts.room.id;
  return {
    wanted: {
      roomId: room.id,
      choice,
      application: { ...application, layoutCode: isSameRoom ? layoutCode : null },
    },
  };
}

const refused = (page: ResidentPage, draft: ChangeDraft, errors: FormState['errors']): Shown =>
  new Shown(<ChangePage page={page} draft={draft} errors={errors} />, 422);

/** The form once more, with what was typed, the refusal and what else is free. */
const notPossible = (page: ResidentPage, draft: ChangeDraft, error: DomainError): Shown =>
  new Shown(
    <ChangePage
      page={page}
      draft={draft}
      errors={{ [fieldOf[error.code] ?? '']: refusalWords(page, error) }}
      offered={(error.facts.alternatives ?? []) as readonly OfferedSlot[]}
    />,
    statusOfKind[error.kind],
  );
