import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { SyncStripeBalance } from '@kashikan/journeys';
import { LedgerOfDay } from '@kashikan/ledger';
import { instantAt, isLocalDate, localTime } from '@kashikan/kernel';
import { DayOfAccountingView } from '@kashikan/reconciliation';
import { Body, Get, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type ChosenDate, dateOfQuery } from '../../frame/date-of-query';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { AccountingPage } from './accounting.view';
import { facilityRows } from './facility-rows';

/** 会計の1日: 調定, 収納, 還付, and Stripe's balance against the books. */
@Pages('accounting')
export class AccountingController {
  constructor(
    private readonly ledger: LedgerOfDay,
    private readonly reconciliation: DayOfAccountingView,
    private readonly sync: SyncStripeBalance,
  ) {}

  @Get()
  @Requires('accounting.view')
  day(
    @CurrentPage() page: StaffPage,
    @Query('date') typedDate?: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    return this.shown(page, dateOfQuery(typedDate, page.today), { isFresh: done === 'refreshed' });
  }

  /** Reads Stripe's own account of its balance once more, from the beginning of the day that is shown. */
  @Post('refresh')
  @Requires('accounting.refresh')
  async refresh(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('accounting.refresh');
    const typed = textOf(fields, 'date');
    const date = isLocalDate(typed) ? typed : page.today;
    try {
      await this.sync.run(page.staff.actor, instantAt(date, localTime('00:00'), page.zone));
      return new Moved(`/accounting?date=${date}&done=refreshed`);
    } catch (error) {
      return this.shown(page, { date }, { refused: refusedForm(error, page, fields) });
    }
  }

  private async shown(
    page: StaffPage,
    { date, unread }: ChosenDate,
    { isFresh = false, refused }: { isFresh?: boolean; refused?: RefusedForm },
  ): Promise<Shown> {
    const { municipalityId } = page.staff;
    const scope = page.scope('accounting.view');
    // The balance belongs to the whole town, so only whoever sees the whole town sees it.
    const seesAll = page.staff.may('accounting.view', null);
    const [day, stripe] = await Promise.all([
      this.ledger.of(municipalityId, date),
      seesAll ? this.reconciliation.stripeDay(municipalityId, date, page.zone) : undefined,
    ]);
    const rows = facilityRows(day, page.town.facilities, scope);
    return new Shown(
      h(AccountingPage, { page, date, unread, rows, day, stripe, isFresh, refused }),
      refused?.status,
    );
  }
}
