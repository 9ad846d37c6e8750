import { type ApplicantKind, Catalogue, defaultKindOf } from '@kashikan/catalogue';
import type { Asker } from '@kashikan/calendar/rules';
import { RegistrationView } from '@kashikan/identity';
import { Clock, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** Who asks, as the municipality knows them. */
export interface KnownAsker extends Asker {
  readonly kind: ApplicantKind;
  /** A registered kind decides whether a use is priced as an outsider's; others say it themselves. */
  readonly isRegistered: boolean;
}

/** What kind of applicant a person is in a municipality at this moment. */
@Injectable()
export class Askers {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly registrations: RegistrationView,
    private readonly clock: Clock,
  ) {}

  /** Without an account, without a registration, or with one whose kind the town has given up: the default kind. */
  async of(
    accountId: string | null,
    municipalityId: string,
    channel: Asker['channel'] = 'online',
  ): Promise<KnownAsker> {
    const { municipality } = await this.catalogue.municipality(municipalityId);
    const kinds = municipality.applicantKinds;
    const today = localDateOf(this.clock.now(), municipality.timeZone);
    const registration =
      accountId === null ? undefined : await this.registrations.of(accountId, municipalityId, today);
    const registered = kinds.find(({ code }) => code === registration?.kindCode);
    const kind = registered ?? defaultKindOf(kinds);
    return { kindCode: kind.code, channel, kind, isRegistered: registered !== undefined };
  }
}

/** The use as it is priced: a registered kind decides who is an outsider, whatever the form says. */
export const asRegistered = <Use extends { readonly isOutsider: boolean }>(
  use: Use,
  { isRegistered, kind }: KnownAsker,
): Use => (isRegistered ? { ...use, isOutsider: kind.isOutsider } : use);
