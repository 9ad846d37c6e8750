import { showBookingNumber } from '@kashikan/bookings/rules';
import type { Handover, RegisteredKey } from '@kashikan/keys';
import { isOverdue } from '@kashikan/keys/rules';
import { ApiProperty } from '@nestjs/swagger';

export class KeyAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty({ example: '0101' }) tag: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [String], format: 'uuid' }) roomIds: readonly string[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The handover it is out with' })
  handoverId: string | null;
}

export class HandoverAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) keyId: string;
  @ApiProperty({ example: '0101' }) tag: string;
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ example: '100123-6' }) bookingNumber: string;
  @ApiProperty() takenByName: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ format: 'date-time', type: String, nullable: true }) returnedAt: string | null;
  @ApiProperty() overdue: boolean;
}

export class HandedOverAnswer {
  @ApiProperty({ format: 'uuid' }) handoverId: string;
  @ApiProperty({ example: '0101 大ホール' }) key: string;
}

export class ReturnedAnswer {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ description: 'Other keys of the booking that are still out' }) keysStillOut: number;
}

export const keyAnswer = ({ keyId, facilityId, tag, name, roomIds, outWith }: RegisteredKey): KeyAnswer => ({
  id: keyId,
  facilityId,
  tag,
  name,
  roomIds,
  handoverId: outWith,
});

export const handoverAnswer = (handover: Handover, now: Date): HandoverAnswer => ({
  id: handover.handoverId,
  keyId: handover.keyId,
  tag: handover.tag,
  bookingId: handover.bookingId,
  bookingNumber: showBookingNumber(handover.bookingNumber),
  takenByName: handover.takenByName,
  issuedAt: handover.issuedAt.toISOString(),
  dueAt: handover.dueAt.toISOString(),
  returnedAt: handover.returnedAt?.toISOString() ?? null,
  overdue: isOverdue(handover, now),
});
