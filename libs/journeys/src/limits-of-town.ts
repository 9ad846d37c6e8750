import type { Limit } from '@kashikan/bookings/rules';
import type { Facility, Municipality, Town } from '@kashikan/catalogue';

/** 利用の上限 as the town's file says them. */
export type StoredLimit = Omit<Limit, 'roomIds'> & {
  readonly facilities?: readonly string[];
  readonly rooms?: readonly string[];
};

/** The importer lets nothing in that the file's checks refuse. */
export const storedLimits = ({ limits }: Municipality): readonly StoredLimit[] =>
  limits as readonly StoredLimit[];

const known = new WeakMap<Town, readonly Limit[]>();

/** The limits of a municipality with the ids of their rooms, made once for each version of the catalogue. */
export function limitsOf(town: Town): readonly Limit[] {
  let limits = known.get(town);
  if (!limits) {
    limits = storedLimits(town.municipality).map(stored => limitIn(town, stored));
    known.set(town, limits);
  }
  return limits;
}

function limitIn(town: Town, { facilities, rooms, ...limit }: StoredLimit): Limit {
  if (!facilities && !rooms) return limit;
  const isMeant = (facility: Facility, code: string) =>
    facilities?.includes(facility.code) ?? rooms?.includes(`${facility.code}/${code}`) ?? true;
  const meant = town.facilities.flatMap(facility =>
    facility.rooms.filter(room => isMeant(facility, room.code)).map(room => room.id),
  );
  return { ...limit, roomIds: new Set(meant) };
}
