import type { Document } from '@kashikan/documents';
import { ApiProperty } from '@nestjs/swagger';

/** 利用許可書, as issued. */
export class PermitAnswer {
  @ApiProperty({ example: '中央ホール 令和8年度 第12号' }) number: string;
  @ApiProperty({ format: 'date' }) issuedOn: string;
  @ApiProperty({ description: '許可権者' }) decidingAuthority: string;
  @ApiProperty() bookingNumber: string;
  @ApiProperty() applicantName: string;
  @ApiProperty({ type: String, nullable: true }) groupName: string | null;
  @ApiProperty() facilityName: string;
  @ApiProperty() roomName: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty() purposeName: string;
  @ApiProperty() people: number;
  @ApiProperty({ type: String, nullable: true, description: '並べ方' }) layoutName: string | null;
  @ApiProperty({ description: 'Yen' }) totalYen: number;
  @ApiProperty({ type: [String] }) conditions: readonly string[];
  @ApiProperty({ type: [String], description: '教示' }) instruction: readonly string[];
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Set when it holds no longer',
  })
  revokedAt: string | null;
}

export const permitAnswer = ({ body, endedAt }: Extract<Document, { kind: 'permit' }>): PermitAnswer => ({
  number: body.number,
  issuedOn: body.issuedOn,
  decidingAuthority: body.decidingAuthority,
  bookingNumber: body.bookingNumber,
  applicantName: body.applicantName,
  groupName: body.groupName,
  facilityName: body.facilityName,
  roomName: body.roomName,
  startsAt: body.startsAt,
  endsAt: body.endsAt,
  purposeName: body.purposeName,
  people: body.people,
  layoutName: body.layoutName ?? null,
  totalYen: body.totalYen,
  conditions: body.conditions,
  instruction: body.instruction,
  revokedAt: endedAt?.toISOString() ?? null,
});
