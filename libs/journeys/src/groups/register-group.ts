import { Catalogue, type Town } from '@kashikan/catalogue';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import {
  GroupDocumentsStore,
  groupErrors,
  type GroupRegistration,
  GroupsStore,
  RegistrationsStore,
  RostersStore,
  type WantedRegistration,
} from '@kashikan/groups';
import {
  countRoster,
  type GroupTerms,
  groupTerms,
  mayRenew,
  openRegistrationStates,
  registrationProblems,
} from '@kashikan/groups/rules';
import { type Actor, addDays, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { MustBeKnown } from '../known/must-be-known';
import { GroupLetters } from './group-letters';

export interface GroupApplication extends Omit<WantedRegistration, 'rosterId'> {
  readonly actor: Actor;
  readonly accountId: string;
  readonly groupId: string;
  readonly municipalityId: string;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** Whose people count as local. */
export const localTownsOf = ({ municipality }: Town): string[] => [
  municipality.name,
  ...groupTerms(municipality.groupTerms).alsoLocal,
];

/** The registration that holds, or held last: the one that a new application continues. */
export const lastApproved = <One extends Pick<GroupRegistration, 'state' | 'approvedAt'>>(
  registrations: readonly One[],
): One | undefined =>
  registrations
    .filter(({ state }) => state === 'approved' || state === 'expired')
    .sort((a, b) => (b.approvedAt?.getTime() ?? 0) - (a.approvedAt?.getTime() ?? 0))[0];

/** The roster, the documents and who applies with them, held against what the town asks of a kind of group. */
@Injectable()
export class GroupPapers {
  constructor(
    private readonly rosters: RostersStore,
    private readonly documents: GroupDocumentsStore,
    private readonly known: MustBeKnown,
  ) {}

  /** Whether the town knows well enough who applies. Throws `identity.level-too-low`. */
  async mustBeKnown({ accountId, municipalityId, wantedReduction }: GroupApplication): Promise<void> {
    await this.known.check(accountId, municipalityId, 'group');
    if (wantedReduction !== null) await this.known.check(accountId, municipalityId, 'standingReduction');
  }

  /** The id of the roster that fits. */
  async mustFit(tx: Tx, groupId: string, town: Town, kindCode: string): Promise<string> {
    const roster = await this.rosters.newest(tx, groupId);
    const [problem] = registrationProblems(
      groupTerms(town.municipality.groupTerms),
      kindCode,
      countRoster(roster.members, localTownsOf(town)),
      await this.documents.count(tx, groupId),
    );
    if (problem) throw groupErrors.refused(problem);
    return roster.id;
  }
}

/** 団体登録を申し込む: the first time, again after it was returned, and every year: one way for all three. */
@Injectable()
export class RegisterGroup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly groups: GroupsStore,
    private readonly registrations: RegistrationsStore,
    private readonly papers: GroupPapers,
    private readonly letters: GroupLetters,
  ) {}

  /**
   * Judged by the roster as it is now. Throws `group.not-taken`, `group.roster-missing`, `group.renews-later`, `group.applied-already`,
   * `identity.level-too-low`, or the first of what the town's terms refuse.
   */
  async run(application: GroupApplication): Promise<{ registrationId: string }> {
    const { actor, accountId, groupId, municipalityId, idempotency } = application;
    const town = await this.catalogue.municipality(municipalityId);
    const terms = groupTerms(town.municipality.groupTerms);
    if (terms.kinds.length === 0) throw groupErrors.notTaken();
    await this.papers.mustBeKnown(application);
    return this.unitOfWork.run({ actor, verb: 'group.register', idempotency }, async tx => {
      await this.groups.lockFor(tx, groupId, accountId, 'manage');
      const rosterId = await this.papers.mustFit(tx, groupId, town, application.kindCode);
      const wanted = { ...application, rosterId, wantedFacilities: wantedOf(town, terms, application) };
      const before = await this.registrations.ofGroup(tx, groupId, municipalityId);
      const registrationId = await this.write(tx, town, terms, wanted, before);
      await this.letters.received(tx, town.municipality, {
        id: registrationId,
        groupId,
        locale: wanted.locale,
      });
      return { registrationId };
    });
  }

  /** 取下げ of what is open, or giving up what holds. */
  async giveUp(
    { actor, accountId, groupId }: Pick<GroupApplication, 'actor' | 'accountId' | 'groupId'>,
    registrationId: string,
  ): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'group.give-up' }, async tx => {
      await this.groups.lockFor(tx, groupId, accountId, 'manage');
      const found = await this.registrations.lock(tx, registrationId);
      if (found.groupId !== groupId) throw groupErrors.registrationUnknown();
      await this.registrations.fire(tx, found, found.state === 'approved' ? 'end' : 'withdraw');
    });
  }

  private async write(
    tx: Tx,
    { municipality }: Town,
    terms: GroupTerms,
    wanted: WantedRegistration & Pick<GroupApplication, 'groupId' | 'municipalityId'>,
    before: readonly GroupRegistration[],
  ): Promise<string> {
    const open = before.find(({ state }) => openRegistrationStates.includes(state));
    if (open?.state === 'applied') throw groupErrors.appliedAlready();
    if (open) {
      await this.registrations.applyAgain(tx, open, wanted);
      return open.id;
    }
    const last = lastApproved(before);
    const today = localDateOf(tx.now, municipality.timeZone);
    if (last?.state === 'approved' && last.validUntil && !mayRenew(terms, last.validUntil, today))
      throw groupErrors.renewsLater(addDays(last.validUntil, -terms.renewFromDays));
    const { groupId, municipalityId } = wanted;
    return this.registrations.apply(tx, { groupId, municipalityId, renews: last?.id ?? null }, wanted);
  }
}

/** Only houses that ask for a permission of their own. */
const wantedOf = (
  { facilities }: Town,
  terms: GroupTerms,
  { wantedFacilities }: GroupApplication,
): string[] =>
  facilities
    .filter(({ id, code }) => terms.permissionFacilities.includes(code) && wantedFacilities.includes(id))
    .map(({ id }) => id);
