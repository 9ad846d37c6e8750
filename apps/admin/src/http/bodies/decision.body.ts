import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';

/** 許可・不許可. A refusal names the article and the facts that meet it. */
export class DecisionBody {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  decision: 'approve' | 'refuse';

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
