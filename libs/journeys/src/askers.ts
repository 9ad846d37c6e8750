import { type ApplicantKind, Catalogue, defaultKindOf } from '@kashikan/catalogue';
import type { Asker } from '@kashikan/calendar/rules';
import { GroupStandings, groupErrors, type GroupStanding } from '@kashikan/groups';
import { groupTerms } from '@kashikan/groups/rules';
import { RegistrationView } from '@kashikan/identity';
import { assuranceTerms } from '@kashikan/identity/rules';
import { Clock, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { MustBeKnown } from './known/must-be-known';

/** Who asks, as the municipality knows them. */
export interface KnownAsker extends Asker {
  readonly kind: ApplicantKind;
  /** A registered kind decides whether a use is priced as an outsider's; others say it themselves. */
  readonly isRegistered: boolean;
  /** Not registered, and not known well enough for the price of residents: pays as an outsider until then. */
  readonly isUnproven: boolean;
  /** For whom it is asked, once that is said. */
  readonly group?: GroupStanding | undefined;
}

/** A person, and the registered group that they act for; null for themselves. */
export interface ActingFor {
  readonly accountId: string | null;
  readonly groupId?: string | null | undefined;
}

/** What kind of applicant a person is in a municipality at this moment. */
@Injectable()
export class Askers {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly registrations: RegistrationView,
    private readonly groups: GroupStandings,
    private readonly mustBeKnown: MustBeKnown,
    private readonly clock: Clock,
  ) {}

  /**
   * While nobody has said for whom: the person, and beside them the groups that they may book for, so that whatever is open to one
   * of them is shown as open.
   */
  async of(
    accountId: string | null,
    municipalityId: string,
    channel: Asker['channel'] = 'online',
  ): Promise<KnownAsker> {
    const [person, groups] = await Promise.all([
      this.person(accountId, municipalityId, channel),
      accountId === null ? [] : this.groupsOf(accountId, municipalityId),
    ]);
    const kinds = groups.flatMap(({ isValid, kindCode }) => (isValid && kindCode ? [kindCode] : []));
    const alsoKinds = [...new Set(kinds)].filter(code => code !== person.kindCode).sort();
    return alsoKinds.length === 0 ? person : { ...person, alsoKinds };
  }

  /**
   * Once it is said for whom. A group is of the kind that it was registered as last, over or not: whether it still may book is asked
   * with the booking. Throws `group.unknown` online for a group that the person may not book for.
   */
  async as(
    { accountId, groupId }: ActingFor,
    municipalityId: string,
    channel: Asker['channel'] = 'online',
  ): Promise<KnownAsker> {
    const person = await this.person(accountId, municipalityId, channel);
    if (!groupId) return person;
    const { municipality } = await this.catalogue.municipality(municipalityId);
    const today = localDateOf(this.clock.now(), municipality.timeZone);
    const [group, may] = await Promise.all([
      this.groups.of(groupId, municipalityId, today),
      channel !== 'online' || this.groups.may(accountId, groupId, 'book'),
    ]);
    if (!group || !may) throw groupErrors.unknown();
    const kind = municipality.applicantKinds.find(({ code }) => code === group.kindCode);
    return kind
      ? { kindCode: kind.code, channel, kind, isRegistered: true, isUnproven: false, group }
      : { ...person, group };
  }

  /** The groups for which a person may book in a town, those whose registration is over too. */
  async groupsOf(accountId: string, municipalityId: string): Promise<GroupStanding[]> {
    const { municipality } = await this.catalogue.municipality(municipalityId);
    if (groupTerms(municipality.groupTerms).kinds.length === 0) return [];
    const today = localDateOf(this.clock.now(), municipality.timeZone);
    return this.groups.bookableBy(accountId, municipalityId, today);
  }

  /** Without an account, without a registration, or with one whose kind the town has given up: the default kind. */
  private async person(
    accountId: string | null,
    municipalityId: string,
    channel: Asker['channel'],
  ): Promise<KnownAsker> {
    const { municipality } = await this.catalogue.municipality(municipalityId);
    const kinds = municipality.applicantKinds;
    const today = localDateOf(this.clock.now(), municipality.timeZone);
    const registration =
      accountId === null ? undefined : await this.registrations.of(accountId, municipalityId, today);
    const registered = kinds.find(({ code }) => code === registration?.kindCode);
    const kind = registered ?? defaultKindOf(kinds);
    const isRegistered = registered !== undefined;
    const isAsked = !isRegistered && assuranceTerms(municipality.assurance).residentPrice > 1;
    const isUnproven = isAsked && channel === 'online' && !(await this.isProven(accountId, municipalityId));
    return { kindCode: kind.code, channel, kind, isRegistered, isUnproven };
  }

  private async isProven(accountId: string | null, municipalityId: string): Promise<boolean> {
    if (accountId === null) return false;
    return !(await this.mustBeKnown.lacking(accountId, municipalityId, 'residentPrice'));
  }
}

/** The use as it is priced: a registered kind decides who is an outsider, whatever the form says, and so does a proof that is missing. */
export const asRegistered = <Use extends { readonly isOutsider: boolean }>(
  use: Use,
  { isRegistered, isUnproven, kind }: KnownAsker,
): Use => (isRegistered || isUnproven ? { ...use, isOutsider: isUnproven || kind.isOutsider } : use);
