import { type Answer, Pages, Requires, Shown } from '@kashikan/edge';
import { type EntryWithLines, LedgerEntries } from '@kashikan/ledger';
import { isLocalDate } from '@kashikan/kernel';
import { DayOfAccountingView } from '@kashikan/reconciliation';
import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { EntriesPage } from './entries.view';
import { kindsOf, moneyColumns } from './facility-rows';
import { StripeRowsPage } from './stripe-rows.view';

/** The rows behind the numbers of a day. */
@Pages('accounting')
@Requires('accounting.view')
export class AccountingRowsController {
  constructor(
    private readonly ledger: LedgerEntries,
    private readonly reconciliation: DayOfAccountingView,
  ) {}

  @Get('entries')
  async entries(
    @CurrentPage() page: StaffPage,
    @Query('date') typedDate = '',
    @Query('column') typedColumn = '',
    @Query('facility') facilityId?: string,
    @Query('method') method?: string,
  ): Promise<Answer> {
    const date = isLocalDate(typedDate) ? typedDate : page.today;
    const column = moneyColumns.find(one => one === typedColumn);
    const scope = page.scope('accounting.view');
    const all = await this.ledger.ofDay(page.staff.municipalityId, date);
    const kinds = new Map(all.map(entry => [entry.id, entry.kind]));
    const isBehind = (entry: EntryWithLines) => {
      const kind = entry.reversesId === null ? entry.kind : (kinds.get(entry.reversesId) ?? entry.kind);
      const isInScope = scope === null || (entry.facilityId !== null && scope.includes(entry.facilityId));
      return (
        isInScope &&
        (!column || kindsOf[column].includes(kind)) &&
        (!facilityId || entry.facilityId === facilityId) &&
        (!method || entry.method === method)
      );
    };
    return new Shown(h(EntriesPage, { page, date, column, entries: all.filter(isBehind) }));
  }

  @Get('stripe')
  async stripe(@CurrentPage() page: StaffPage, @Query('date') typedDate = ''): Promise<Answer> {
    page.staff.mustMayEverywhere('accounting.view');
    const date = isLocalDate(typedDate) ? typedDate : page.today;
    const stripe = await this.reconciliation.stripeDay(page.staff.municipalityId, date, page.zone);
    return new Shown(h(StripeRowsPage, { page, date, stripe }));
  }
}
