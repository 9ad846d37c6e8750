import type { WantedChange } from '@kashikan/journeys';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { ApplicationBody, applicationOfBody } from './application.body';
import { choiceOfBody, SlotBody } from './slot.body';

/** What the booking is to become, whole: what stays as it is is said again. */
export class ChangeBody extends OmitType(ApplicationBody, ['holdId', 'roomId', 'slot'] as const) {
  @ApiProperty({ format: 'uuid', description: 'A room of the same facility' })
  @IsUUID()
  roomId: string;

  @ApiProperty({ type: SlotBody })
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => SlotBody)
  slot: SlotBody;

  @ApiProperty({
    required: false,
    type: Number,
    description: 'Yen to pay as shown; refused when it has changed',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  shownDueYen?: number;

  @ApiProperty({ required: false, type: Number, description: 'Yen to come back as shown' })
  @IsOptional()
  @IsInt()
  @Min(0)
  shownRefundYen?: number;
}

export const wantedOfBody = (body: ChangeBody): WantedChange => ({
  roomId: body.roomId,
  choice: choiceOfBody(body.slot),
  application: applicationOfBody(body),
});
