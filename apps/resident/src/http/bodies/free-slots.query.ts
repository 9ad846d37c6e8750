import { type Daypart, dayparts } from '@kashikan/calendar/rules';
import type { LocalDate } from '@kashikan/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsRealDate } from './real-date';

const dayKind = '(mon|tue|wed|thu|fri|sat|sun|holiday)';

export class FreeSlotsQuery {
  @ApiProperty({ example: 'aoba' }) @IsString() @MaxLength(40) municipality: string;
  @ApiProperty({ type: String, format: 'date' }) @IsRealDate() from: LocalDate;
  @ApiProperty({ type: String, format: 'date', description: 'Included; at most 31 days in all' })
  @IsRealDate()
  to: LocalDate;
  @ApiProperty({
    type: String,
    required: false,
    example: 'sat,sun,holiday',
    description: 'Only such days: mon to sun, and holiday for public holidays',
  })
  @IsOptional()
  @Matches(new RegExp(`^${dayKind}(,${dayKind}){0,7}$`))
  days?: string;
  @ApiProperty({ type: String, required: false, enum: dayparts, description: 'Part of the day by the clock' })
  @IsOptional()
  @IsIn(dayparts)
  part?: Daypart;
  @ApiProperty({ required: false, description: 'The shortest use that would do, in minutes' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_440)
  minutes?: number;
  @ApiProperty({ required: false })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  people?: number;
  @ApiProperty({ required: false, description: 'Code of a purpose of the municipality' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  purpose?: string;
  @ApiProperty({ required: false, format: 'uuid' }) @IsOptional() @IsUUID() facility?: string;
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Only rooms that can be reached without a step',
  })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  stepFree?: boolean;
  @ApiProperty({ required: false, description: 'How many rooms to leave out; an answer has at most 20' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  start?: number;
}
