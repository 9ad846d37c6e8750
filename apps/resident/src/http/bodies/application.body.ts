import type { Application } from '@kashikan/journeys';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SlotBody } from './slot.body';
import { useOfBody, UseBody } from './use.body';

export class HoldBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  roomId: string;

  @ApiProperty({ type: SlotBody })
  @ValidateNested()
  @Type(() => SlotBody)
  @IsNotEmpty()
  slot: SlotBody;
}

/** An application for a hold, or for a slot that is taken at once. */
export class ApplicationBody {
  @ApiProperty({ required: false, format: 'uuid', description: 'The hold; without it, roomId and slot' })
  @IsOptional()
  @IsUUID()
  holdId?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  @ValidateIf((body: ApplicationBody) => body.holdId === undefined)
  @IsUUID()
  roomId?: string;

  @ApiProperty({ required: false, type: SlotBody })
  @ValidateIf((body: ApplicationBody) => body.holdId === undefined)
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => SlotBody)
  slot?: SlotBody;

  @ApiProperty({ example: 'meeting', description: 'Code of a purpose that the room allows' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  purposeCode: string;

  @ApiProperty({ example: 12, minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  people: number;

  @ApiProperty({ required: false, type: String, nullable: true, maxLength: 120, description: '催物名' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  eventName: string | null = null;

  @ApiProperty({
    required: false,
    default: false,
    type: Boolean,
    description: 'Whether the event name may be shown at the hall',
  })
  @IsOptional()
  @IsBoolean()
  eventNamePublic = false;

  @ApiProperty({ required: false, type: String, nullable: true, maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  groupName: string | null = null;

  @ApiProperty({
    required: false,
    type: String,
    format: 'uuid',
    nullable: true,
    description:
      'A registered group for which the person may book; its name then stands in place of groupName',
  })
  @IsOptional()
  @IsUUID()
  groupId: string | null = null;

  @ApiProperty({ required: false, type: String, nullable: true, description: 'Code of a 並べ方 of the room' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  layoutCode: string | null = null;

  @ApiProperty({ required: false, type: UseBody })
  @IsOptional()
  @ValidateNested()
  @Type(() => UseBody)
  use?: UseBody;
}

export const applicationOfBody = (
  body: Omit<ApplicationBody, 'holdId' | 'roomId' | 'slot'>,
): Application => ({
  purposeCode: body.purposeCode,
  eventName: body.eventName,
  eventNamePublic: body.eventNamePublic,
  people: body.people,
  groupId: body.groupId,
  groupName: body.groupName,
  layoutCode: body.layoutCode,
  use: useOfBody(body.use),
});

export class QuoteBody extends HoldBody {
  @ApiProperty({ required: false, type: String })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  purposeCode?: string;

  @ApiProperty({ required: false, type: UseBody })
  @IsOptional()
  @ValidateNested()
  @Type(() => UseBody)
  use?: UseBody;
}
