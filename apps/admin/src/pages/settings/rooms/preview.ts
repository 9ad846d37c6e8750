import type { RoomForm } from '@kashikan/journeys';
import { readCount } from '@kashikan/i18n';
import type { ShownFacility, ShownRoom } from '@kashikan/ui';
import type { RoomPlace } from './room-place';

export interface Preview {
  readonly room: ShownRoom;
  readonly facility: ShownFacility;
}

/** A room that is only being written, as the pages of the residents would be given it. */
export const previewOf = ({ room, facility }: RoomPlace): Preview => ({
  room: shownRoom(room),
  facility: { ...facility, phone: facility.phone ?? null, access: facility.access ?? null },
});

const countOf = (typed: unknown): number => readCount(String(typed)) ?? 0;

/** Numbers still are as they were typed; the file's checks have read them before. */
const shownRoom = (room: RoomForm): ShownRoom => ({
  ...room,
  description: room.description ?? '',
  capacity: countOf(room.capacity),
  layouts: room.layouts.map(layout => ({ ...layout, capacity: countOf(layout.capacity) })),
});
