import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
} from '@kashikan/edge';
import { type PlainKey, translate } from '@kashikan/i18n';
import { ChangeBooking, type OfferedSlot, PreviewChange } from '@kashikan/journeys';
import { DomainError } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { actingFor, toldOf } from '../../../frame/for-person';
import { refusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { StaffChangeCheckPage } from './change-check.view';
import { equipmentField } from '../equipment-fields.view';
import { mustBeChangeable, readChange, type StaffChangeDraft, StaffChangeDrafts } from './change-draft';
import { StaffChangePage } from './change.view';

/** 予約の変更 for a person at the counter or on the phone: the form, the price beside the old one, the one button. */
@Pages('bookings/:id/change')
@Requires('booking.change')
@ShowsPeople()
export class StaffChangeController {
  constructor(
    private readonly drafts: StaffChangeDrafts,
    private readonly preview: PreviewChange,
    private readonly changeBooking: ChangeBooking,
  ) {}

  @Get()
  async ask(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Query() query: Fields,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id, query);
    mustBeChangeable(draft.whole, page);
    return draft.isDateUnread ? wrong(page, draft, { date: 'search.date.unread' }) : formOf(page, draft);
  }

  /** A form that is sent, because the reason is written about a person and belongs in no address. */
  @Post('check')
  async check(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id, fields);
    mustBeChangeable(draft.whole, page);
    return textOf(fields, 'again') ? formOf(page, draft) : this.checked(page, draft, fields);
  }

  @Post()
  async run(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const draft = await this.drafts.of(page, id, fields);
    const read = readChange(draft, fields);
    if ('errors' in read) return wrong(page, draft, read.errors);
    const shown = {
      dueYen: Number(textOf(fields, 'shownDue')),
      refundYen: Number(textOf(fields, 'shownRefund')),
    };
    try {
      const outcome = await this.changeBooking.run({
        actor: actingFor(page, draft.whole.booking.accountId, toldOf(fields)),
        bookingId: id,
        ...read,
        shown,
        idempotency,
      });
      return new Moved(`/bookings/${id}?done=change-${outcome.state}`);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'booking.change-price-differs') {
        const { form } = refusedForm(error, page, fields);
        return this.checked(page, draft, fields, form.errors['']);
      }
      return refused(page, draft, error, fields);
    }
  }

  private async checked(
    page: StaffPage,
    draft: StaffChangeDraft,
    fields: Fields,
    warning?: string,
  ): Promise<Shown> {
    const read = readChange(draft, fields);
    if ('errors' in read) return wrong(page, draft, read.errors);
    const { wanted, reason, isOverride } = read;
    try {
      const plan = await this.preview.run('staff', draft.whole.booking.id, wanted, isOverride);
      const props = { page, draft, plan, reason, fields, warning };
      return new Shown(<StaffChangeCheckPage {...props} />, warning ? 409 : 200);
    } catch (error) {
      return refused(page, draft, error, fields);
    }
  }
}

const formOf = (page: StaffPage, draft: StaffChangeDraft): Shown =>
  new Shown(<StaffChangePage page={page} draft={draft} />);

function wrong(page: StaffPage, draft: StaffChangeDraft, keys: Readonly<Record<string, PlainKey>>): Shown {
  const errors = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, translate('ja', key)]));
  return new Shown(<StaffChangePage page={page} draft={draft} errors={errors} />, 422);
}

/** What residents are told to call the counter for stands beside the tick that lets the counter do it. */
const forStaff: Readonly<Record<string, PlainKey>> = {
  'booking.change-too-late': 'admin.change.too-late',
  'booking.change-too-often': 'admin.change.too-often',
};

/** The form once more, with what was typed, the refusal beside its field, and what else is free. */
function refused(page: StaffPage, draft: StaffChangeDraft, error: unknown, fields: Fields): Shown {
  const code = error instanceof DomainError ? error.code : '';
  const facts = error instanceof DomainError ? error.facts : {};
  const { form, status } = refusedForm(error, page, fields, { [code]: fieldOf(draft, code, facts) });
  const own = forStaff[code];
  const errors = own ? { isOverride: translate('ja', own) } : form.errors;
  const offered = (facts.alternatives ?? []) as readonly OfferedSlot[];
  return new Shown(<StaffChangePage page={page} draft={draft} errors={errors} offered={offered} />, status);
}

const fields: Readonly<Record<string, string>> = {
  'booking.over-capacity': 'people',
  'booking.purpose-not-allowed': 'purpose',
  'booking.noise-next-door': 'purpose',
  'booking.change-reason-missing': 'reason',
  'booking.change-too-late': 'isOverride',
  'booking.change-too-often': 'isOverride',
};

/** The field that a refusal concerns; none when it stands above the form. */
function fieldOf({ room, offer }: StaffChangeDraft, code: string, facts: DomainError['facts']): string {
  if (code === 'booking.equipment-short') {
    const item = room.facility.equipment.find(({ name }) => name === facts.name);
    return item ? equipmentField(item.code) : '';
  }
  const isOfTime =
    code.startsWith('calendar.') || code === 'booking.slot-taken' || code === 'booking.closed-meanwhile';
  if (!isOfTime) return fields[code] ?? '';
  if (offer.kind === 'bands') return offer.bands.length > 0 ? 'bands' : '';
  return offer.from.length > 0 ? 'from' : '';
}
