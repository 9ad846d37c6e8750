import type { DayOfSlots, SlotState } from '@kashikan/calendar/rules';
import type { FacilityDay, FoundRoom, FoundRooms, RoomDays } from '@kashikan/journeys';
import type { Room } from '@kashikan/catalogue';
import { ApiProperty } from '@nestjs/swagger';

const states: SlotState[] = [
  'free',
  'held',
  'booked',
  'closed',
  'too-short',
  'not-yet-open',
  'too-late',
  'not-received',
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
  @ApiProperty({
    required: false,
    enum: ['closure', 'maintenance', 'official-use'],
    description: 'Why the town does not lend it, when it does not',
  })
  closedAs?: string;
  @ApiProperty({ required: false, description: 'The reason in the words of the town, in Japanese' })
  closedFor?: string;
  @ApiProperty({ required: false, description: 'The same in English, where there is a translation' })
  closedForEn?: string;
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
  slots: day.slots.map(({ bands, from, to, state, heldUntil, opensAt, occupiedBy, closedFor }) => ({
    bands,
    from,
    to,
    state,
    ...(heldUntil ? { heldUntil: heldUntil.toISOString() } : {}),
    ...(opensAt ? { opensAt: opensAt.toISOString() } : {}),
    ...(occupiedBy && occupiedBy !== 'hold' && occupiedBy !== 'booking' ? { closedAs: occupiedBy } : {}),
    ...(closedFor ? { closedFor: closedFor.ja } : {}),
    ...(closedFor?.en ? { closedForEn: closedFor.en } : {}),
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

/** The answer as JSON text, because turning three hundred rooms into text each time takes longer than finding them. */
export const foundRoomsText = ({ rooms, asOf }: FoundRooms): string =>
  `{"asOf":"${asOf.toISOString()}","rooms":[${rooms.map(foundRoomText).join(',')}]}`;

/** By room, for as long as the catalogue has it: what differs is time, price and being taken. */
const texts = new WeakMap<Room, Map<string, string>>();

function foundRoomText(found: FoundRoom): string {
  const { room, slot, totalYen, why } = found;
  if (!slot || Object.keys(why?.facts ?? {}).length > 0) return JSON.stringify(foundRoomAnswer(found));
  let known = texts.get(room);
  if (!known || known.size > 200) texts.set(room, (known = new Map<string, string>()));
  const key = `${slot.from}${slot.to}${totalYen}${why?.code}`;
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = JSON.stringify(foundRoomAnswer(found))));
  return text;
}

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
