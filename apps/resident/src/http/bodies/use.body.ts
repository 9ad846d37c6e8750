import type { UseFacts } from '@kashikan/bookings';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class EquipmentBody {
  @ApiProperty({ example: 'piano' })
  @IsString()
  @MaxLength(60)
  code: string;

  @ApiProperty({ example: 1, minimum: 1, maximum: 999 })
  @IsInt()
  @Min(1)
  @Max(999)
  quantity: number;
}

/** What the fee depends on besides room and time. What is left out counts as no. */
export class UseBody {
  @ApiProperty({
    required: false,
    default: 0,
    type: Number,
    description: 'Yen; the highest ticket price, 0 for free entry',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  highestTicketYen = 0;

  @ApiProperty({ required: false, default: false, type: Boolean, description: '営利・販売' })
  @IsOptional()
  @IsBoolean()
  isCommercial = false;

  @ApiProperty({ required: false, default: false, type: Boolean, description: '市外' })
  @IsOptional()
  @IsBoolean()
  isOutsider = false;

  @ApiProperty({ required: false, default: false, type: Boolean, description: '練習・準備' })
  @IsOptional()
  @IsBoolean()
  isRehearsal = false;

  @ApiProperty({ required: false, default: false, type: Boolean, description: '冷暖房' })
  @IsOptional()
  @IsBoolean()
  usesAirConditioning = false;

  @ApiProperty({
    required: false,
    type: String,
    nullable: true,
    description: 'Code of a 減免; sends the application to approval',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reductionCode: string | null = null;

  @ApiProperty({ required: false, default: 0, type: Number, description: '繰上げ: minutes before the bands' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(480)
  earlyMinutes = 0;

  @ApiProperty({ required: false, default: 0, type: Number, description: '延長: minutes after the bands' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(480)
  lateMinutes = 0;

  @ApiProperty({ required: false, type: [EquipmentBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EquipmentBody)
  equipment: EquipmentBody[] = [];
}

export const useOfBody = (body: UseBody | undefined): UseFacts => ({ ...new UseBody(), ...body });
