import { type Answer, type Fields, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { InsiderBookings, type InsiderRow } from '@kashikan/reports';
import { csv } from '@kashikan/reports/rules';
import type { LocalDate } from '@kashikan/kernel';
import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { monthOf, monthRange } from '../closures/month-of-closures';
import { csvHead, insiderLine } from './insider-line';
import { InsiderPage } from './insider.view';

/** What the list is narrowed to; empty is everything. */
export interface InsiderOnly {
  readonly facility: string;
  readonly staff: string;
}

const readOnly = (query: Fields): InsiderOnly => ({
  facility: textOf(query, 'only'),
  staff: textOf(query, 'by'),
});

const narrowed = (rows: readonly InsiderRow[], { facility, staff }: InsiderOnly): readonly InsiderRow[] =>
  rows.filter(
    row => (facility === '' || row.facilityId === facility) && (staff === '' || row.staffId === staff),
  );

/** 内部利用の報告, a month at a time, on the page and as a file. */
@Pages('insider-bookings')
@Requires('insider-report.view')
export class InsiderController {
  constructor(private readonly insiders: InsiderBookings) {}

  @Get()
  async show(@CurrentPage() page: StaffPage, @Query() query: Fields): Promise<Answer> {
    const month = monthOf(textOf(query, 'month'), page.today);
    const rows = await this.rows(page, month);
    const only = readOnly(query);
    return new Shown(h(InsiderPage, { page, month, all: rows, rows: narrowed(rows, only), only }));
  }

  @Get('csv')
  async download(
    @CurrentPage() page: StaffPage,
    @Res() reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<void> {
    const month = monthOf(textOf(query, 'month'), page.today);
    const rows = narrowed(await this.rows(page, month), readOnly(query));
    const lines = rows.map(row => insiderLine(page, row));
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="insider-${month.slice(0, 7)}.csv"`)
      .send(csv(csvHead(), lines));
  }

  private rows(page: StaffPage, month: LocalDate): Promise<InsiderRow[]> {
    const { startsAt: from, endsAt: until } = monthRange(month, page.zone);
    const { municipalityId } = page.staff;
    return this.insiders.of({ municipalityId, facilities: page.scope('insider-report.view'), from, until });
  }
}
