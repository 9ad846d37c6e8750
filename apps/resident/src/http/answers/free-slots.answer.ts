import type { FoundDays, RoomWithSlots } from '@kashikan/journeys';
import { ApiProperty } from '@nestjs/swagger';

export class FreeSlotAnswer {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: [String], description: 'Empty where the room is lent by the hour' })
  bands: readonly string[];
  @ApiProperty({ example: '18:00' }) from: string;
  @ApiProperty({ example: '21:00' }) to: string;
  @ApiProperty({
    required: false,
    example: '22:00',
    description: 'How long the room stays free, where that is longer than one use may be',
  })
  freeUntil?: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Yen for an ordinary use without extras' })
  totalYen: number | null;
}

export class RoomWithSlotsAnswer {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty() name: string;
  @ApiProperty() capacity: number;
  @ApiProperty() stepFree: boolean;
  @ApiProperty({ type: [FreeSlotAnswer] }) slots: FreeSlotAnswer[];
}

export class FreeSlotsAnswer {
  @ApiProperty({ format: 'date-time', description: 'The moment at which the answer was true' }) asOf: string;
  @ApiProperty({ description: 'How many rooms have something, on all pages' }) total: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When nothing can be applied for yet: the moment at which the first applications open',
  })
  opensAt: string | null;
  @ApiProperty({
    type: [RoomWithSlotsAnswer],
    description: 'The smallest that is large enough, then the cheapest',
  })
  rooms: RoomWithSlotsAnswer[];
}

export const freeSlotsAnswer = ({ rooms, total, opensAt, asOf }: FoundDays): FreeSlotsAnswer => ({
  asOf: asOf.toISOString(),
  total,
  opensAt: opensAt?.toISOString() ?? null,
  rooms: rooms.map(roomAnswer),
});

const roomAnswer = ({ room, slots }: RoomWithSlots): RoomWithSlotsAnswer => ({
  roomId: room.id,
  facilityId: room.facilityId,
  name: room.name,
  capacity: room.capacity,
  stepFree: room.stepFree,
  slots: slots.map(({ slot: { date, bands, from, to }, freeUntil, totalYen }) => ({
    date,
    bands,
    from,
    to,
    ...(freeUntil === undefined ? {} : { freeUntil }),
    totalYen,
  })),
});
