import { CurrentStaff, IdempotencyKey, Requires, ShowsPeople, StaffMember } from '@kashikan/edge';
import { HandoverList, keyErrors, KeyRegister } from '@kashikan/keys';
import { addDays, instantAt, localDateOf, localTime } from '@kashikan/kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { scopeOf } from '../frame/staff-page';
import {
  HandedOverAnswer,
  handoverAnswer,
  HandoverAnswer,
  keyAnswer,
  KeyAnswer,
  ReturnedAnswer,
} from './answers/key.answer';
import { DayQuery, dayOf } from './bodies/day.query';
import { HandoverBody, ReturnBody } from './bodies/key.body';
import { KeyCounter } from './key-counter';

/** 鍵の台帳 and 鍵貸出簿. */
@ApiTags('keys')
@Controller('api/v1')
export class KeysApi {
  constructor(
    private readonly register: KeyRegister,
    private readonly handovers: HandoverList,
    private readonly counter: KeyCounter,
  ) {}

  @Get('keys')
  @Requires('key.take-back')
  @ApiOkResponse({ type: [KeyAnswer] })
  async keys(@CurrentStaff() staff: StaffMember): Promise<KeyAnswer[]> {
    const scope = scopeOf(staff, 'key.take-back', undefined);
    return (await this.register.all(staff.municipalityId, scope)).map(keyAnswer);
  }

  /** What went out or came back on a day; without a day, every key that is out now. */
  @Get('handovers')
  @ShowsPeople()
  @Requires('key.take-back')
  @ApiOkResponse({ type: [HandoverAnswer] })
  async list(@CurrentStaff() staff: StaffMember, @Query() query: DayQuery): Promise<HandoverAnswer[]> {
    const { now, zone } = await this.counter.hereAndNow(staff);
    const scope = scopeOf(staff, 'key.take-back', undefined);
    const found =
      query.date === undefined
        ? await this.handovers.out(staff.municipalityId, scope)
        : await this.ofDay(staff, scope, query, zone, now);
    staff.saw(found.map(({ accountId }) => accountId));
    return found.map(handover => handoverAnswer(handover, now));
  }

  @Post('handovers')
  @Requires('key.hand-over')
  @ApiCreatedResponse({ type: HandedOverAnswer })
  handOver(
    @CurrentStaff() staff: StaffMember,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Body() body: HandoverBody,
  ): Promise<HandedOverAnswer> {
    return this.counter.handOver(staff, body, idempotency);
  }

  @Post('handovers/:id/return')
  @Requires('key.take-back')
  @ApiCreatedResponse({ type: ReturnedAnswer })
  async takeBack(
    @CurrentStaff() staff: StaffMember,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') id: string,
    @Body() body: ReturnBody,
  ): Promise<ReturnedAnswer> {
    const found = await this.handovers.byId(staff.municipalityId, id);
    if (!found) throw keyErrors.handoverUnknown();
    const { bookingId, keysStillOut } = await this.counter.takeBack(staff, found, body, idempotency);
    return { bookingId, keysStillOut };
  }

  private ofDay(
    staff: StaffMember,
    scope: readonly string[] | null,
    query: DayQuery,
    zone: string,
    now: Date,
  ) {
    const date = dayOf(query, localDateOf(now, zone));
    const midnight = localTime('00:00');
    const [from, until] = [instantAt(date, midnight, zone), instantAt(addDays(date, 1), midnight, zone)];
    return this.handovers.between(staff.municipalityId, scope, from, until);
  }
}
