import type { Room } from '@kashikan/catalogue';
import { type Fields, textOf } from '@kashikan/edge';
import type { RoomForm, TownDocument } from '@kashikan/journeys';
import { fieldBelow, type SectionEdit } from '../../../frame/edit-section';
import { layoutField } from './layout-rows';
import { placeOf, type RoomPlace } from './room-place';
import { given, roomBoxes, writeRoom } from './write-room';

/** The edit of a room that the file names. */
export const editOf = (room: Room, fields: Fields): SectionEdit => ({
  note: textOf(fields, 'name') || room.name,
  sectionOf: document => placeOf(document, room)?.room,
  edit: document => {
    const place = placeOf(document, room);
    if (place) writeRoom(place.room, place.facility, document, fields);
  },
  fieldOf: (path, document) => fieldOf(path, placeOf(document, room), fields),
  boxes: roomBoxes,
});

/** A new room behind the one it is copied from; the rest of its settings is that one's. */
export const copyOf = (model: Room, fields: Fields): SectionEdit => ({
  note: textOf(fields, 'name') || model.name,
  sectionOf: document => placeOf(document, model)?.room,
  edit: document => {
    const place = placeOf(document, model);
    if (!place) return;
    const room = copied(place, fields);
    writeRoom(room, place.facility, document, fields);
    place.facility.rooms.splice(place.facility.rooms.indexOf(place.room) + 1, 0, room);
  },
  fieldOf: (path, document) => fieldOf(path, newPlace(document, model), fields),
  boxes: roomBoxes,
});

const copied = ({ room }: RoomPlace, fields: Fields): RoomForm => ({
  ...room,
  ...({ code: given(fields, 'code') } as { code: string }),
});

/** The place of the copy: right behind its model. */
export function newPlace(document: TownDocument, model: Room): RoomPlace | undefined {
  const place = placeOf(document, model);
  if (!place) return undefined;
  const at = place.facility.rooms.indexOf(place.room) + 1;
  const room = place.facility.rooms[at];
  return room && { ...place, room, path: `${place.facilityPath}.rooms[${at}]` };
}

/** Lists are one field each; a new part of the room is that of its tick. */
function fieldOf(path: string, place: RoomPlace | undefined, fields: Fields): string | undefined {
  if (!place) return undefined;
  if (path.startsWith(`${place.facilityPath}.parts[`)) return 'newPart';
  const field = fieldBelow(path, place.path);
  if (field === undefined) return undefined;
  if (field.startsWith('layouts-')) return layoutField(field, fields);
  return /^(purposes|parts|rules)-/.exec(field)?.[1] ?? field;
}
