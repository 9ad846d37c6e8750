import type { SlotChoice } from '@kashikan/calendar/rules';
import { type LocalDate, type LocalTime } from '@kashikan/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength, ValidateIf } from 'class-validator';
import { IsClockTime, IsRealDate } from './real-date';

/** A time of a room: `bands` where the room is lent by band, `from` and `to` where it is lent by the hour. */
export class SlotBody {
  @ApiProperty({ type: String, format: 'date', example: '2026-12-08' })
  @IsRealDate()
  date: LocalDate;

  @ApiProperty({
    required: false,
    type: [String],
    example: ['pm', 'night'],
    description: 'Codes of adjacent bands',
  })
  @ValidateIf((slot: SlotBody) => slot.from === undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  bands?: string[];

  @ApiProperty({ required: false, type: String, example: '13:00' })
  @ValidateIf((slot: SlotBody) => slot.bands === undefined)
  @IsClockTime()
  from?: LocalTime;

  @ApiProperty({ required: false, type: String, example: '15:00' })
  @ValidateIf((slot: SlotBody) => slot.bands === undefined)
  @IsClockTime()
  to?: LocalTime;
}

/** The slot as the rules know it; the class has made sure that one of the two forms is whole. */
export const choiceOfBody = ({ date, bands, from, to }: SlotBody): SlotChoice =>
  from !== undefined && to !== undefined ? { date, from, to } : { date, bands: bands ?? [] };
