import { holdTerms } from '@kashikan/bookings/rules';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ApplicationBody, HoldBody } from './application.body';

/** Several rooms and times of one municipality, held all together or not at all. */
export class BasketBody {
  @ApiProperty({ type: [HoldBody], minItems: 1, maxItems: holdTerms.mostInBasket })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(holdTerms.mostInBasket)
  @ValidateNested({ each: true })
  @Type(() => HoldBody)
  picks: HoldBody[];

  @ApiProperty({ required: false, format: 'uuid', description: 'An open basket to add to' })
  @IsOptional()
  @IsUUID()
  basketId?: string;
}

/** What is said once for every slot of a basket. */
export class BasketApplicationBody extends OmitType(ApplicationBody, ['holdId', 'roomId', 'slot'] as const) {}
