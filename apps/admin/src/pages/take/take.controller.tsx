import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  Shown,
  ShowsPeople,
  textOf,
  typedOf,
} from '@kashikan/edge';
import { type Applied, ApplyForBooking, type OfferedSlot, PreviewApplication } from '@kashikan/journeys';
import { DomainError } from '@kashikan/kernel';
import type { MessageKey } from '@kashikan/i18n';
import { UnitOfWork } from '@kashikan/database';
import { Body, Get, Post, Query } from '@nestjs/common';
import { refusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { equipmentField } from '../bookings/equipment-fields.view';
import { readTake, unsaid } from './read-take';
import { saidOf } from './said';
import { type TakeDraft, TakeDrafts } from './take-draft';
import { type TakeAnswer, TakePage } from './take.view';

/** 予約の受付 at the counter and on the telephone: one page, looked at as often as the talk needs, and one button that counts. */
@Pages('new-booking')
@Requires('booking.take')
export class TakeController {
  constructor(
    private readonly drafts: TakeDrafts,
    private readonly preview: PreviewApplication,
    private readonly applyForBooking: ApplyForBooking,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** With a day and a room where the board leads here, with a person where their page does. */
  @Get()
  @ShowsPeople()
  async begin(@CurrentPage() page: StaffPage, @Query() query: Fields): Promise<Answer> {
    const person = await this.drafts.saying(textOf(query, 'who'));
    const when = { date: textOf(query, 'date'), room: textOf(query, 'room') };
    const draft = await this.drafts.of(page, { ...when, ...person });
    return shown(page, draft, {});
  }

  /** Looks, and books when the button that books was pressed under the words that still hold. */
  @Post()
  @ShowsPeople()
  async take(
    @CurrentPage() page: StaffPage,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const earlier = await this.unitOfWork.earlierAnswer<Applied>(idempotency);
    if (earlier) return bookingPage(earlier.result);
    const draft = await this.drafts.of(page, fields);
    try {
      const read = readTake(page, draft);
      if ('errors' in read) return unread(page, draft, read.errors);
      const preview = await this.preview.run(read.request);
      const said = saidOf(page, preview);
      if (textOf(fields, 'act') !== 'book') return shown(page, draft, { preview, said });
      if (said !== textOf(fields, 'said')) return shown(page, draft, { preview, said, isNews: true });
      return bookingPage(await this.applyForBooking.run({ ...read.request, idempotency }));
    } catch (error) {
      return refused(page, draft, error);
    }
  }
}

const bookingPage = ({ bookingId }: Applied): Moved => new Moved(`/bookings/${bookingId}?done=taken`);

/** A look with something yet to be said is answered as far as it goes; a booking needs it all. */
function unread(page: StaffPage, draft: TakeDraft, errors: Readonly<Record<string, MessageKey>>): Shown {
  const { fields } = draft;
  if (textOf(fields, 'act') === 'book') return shown(page, draft, {}, wrongForm(fields, errors));
  const { missing, wrong } = unsaid(fields, errors);
  if (Object.keys(wrong).length === 0) return shown(page, draft, { missing });
  return shown(page, draft, { missing }, wrongForm(fields, wrong));
}

interface Wrong {
  readonly form: { readonly errors: Readonly<Record<string, string>> };
  readonly status: number;
}

const shown = (page: StaffPage, draft: TakeDraft, answer: TakeAnswer, wrong?: Wrong): Shown =>
  new Shown(
    <TakePage page={page} draft={draft} answer={answer} errors={wrong?.form.errors ?? {}} />,
    wrong?.status ?? 200,
  );

/** What may be set aside for one booking, by whoever may. */
const mayBeSetAside = new Set([
  'booking.limit-reached',
  'booking.suspended',
  'calendar.not-yet-open',
  'calendar.too-late',
  'calendar.not-received',
  'group.registration-expired',
  'group.not-registered',
  'group.facility-not-permitted',
]);

const fieldOf: Readonly<Record<string, string>> = {
  'booking.over-capacity': 'people',
  'booking.layout-unknown': 'layout',
  'booking.purpose-not-allowed': 'purpose',
  'booking.noise-next-door': 'purpose',
  'identity.email-taken': 'newEmail',
};

/** The page once more, with the refusal beside its field, what else is free, and whether it may be set aside. */
function refused(page: StaffPage, draft: TakeDraft, error: unknown): Shown {
  const code = error instanceof DomainError ? error.code : '';
  const facts = error instanceof DomainError ? error.facts : {};
  const item = draft.room?.facility.equipment.find(({ name }) => name === facts.name);
  const ofItem = code === 'booking.equipment-short' && item ? equipmentField(item.code) : '';
  const ofTime = code.startsWith('calendar.') ? 'from' : '';
  const isRule = mayBeSetAside.has(code);
  const field = fieldOf[code] ?? (ofItem || (isRule ? '' : ofTime));
  const wrong = refusedForm(error, page, { ...typedOf(draft.fields) }, { [code]: field });
  const offered = (facts.alternatives ?? []) as readonly OfferedSlot[];
  return shown(page, draft, { offered, isRule }, wrong);
}
