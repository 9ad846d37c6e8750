import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class HandoverBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  bookingId: string;

  @ApiProperty({ example: '0101', description: '鍵札の番号' })
  @IsString()
  @MaxLength(40)
  tag: string;

  @ApiProperty({ description: 'Who takes the key' })
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  takenByName: string;
}

export class ReturnBody {
  @ApiProperty({ required: false, description: 'What was noticed' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  conditionNote?: string;
}
