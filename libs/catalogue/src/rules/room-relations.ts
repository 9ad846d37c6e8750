/** A room as far as its walls decide: the parts it takes and the noise zones in which these lie. */
export interface PlacedRoom {
  readonly id: string;
  readonly partIds: readonly number[];
  readonly zoneIds: readonly number[];
}

/** What one room is to another. Rooms that share a part can never be used at once; rooms that only hear each other may be. */
export type RelationKind = 'same' | 'contains' | 'part-of' | 'overlaps' | 'hears';

export interface Relation<Room extends PlacedRoom> {
  readonly kind: RelationKind;
  readonly other: Room;
  readonly sharedPartIds: readonly number[];
  readonly sharedZoneIds: readonly number[];
}

/** A use as its neighbours hear it. */
export interface HeardUse<Room extends PlacedRoom = PlacedRoom> {
  readonly room: Room;
  readonly loud: boolean;
}

/** Whether two uses can take place at the same time, and why not. */
export type Together =
  | { readonly isPossible: true }
  | { readonly isPossible: false; readonly why: 'shared-parts'; readonly partIds: readonly number[] }
  | { readonly isPossible: false; readonly why: 'noise'; readonly zoneIds: readonly number[] };

const common = (some: readonly number[], others: readonly number[]): number[] =>
  some.filter(one => others.includes(one));

function kindOf(room: PlacedRoom, other: PlacedRoom, shared: number): RelationKind | undefined {
  const [own, theirs] = [room.partIds.length, other.partIds.length];
  if (shared > 0 && shared === own && shared === theirs) return 'same';
  if (shared > 0 && shared === theirs) return 'contains';
  if (shared > 0 && shared === own) return 'part-of';
  if (shared > 0) return 'overlaps';
  return common(room.zoneIds, other.zoneIds).length > 0 ? 'hears' : undefined;
}

/** What a room is to each of the others; those that have nothing to do with it are left out. */
export const relationsOf = <Room extends PlacedRoom>(
  room: PlacedRoom,
  others: readonly Room[],
): Relation<Room>[] =>
  others.flatMap(other => {
    if (other.id === room.id) return [];
    const sharedPartIds = common(room.partIds, other.partIds);
    const kind = kindOf(room, other, sharedPartIds.length);
    return kind ? [{ kind, other, sharedPartIds, sharedZoneIds: common(room.zoneIds, other.zoneIds) }] : [];
  });

/** 「同じ時間に両方予約できますか」, as the database would answer it. */
export function canBeTogether(one: HeardUse, other: HeardUse): Together {
  const partIds = common(one.room.partIds, other.room.partIds);
  if (partIds.length > 0) return { isPossible: false, why: 'shared-parts', partIds };
  const zoneIds = common(one.room.zoneIds, other.room.zoneIds);
  return zoneIds.length > 0 && one.loud !== other.loud
    ? { isPossible: false, why: 'noise', zoneIds }
    : { isPossible: true };
}
