import { type BookingInTheWay, BookingsInTheWay } from '@kashikan/bookings';
import { ClosureView } from '@kashikan/calendar';
import { type Answer, type Fields, Moved, Pages, Requires, ShowsPeople, Shown, textOf } from '@kashikan/edge';
import { LiftClosure } from '@kashikan/journeys';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ResultPage } from './result.view';

/** What a closure did, and its lifting. */
@Pages('closures')
@Requires('closure.edit')
@ShowsPeople()
export class ClosureResultController {
  constructor(
    private readonly closures: ClosureView,
    private readonly bookings: BookingsInTheWay,
    private readonly lift: LiftClosure,
  ) {}

  /** Closures that were declared together are shown together; the id is that of the operation. */
  @Get(':id')
  result(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    return this.shown(page, id, { done });
  }

  @Post(':id/lifting')
  async lifting(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const { municipalityId, actor } = page.staff;
    const closure = await this.closures.byId(id, municipalityId);
    page.staff.mustMay('closure.edit', closure);
    try {
      const reason = textOf(fields, 'reason').slice(0, 400);
      await this.lift.run({ actor, closureId: id, municipalityId, reason });
      return new Moved(`/closures/${closure.operationId}?done=lifted`);
    } catch (error) {
      const refused = refusedForm(error, page, fields, { 'closure.reason-missing': 'reason' });
      return this.shown(page, closure.operationId, { refused });
    }
  }

  private async shown(
    page: StaffPage,
    operationId: string,
    { done, refused }: { done?: string | undefined; refused?: RefusedForm },
  ): Promise<Shown> {
    const closures = await this.closures.ofOperation(operationId, page.staff.municipalityId);
    for (const closure of closures) page.staff.mustMay('closure.edit', closure);
    const outcomes = await this.closures.outcomes(closures.map(({ id }) => id));
    const found = await this.bookings.of(outcomes.map(({ bookingId }) => bookingId));
    page.staff.saw(found.map(({ accountId }) => accountId));
    const bookings = new Map<string, BookingInTheWay>(found.map(one => [one.id, one]));
    return new Shown(h(ResultPage, { page, closures, outcomes, bookings, done, refused }), refused?.status);
  }
}
