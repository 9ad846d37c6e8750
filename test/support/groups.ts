import { Catalogue } from '@kashikan/catalogue';
import { GroupView } from '@kashikan/groups';
import type { Member } from '@kashikan/groups/rules';
import { DecideGroup, KeepGroup, RegisterGroup } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { aResident, type Person } from './bookings';
import type { JourneyWorld } from './journey-world';
import { aClerk } from './staff';

let groupsMade = 0;

/** Six people, half of them of the town; another call gives other people. */
export const sixMembers = (surname = `会員${(groupsMade += 1)}`): Member[] =>
  Array.from({ length: 6 }, (_, at) => ({
    name: `${surname} ${at + 1}郎`,
    nameKana: null,
    town: at % 2 === 0 ? 'あおば市' : 'となり市',
    ageBand: '18-64' as const,
  }));

export interface MadeGroup {
  readonly groupId: string;
  readonly person: Person;
}

export async function aGroup(
  world: JourneyWorld,
  { person, members, name = '青葉コーラス' }: { person?: Person; members?: Member[]; name?: string } = {},
): Promise<MadeGroup> {
  const who = person ?? (await aResident(world));
  const by = { actor: who.actor, accountId: who.accountId };
  const facts = { name, nameKana: 'アオバコーラス', activity: '合唱の練習', meetingPlace: null };
  const groupId = await world.get(KeepGroup).create(by, facts);
  await world.get(KeepGroup).saveRoster({ ...by, groupId }, members ?? sixMembers());
  return { groupId, person: who };
}

export async function anAppliedGroup(
  world: JourneyWorld,
  more: Parameters<typeof aGroup>[1] & { kindCode?: string; facilities?: readonly string[] } = {},
): Promise<MadeGroup & { readonly registrationId: string }> {
  const made = await aGroup(world, more);
  return { ...made, registrationId: await applyFor(world, made, more) };
}

export async function applyFor(
  world: JourneyWorld,
  { groupId, person: { actor, accountId } }: MadeGroup,
  { kindCode = 'group', facilities = [] }: { kindCode?: string; facilities?: readonly string[] } = {},
): Promise<string> {
  const { registrationId } = await world.get(RegisterGroup).run({
    actor,
    accountId,
    groupId,
    municipalityId: 'aoba',
    kindCode,
    wantedFacilities: facilities,
    wantedReduction: null,
    reductionReason: null,
    locale: 'ja',
  });
  return registrationId;
}

const deciders = new WeakMap<JourneyWorld, Promise<Actor>>();

/** Somebody who may decide in the whole town. */
export function aDecider(world: JourneyWorld): Promise<Actor> {
  let decider = deciders.get(world);
  if (!decider) {
    const clerk = aClerk(world.services, 'aoba', [{ role: 'approver', facilityId: null }]);
    deciders.set(world, (decider = clerk.then(({ staffId }) => ({ kind: 'staff', id: staffId }))));
  }
  return decider;
}

export async function approve(
  world: JourneyWorld,
  registrationId: string,
  facilityIds: readonly string[] = [],
): Promise<void> {
  await world.get(DecideGroup).run({
    actor: await aDecider(world),
    municipalityId: 'aoba',
    registrationId,
    decision: { decision: 'approve', facilityIds, reductionReason: null },
  });
}

export async function aRegisteredGroup(
  world: JourneyWorld,
  more: Parameters<typeof anAppliedGroup>[1] = {},
): Promise<MadeGroup & { readonly registrationId: string }> {
  const made = await anAppliedGroup(world, more);
  await approve(world, made.registrationId);
  return made;
}

export const wholeGroup = (world: JourneyWorld, { groupId, person }: MadeGroup) =>
  world.get(GroupView).of(groupId, person.accountId, world.clock.now());

export const aobaOf = async (world: JourneyWorld) =>
  (await world.get(Catalogue).municipality('aoba')).municipality;
