import { WaitingView } from '@kashikan/bookings';
import { type Answer, type Fields, Moved, Pages, Requires, ShowsPeople, Shown, textOf } from '@kashikan/edge';
import { LeaveWaiting } from '@kashikan/journeys';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { RemovalPage, WaitingPage } from './waiting.view';

/** 空き待ちの列: staff see it, and take somebody out with a reason; offers are made by the line itself. */
@Pages('waiting')
@ShowsPeople()
export class WaitingController {
  constructor(
    private readonly view: WaitingView,
    private readonly leave: LeaveWaiting,
  ) {}

  @Get()
  @Requires('booking.view')
  async list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    const scope = page.scope('booking.view');
    const entries = await this.view.lines(page.town.municipality.id, scope, page.now);
    page.staff.saw(entries.map(({ accountId }) => accountId));
    return new Shown(h(WaitingPage, { page, entries, isRemoved: done === 'removed' }));
  }

  @Get(':id/removal')
  @Requires('booking.cancel')
  async ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    return this.shown(page, await this.entryOf(page, id));
  }

  @Post(':id/removal')
  @Requires('booking.cancel')
  async remove(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const entry = await this.entryOf(page, id);
    try {
      await this.leave.byStaff(page.staff.actor, entry.id, textOf(fields, 'reason').slice(0, 400));
      return new Moved('/waiting?done=removed');
    } catch (error) {
      return this.shown(page, entry, refusedForm(error, page, fields));
    }
  }

  private async entryOf(page: StaffPage, id: string) {
    const entry = await this.view.ofTown(id, page.town.municipality.id);
    page.staff.mustMay('booking.cancel', entry);
    page.staff.saw([entry.accountId]);
    return entry;
  }

  private shown(
    page: StaffPage,
    entry: Awaited<ReturnType<WaitingView['ofTown']>>,
    refused?: RefusedForm,
  ): Shown {
    return new Shown(h(RemovalPage, { page, entry, refused }), refused?.status ?? 200);
  }
}
