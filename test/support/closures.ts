import { CloseRooms, type ClosureDecision, type ClosureRequest, PreviewClosure } from '@kashikan/journeys';
import { localDate, localTime, newId } from '@kashikan/kernel';
import { aClerk } from './staff';
import type { JourneyWorld } from './journey-world';

export type Ask = Partial<Omit<ClosureRequest, 'days' | 'places'>> & {
  readonly from: string;
  readonly to?: string;
  readonly times?: readonly [string, string];
  /** `all`, or codes of rooms of the house of the first. */
  readonly rooms?: 'all' | readonly string[];
};

/** A closure of meeting room 1 for a maintenance, unless the story says otherwise. */
export async function wantedClosure(world: JourneyWorld, ask: Ask): Promise<Omit<ClosureRequest, 'actor'>> {
  const { from, to = from, times, rooms = ['meeting-1'], ...more } = ask;
  const first = await world.room(rooms === 'all' ? 'meeting-1' : (rooms[0] ?? ''));
  const chosen = rooms === 'all' ? [] : await Promise.all(rooms.map(code => world.room(code)));
  return {
    municipalityId: 'aoba',
    places: [{ facilityId: first.facilityId, rooms: rooms === 'all' ? 'all' : chosen.map(room => room.id) }],
    days: {
      from: localDate(from),
      to: localDate(to),
      ...(times ? { fromTime: localTime(times[0]), toTime: localTime(times[1]) } : {}),
    },
    kind: 'maintenance',
    cause: 'municipality',
    words: '空調設備の点検',
    wordsEn: 'Air-conditioning check',
    reason: '年次点検のため',
    decisions: new Map(),
    ...more,
  };
}

export const previewOf = async (world: JourneyWorld, ask: Ask) =>
  world.get(PreviewClosure).run(await wantedClosure(world, ask));

let clerk: Promise<string> | undefined;
export async function aClosure(world: JourneyWorld, ask: Ask) {
  clerk ??= aClerk(world.services, 'aoba', [{ role: 'desk', facilityId: null }]).then(one => one.staffId);
  const actor = { kind: 'staff', id: await clerk } as const;
  return world.get(CloseRooms).run({ actor, ...(await wantedClosure(world, ask)) });
}

export const cancelling = (...ids: readonly string[]): ReadonlyMap<string, ClosureDecision> =>
  new Map(ids.map(id => [id, { kind: 'cancel' }]));

/** A key that a form would carry. */
export const aKey = () => ({ scope: 'spec', key: newId(), requestHash: 'spec' });
