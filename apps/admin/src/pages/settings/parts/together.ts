import type { Facility, Purpose, Room, Town } from '@kashikan/catalogue';
import { canBeTogether } from '@kashikan/catalogue/rules';

/** Two rooms and what they are to be used for; '' when the purpose does not matter to whoever asks. */
export interface Pair {
  readonly one: Room;
  readonly other: Room;
  readonly purposes: readonly (Purpose | undefined)[];
}

/** 「同じ時間に両方予約できますか」. */
export type PairAnswer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'same-room' }
  | { readonly kind: 'shared-parts' | 'noise' | 'depends'; readonly names: readonly string[] };

/** The pair that a question names; undefined while it is not complete. */
export function pairOf(
  facility: Facility,
  town: Town,
  [one, other]: readonly (string | undefined)[],
  purposeCodes: readonly (string | undefined)[],
): Pair | undefined {
  const roomOf = (code: string | undefined) => facility.rooms.find(room => room.code === code);
  const [first, second] = [roomOf(one), roomOf(other)];
  if (!first || !second) return undefined;
  const purposes = purposeCodes.map(code => town.purposes.find(purpose => purpose.code === code));
  return { one: first, other: second, purposes };
}

export function answerOf({ one, other, purposes: [a, b] }: Pair): PairAnswer {
  if (one.id === other.id) return { kind: 'same-room' };
  const { partNames, noiseZones } = one.facility;
  const zones = (ids: readonly number[]) => noiseZones.filter(({ id }) => ids.includes(id)).map(z => z.name);
  const isSaid = a !== undefined && b !== undefined;
  // Without purposes the strictest case is looked at: one of them loud, the other quiet.
  const [loud, otherLoud] = isSaid ? [a.loud, b.loud] : [true, false];
  const told = canBeTogether({ room: one, loud }, { room: other, loud: otherLoud });
  if (told.isPossible) return { kind: 'yes' };
  if (told.why === 'shared-parts')
    return { kind: 'shared-parts', names: told.partIds.map(id => partNames.get(id) ?? '') };
  return { kind: isSaid ? 'noise' : 'depends', names: zones(told.zoneIds) };
}
