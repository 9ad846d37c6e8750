import type { BookingChange } from '@kashikan/bookings';
import { changedThings, changeStates, whatChanges } from '@kashikan/bookings/rules';
import type { ChangeOutcome, ChangePlan } from '@kashikan/journeys';
import { ApiProperty } from '@nestjs/swagger';
import { FeeLineAnswer, RefundStepAnswer } from './booking.answer';

const ways = ['made', 'awaiting-payment', 'awaiting-approval'];

export class ChangePreviewAnswer {
  @ApiProperty({ isArray: true, enum: changedThings, description: 'What would be different' })
  changes: readonly string[];
  @ApiProperty({ description: 'Yen' }) feeBeforeYen: number;
  @ApiProperty({ description: 'Yen' }) feeYen: number;
  @ApiProperty({ type: [FeeLineAnswer] }) feeLines: readonly FeeLineAnswer[];
  @ApiProperty({ description: 'Yen to be paid before it is made' }) dueYen: number;
  @ApiProperty({ description: 'Yen that come back when it is made' }) refundYen: number;
  @ApiProperty({ type: [RefundStepAnswer] }) refundTerms: readonly RefundStepAnswer[];
  @ApiProperty({ enum: ways, description: 'Made at once, or what it waits for' }) way: ChangePlan['way'];
  @ApiProperty({ description: 'Undoes a slip: everything comes back, and it is not counted' })
  isWithinGrace: boolean;
}

export class ChangeOutcomeAnswer {
  @ApiProperty({ format: 'uuid' }) changeId: string;
  @ApiProperty({ enum: ways }) state: ChangeOutcome['state'];
  @ApiProperty({ description: 'Yen' }) dueYen: number;
  @ApiProperty({ description: 'Yen' }) refundYen: number;
}

export class ChangeAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['change', 'overtime'] }) kind: BookingChange['kind'];
  @ApiProperty({ enum: Object.keys(changeStates) }) state: BookingChange['state'];
  @ApiProperty({ isArray: true, enum: changedThings }) changes: readonly string[];
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty({ description: 'Yen' }) dueYen: number;
  @ApiProperty({ description: 'Yen' }) refundYen: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) openUntil: string | null;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
}

export const changePreviewAnswer = (plan: ChangePlan): ChangePreviewAnswer => ({
  changes: plan.changes,
  feeBeforeYen: plan.before.feeYen,
  feeYen: plan.after.feeYen,
  feeLines: plan.after.quote?.lines ?? [],
  dueYen: plan.dueYen,
  refundYen: plan.refundYen,
  refundTerms: plan.after.refundTerms,
  way: plan.way,
  isWithinGrace: plan.isWithinGrace,
});

export const changeAnswer = (change: BookingChange): ChangeAnswer => ({
  id: change.id,
  kind: change.kind,
  state: change.state,
  changes: whatChanges(change.before, change.after),
  roomId: change.after.roomId,
  startsAt: change.after.startsAt,
  endsAt: change.after.endsAt,
  dueYen: change.dueYen,
  refundYen: change.refundYen,
  openUntil: change.openUntil?.toISOString() ?? null,
  askedAt: change.askedAt.toISOString(),
});
