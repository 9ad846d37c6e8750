import type { CounterBooking } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { ApiProperty } from '@nestjs/swagger';
import type { BoardItem } from '../../board/board-of-day';

const states = ['applied', 'payment-due', 'confirmed', 'in-use', 'completed', 'no-show'];

export class CounterBookingAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: '100123-6' }) number: string;
  @ApiProperty({ enum: [...states, 'held', 'refused', 'cancelled', 'lapsed'] }) state: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'date' }) useDate: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty({ type: String, nullable: true }) groupName: string | null;
  @ApiProperty({ type: String, nullable: true }) applicantName: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: Number, nullable: true }) people: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yen' }) feeYen: number | null;
}

export class BoardItemAnswer {
  @ApiProperty({ type: CounterBookingAnswer }) booking: CounterBookingAnswer;
  @ApiProperty({
    enum: ['hand-over', 'take-back', 'welcome', 'await-payment', 'await-decision', 'nothing'],
    description: 'What the counter does next',
  })
  next: string;
  @ApiProperty({ format: 'date-time' }) nextAt: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ type: [String], format: 'uuid' }) handoverIds: readonly string[];
}

export class BoardAnswer {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty({ type: [BoardItemAnswer], description: 'In the order of the next action' })
  items: BoardItemAnswer[];
}

export const counterBookingAnswer = (booking: CounterBooking): CounterBookingAnswer => ({
  id: booking.id,
  number: showBookingNumber(booking.number),
  state: booking.state,
  facilityId: booking.facilityId,
  roomId: booking.roomId,
  useDate: booking.useDate,
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  groupName: booking.groupName,
  applicantName: booking.applicantName,
  phone: booking.phone,
  people: booking.people,
  feeYen: booking.feeYen,
});

export const boardItemAnswer = (item: BoardItem): BoardItemAnswer => ({
  booking: counterBookingAnswer(item.booking),
  next: item.next,
  nextAt: item.nextAt.toISOString(),
  overdue: item.isOverdue,
  handoverIds: item.keysOut.map(handover => handover.handoverId),
});
