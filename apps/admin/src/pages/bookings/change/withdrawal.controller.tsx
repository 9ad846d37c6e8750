import { type BookingChange, bookingErrors } from '@kashikan/bookings';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, ShowsPeople, textOf } from '@kashikan/edge';
import { tidyText } from '@kashikan/i18n';
import { GiveUpChange } from '@kashikan/journeys';
import { Body, Get, Param, Post } from '@nestjs/common';
import { actingFor, toldOf } from '../../../frame/for-person';
import { refusedForm, type RefusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { ReadBooking, type WholeBooking } from '../read-booking';
import { openChangeOf } from './change-draft';
import { WithdrawalPage } from './withdrawal.view';

const LONGEST_REASON = 400;

/** 変更の取りやめ for a person who tells staff: why, and what becomes of it, before the one button. */
@Pages('bookings/:id/change/withdrawal')
@Requires('booking.change')
@ShowsPeople()
export class ChangeWithdrawalController {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly giveUp: GiveUpChange,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'booking.change');
    return shown(page, whole, openIn(whole));
  }

  @Post()
  async run(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'booking.change');
    const change = openIn(whole);
    const reason = tidyText(textOf(fields, 'reason')).slice(0, LONGEST_REASON);
    try {
      const actor = actingFor(page, whole.booking.accountId, toldOf(fields));
      await this.giveUp.withdraw(actor, id, change.id, reason);
      return new Moved(`/bookings/${id}?done=change-withdrawn`);
    } catch (error) {
      const fieldOf = { 'booking.change-reason-missing': 'reason' };
      return shown(page, whole, change, refusedForm(error, page, fields, fieldOf));
    }
  }
}

/** Throws `booking.change-not-allowed-now` when none waits. */
function openIn({ changes }: WholeBooking): BookingChange {
  const open = openChangeOf(changes);
  if (!open) throw bookingErrors.changeNotAllowedNow(changes.at(-1)?.state ?? 'made', 'withdraw');
  return open;
}

const shown = (page: StaffPage, whole: WholeBooking, change: BookingChange, refused?: RefusedForm): Shown =>
  new Shown(
    <WithdrawalPage page={page} whole={whole} change={change} refused={refused} />,
    refused?.status ?? 200,
  );
