import { type LikeGroup, type RegistrationCase, RegistrationsView } from '@kashikan/groups';
import {
  countRoster,
  groupTerms,
  leastLocal,
  type RegistrationProblem,
  registrationProblems,
  type RosterCount,
} from '@kashikan/groups/rules';
import { localTownsOf, type StandingKind, StandingKinds } from '@kashikan/journeys';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../frame/staff-page';

/** A registration with all the evidence that staff judge it by. */
export interface WholeRegistration extends RegistrationCase {
  readonly count: RosterCount;
  readonly leastMembers: number;
  readonly leastLocal: number;
  readonly localTowns: readonly string[];
  readonly problems: readonly RegistrationProblem[];
  readonly like: readonly LikeGroup[];
  readonly likeShare: number;
  /** The reduction that is asked for; undefined when none is, or the town has given it up. */
  readonly reduction: StandingKind | undefined;
}

@Injectable()
export class ReadGroup {
  constructor(
    private readonly registrations: RegistrationsView,
    private readonly kinds: StandingKinds,
  ) {}

  /** Throws `group.registration-unknown` for another municipality's. Writes down whose data was shown. */
  async of({ staff, town }: StaffPage, id: string): Promise<WholeRegistration> {
    const found = await this.registrations.of(id, staff.municipalityId);
    staff.saw(found.holders.map(({ accountId }) => accountId));
    const terms = groupTerms(town.municipality.groupTerms);
    const { registration, members, documents } = found;
    const [like, kinds] = await Promise.all([
      this.registrations.like(registration, terms.likeShare),
      this.kinds.of(staff.municipalityId),
    ]);
    const localTowns = localTownsOf(town);
    const count = countRoster(members, localTowns);
    const kind = terms.kinds.find(one => one.kind === registration.kindCode);
    return {
      ...found,
      count,
      leastMembers: terms.leastMembers,
      leastLocal: kind ? leastLocal(kind, count.members) : 0,
      localTowns,
      problems: registrationProblems(terms, registration.kindCode, count, documents.length),
      like,
      likeShare: terms.likeShare,
      reduction: kinds.find(({ code }) => code === registration.wantedReduction),
    };
  }
}
