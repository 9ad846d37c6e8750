import { CurrentVisitor, Open, Visitor } from '@kashikan/edge';
import { type DayKind, SearchDays } from '@kashikan/journeys';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ownerOf } from '../frame/owner';
import { freeSlotsAnswer, FreeSlotsAnswer } from './answers/free-slots.answer';
import { FreeSlotsQuery } from './bodies/free-slots.query';

const ROOMS_AN_ANSWER = 20;

/** 日にちの幅でさがす; open to everybody. */
@ApiTags('availability')
@Open()
@Controller('api/v1')
export class FreeSlotsController {
  constructor(private readonly searchDays: SearchDays) {}

  /** Every suitable room with its free slots over up to 31 days, twenty rooms at a time. */
  @Get('free-slots')
  @ApiOkResponse({ type: FreeSlotsAnswer })
  async freeSlots(
    @Query() query: FreeSlotsQuery,
    @CurrentVisitor() visitor: Visitor,
  ): Promise<FreeSlotsAnswer> {
    const { municipality, facility, from, to, part = 'any', minutes, people, purpose } = query;
    const days = (query.days?.split(',') ?? []) as DayKind[];
    const found = await this.searchDays.run(
      {
        municipalityId: municipality,
        accountId: ownerOf(visitor).accountId,
        facilityId: facility,
        from,
        to,
        days,
        part,
        minutes,
        people,
        purposeCode: purpose,
        stepFreeOnly: query.stepFree ?? false,
      },
      { start: query.start ?? 0, most: ROOMS_AN_ANSWER },
    );
    return freeSlotsAnswer(found);
  }
}
