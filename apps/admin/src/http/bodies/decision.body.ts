import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';

/** 許可・不許可. A refusal names the article and the facts that meet it. */
export class DecisionBody {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  decision: 'approve' | 'refuse';

  @ApiProperty({
    required: false,
    description: 'Code of the step to sign; needed when the case has more than one',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  step?: string;

  @ApiProperty({ required: false, description: 'The round in which the step was seen' })
  @IsOptional()
  @IsInt()
  @Min(1)
  round?: number;

  @ApiProperty({ required: false, description: '根拠条項' })
  @ValidateIf((body: DecisionBody) => body.decision === 'refuse')
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  article?: string;

  @ApiProperty({ required: false, description: 'The facts that meet the article' })
  @ValidateIf((body: DecisionBody) => body.decision === 'refuse')
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  facts?: string;
}
