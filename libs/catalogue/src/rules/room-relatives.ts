interface Placed {
  readonly id: string;
  readonly partIds: readonly number[];
}

export interface RoomRelatives<Room> {
  /** Wholly inside the room: 半面A of 全面. */
  readonly contains: readonly Room[];
  /** The room lies wholly inside these. */
  readonly within: readonly Room[];
  /** They share some part, but neither lies inside the other; or they are the same place under two names. */
  readonly overlaps: readonly Room[];
}

/** How a room lies to the others of its house: two rooms that share a part exclude each other. */
export function relativesOf<Room extends Placed>(room: Placed, others: readonly Room[]): RoomRelatives<Room> {
  const relations = others
    .filter(other => other.id !== room.id)
    .map(other => ({ other, relation: relationOf(room.partIds, other.partIds) }));
  const of = (wanted: Relation) =>
    relations.filter(({ relation }) => relation === wanted).map(({ other }) => other);
  return { contains: of('contains'), within: of('within'), overlaps: of('overlaps') };
}

type Relation = 'contains' | 'within' | 'overlaps' | 'apart';

function relationOf(own: readonly number[], other: readonly number[]): Relation {
  const shared = own.filter(part => other.includes(part)).length;
  if (shared === 0) return 'apart';
  if (shared === other.length && shared < own.length) return 'contains';
  if (shared === own.length && shared < other.length) return 'within';
  return 'overlaps';
}
