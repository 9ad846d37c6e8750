import { type Answer, Pages, Requires, Shown } from '@kashikan/edge';
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

/** 内部利用の報告, a month at a time, on the page and as a file. */
@Pages('insider-bookings')
@Requires('insider-report.view')
export class InsiderController {
  constructor(private readonly insiders: InsiderBookings) {}

  @Get()
  async show(@CurrentPage() page: StaffPage, @Query('month') typed?: string): Promise<Answer> {
    const month = monthOf(typed, page.today);
    return new Shown(h(InsiderPage, { page, month, rows: await this.rows(page, month) }));
  }

  @Get('csv')
  async download(
    @CurrentPage() page: StaffPage,
    @Res() reply: FastifyReply,
    @Query('month') typed?: string,
  ): Promise<void> {
    const month = monthOf(typed, page.today);
    const lines = (await this.rows(page, month)).map(row => insiderLine(page, row));
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
