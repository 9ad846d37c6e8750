import type { FacilityForm, RoomForm, TownDocument } from '@kashikan/journeys';

/** Where a room stands in the town's file. */
export interface RoomPlace {
  readonly facility: FacilityForm;
  readonly room: RoomForm;
  /** `facilities[0].rooms[2]`, as the problems of the file say it. */
  readonly path: string;
  readonly facilityPath: string;
}

interface Coded {
  readonly code: string;
  readonly facility: { readonly code: string };
}

/** Undefined for a room that the file no longer names. */
export function placeOf(document: TownDocument, { code, facility }: Coded): RoomPlace | undefined {
  const facilityAt = document.facilities.findIndex(one => one.code === facility.code);
  const house = document.facilities[facilityAt];
  const roomAt = house?.rooms.findIndex(one => one.code === code) ?? -1;
  const room = house?.rooms[roomAt];
  if (!house || !room) return undefined;
  const facilityPath = `facilities[${facilityAt}]`;
  return { facility: house, room, path: `${facilityPath}.rooms[${roomAt}]`, facilityPath };
}

/** A code that nothing in the list has yet: the wanted one, or with a number behind it. */
export function freeCode(wanted: string, taken: readonly { readonly code: string }[]): string {
  const isFree = (code: string) => !taken.some(one => one.code === code);
  const stem = wanted.replace(/-\d+$/, '').slice(0, 36);
  for (let number = 2; ; number += 1) {
    const code = `${stem}-${number}`;
    if (isFree(code)) return code;
  }
}
