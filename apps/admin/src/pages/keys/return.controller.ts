import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
} from '@kashikan/edge';
import { ReturnKey } from '@kashikan/journeys';
import { type Handover, HandoverList, keyErrors } from '@kashikan/keys';
import { Body, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { conditionOf } from './condition';
import { ReturnPage } from './return.view';

/** 返却 of a key that is known, from the board or after its tag was scanned. */
@Pages('handovers/:id/return')
@Requires('key.take-back')
@ShowsPeople()
export class ReturnController {
  constructor(
    private readonly handovers: HandoverList,
    private readonly returnKey: ReturnKey,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    return this.shown(page, await this.handover(page, id));
  }

  @Post()
  async takeBack(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const handover = await this.handover(page, id);
    try {
      const { bookingId } = await this.returnKey.run({
        actor: page.staff.actor,
        municipalityId: page.staff.municipalityId,
        handoverId: id,
        conditionNote: conditionOf(fields),
        idempotency,
      });
      return new Moved(`/bookings/${bookingId}?done=key-back`);
    } catch (error) {
      return this.shown(page, handover, refusedForm(error, page, fields));
    }
  }

  private async handover({ staff }: StaffPage, id: string): Promise<Handover> {
    const found = await this.handovers.byId(staff.municipalityId, id);
    if (!found) throw keyErrors.handoverUnknown();
    staff.mustMay('key.take-back', { municipalityId: staff.municipalityId, facilityId: found.facilityId });
    staff.saw([found.accountId]);
    return found;
  }

  private shown(page: StaffPage, handover: Handover, refused?: RefusedForm): Shown {
    return new Shown(h(ReturnPage, { page, handover, refused }), refused?.status);
  }
}
