import { CurrentVisitor, Open, Visitor } from '@kashikan/edge';
import { FindRooms, RoomAvailability } from '@kashikan/journeys';
import type { LocalDate, LocalTime } from '@kashikan/kernel';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { ownerOf } from '../frame/owner';
import {
  facilityDayAnswer,
  FacilityDayAnswer,
  FoundRoomsAnswer,
  foundRoomsText,
  roomAvailabilityAnswer,
  RoomAvailabilityAnswer,
} from './answers/availability.answer';
import { IsClockTime, IsRealDate } from './bodies/real-date';

export class DateRangeQuery {
  @ApiProperty({ type: String, format: 'date' }) @IsRealDate() from: LocalDate;
  @ApiProperty({ type: String, format: 'date', description: 'Included; at most 62 days in all' })
  @IsRealDate()
  to: LocalDate;
}

export class DateQuery {
  @ApiProperty({ type: String, format: 'date' }) @IsRealDate() date: LocalDate;
}

export class FreeRoomsQuery extends DateQuery {
  @ApiProperty({ example: 'aoba' }) @IsString() @MaxLength(40) municipality: string;
  @ApiProperty({ example: '13:00', type: String }) @IsClockTime() from: LocalTime;
  @ApiProperty({ example: '17:00', type: String }) @IsClockTime() to: LocalTime;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() facility?: string;
  @ApiProperty({ required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  people?: number;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(60) purpose?: string;
}

/** 空き状況; open to everybody. */
@ApiTags('availability')
@Open()
@Controller('api/v1')
export class AvailabilityController {
  constructor(
    private readonly availability: RoomAvailability,
    private readonly findRooms: FindRooms,
  ) {}

  /** A room over a range of dates. */
  @Get('rooms/:id/availability')
  @ApiOkResponse({ type: RoomAvailabilityAnswer })
  async room(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Query() range: DateRangeQuery,
  ): Promise<RoomAvailabilityAnswer> {
    return roomAvailabilityAnswer(await this.availability.ofRoom(id, range, ownerOf(visitor).accountId));
  }

  /** One day of all rooms of a facility. */
  @Get('facilities/:id/availability')
  @ApiOkResponse({ type: FacilityDayAnswer })
  async facility(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Query() { date }: DateQuery,
  ): Promise<FacilityDayAnswer> {
    return facilityDayAnswer(await this.availability.ofFacility(id, date, ownerOf(visitor).accountId));
  }

  /** Every suitable room at a date and time: free ones first, the others with the reason. */
  @Get('free-rooms')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: FoundRoomsAnswer })
  async freeRooms(@CurrentVisitor() visitor: Visitor, @Query() query: FreeRoomsQuery): Promise<string> {
    const found = await this.findRooms.run({
      municipalityId: query.municipality,
      facilityId: query.facility,
      date: query.date,
      from: query.from,
      to: query.to,
      people: query.people,
      purposeCode: query.purpose,
      accountId: ownerOf(visitor).accountId,
    });
    return foundRoomsText(found);
  }
}
