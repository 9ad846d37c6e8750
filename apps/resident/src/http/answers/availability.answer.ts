import type { DayOfSlots, SlotState } from '@kashikan/calendar/rules';
import type { FacilityDay, FoundRoom, FoundRooms, RoomDays } from '@kashikan/journeys';
import { ApiProperty } from '@nestjs/swagger';

const states: SlotState[] = [
  'free',
  'held',
  'booked',
  'closed',
  'too-short',
  'not-yet-open',
  'too-late',
  'past',
];

export class SlotAnswer {
  @ApiProperty({ type: [String], description: 'Empty where the room is lent by the hour' })
  bands: readonly string[];
  @ApiProperty({ example: '13:00' }) from: string;
  @ApiProperty({ example: '17:00' }) to: string;
  @ApiProperty({ enum: states }) state: SlotState;
  @ApiProperty({ required: false, format: 'date-time', description: 'When a hold ends' }) heldUntil?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'When applications open' })
  opensAt?: string;
}

export class DayAnswer {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() open: boolean;
  @ApiProperty({ required: false, description: 'Name of the public holiday' }) holiday?: string;
  @ApiProperty({ required: false, description: 'The rule that closes the hall' }) closedBy?: string;
  @ApiProperty({ type: [SlotAnswer] }) slots: SlotAnswer[];
}

export class RoomAvailabilityAnswer {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty({ type: [DayAnswer] }) days: DayAnswer[];
}

export class RoomDayAnswer extends DayAnswer {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty() roomName: string;
}

export class FacilityDayAnswer {
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty({ type: [RoomDayAnswer] }) rooms: RoomDayAnswer[];
}

export class WhyNotAnswer {
  @ApiProperty({ example: 'booking.slot-taken', description: 'The stable code of the refusal' }) code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) facts: Readonly<Record<string, unknown>>;
}

export class FoundRoomAnswer {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty() name: string;
  @ApiProperty() capacity: number;
  @ApiProperty() free: boolean;
  @ApiProperty({ type: [String] }) bands: readonly string[];
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty({ type: String, nullable: true }) to: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yen for an ordinary use without extras' })
  totalYen: number | null;
  @ApiProperty({ type: WhyNotAnswer, nullable: true }) why: WhyNotAnswer | null;
}

export class FoundRoomsAnswer {
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty({ type: [FoundRoomAnswer] }) rooms: FoundRoomAnswer[];
}

const dayAnswer = (day: DayOfSlots): DayAnswer => ({
  date: day.date,
  open: day.open,
  ...(day.holiday === undefined ? {} : { holiday: day.holiday }),
  ...(day.closedBy === undefined ? {} : { closedBy: day.closedBy }),
  slots: day.slots.map(({ bands, from, to, state, heldUntil, opensAt }) => ({
    bands,
    from,
    to,
    state,
    ...(heldUntil ? { heldUntil: heldUntil.toISOString() } : {}),
    ...(opensAt ? { opensAt: opensAt.toISOString() } : {}),
  })),
});

export const roomAvailabilityAnswer = ({ room, days, asOf }: RoomDays): RoomAvailabilityAnswer => ({
  roomId: room.id,
  asOf: asOf.toISOString(),
  days: days.map(dayAnswer),
});

export const facilityDayAnswer = ({ facility, rooms, asOf }: FacilityDay): FacilityDayAnswer => ({
  facilityId: facility.id,
  asOf: asOf.toISOString(),
  rooms: rooms.map(({ room, day }) => ({ roomId: room.id, roomName: room.name, ...dayAnswer(day) })),
});

export const foundRoomsAnswer = ({ rooms, asOf }: FoundRooms): FoundRoomsAnswer => ({
  asOf: asOf.toISOString(),
  rooms: rooms.map(foundRoomAnswer),
});

const foundRoomAnswer = ({ room, slot, totalYen, free, why }: FoundRoom): FoundRoomAnswer => ({
  roomId: room.id,
  facilityId: room.facilityId,
  name: room.name,
  capacity: room.capacity,
  free,
  bands: slot?.bands ?? [],
  from: slot?.from ?? null,
  to: slot?.to ?? null,
  totalYen,
  why: why ? { code: why.code, facts: why.facts } : null,
});
