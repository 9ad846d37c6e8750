import { ApiProperty } from '@nestjs/swagger';

/** RFC 9457, as every refusal of the JSON API answers. The facts of the code stand beside these fields. */
export class ProblemDetails {
  @ApiProperty({ example: 'urn:kashikan:problem:booking.slot-taken' }) type: string;
  @ApiProperty({ example: 409 }) status: number;
  @ApiProperty({ example: 'booking.slot-taken', description: 'Stable; made for programs' }) code: string;
  @ApiProperty({ description: 'A heading for people' }) title: string;
  @ApiProperty({ description: 'What happened and what to do, for people' }) detail: string;
  @ApiProperty({ description: 'Names this request in the log' }) requestId: string;
}
