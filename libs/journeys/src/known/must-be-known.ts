import { Catalogue } from '@kashikan/catalogue';
import { AssuranceView, identityErrors } from '@kashikan/identity';
import { type Assurance, type AssuredAction, assuranceTerms } from '@kashikan/identity/rules';
import { Clock, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** What a person still lacks for an action; undefined when nothing. */
export interface LackingAssurance {
  readonly action: AssuredAction;
  readonly needed: number;
  readonly has: Assurance;
}

/** Whether a municipality knows well enough who somebody is, for what they want to do. */
@Injectable()
export class MustBeKnown {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly assurance: AssuranceView,
    private readonly clock: Clock,
  ) {}

  async lacking(
    accountId: string,
    municipalityId: string,
    action: AssuredAction,
  ): Promise<LackingAssurance | undefined> {
    const { municipality } = await this.catalogue.municipality(municipalityId);
    const needed = assuranceTerms(municipality.assurance)[action];
    const today = localDateOf(this.clock.now(), municipality.timeZone);
    const has = await this.assurance.of(accountId, municipalityId, today);
    return has.level >= needed ? undefined : { action, needed, has };
  }

  /** Throws `identity.level-too-low` with the action and both levels. */
  async check(accountId: string, municipalityId: string, action: AssuredAction): Promise<void> {
    const lacking = await this.lacking(accountId, municipalityId, action);
    if (lacking) throw identityErrors.levelTooLow(action, lacking.needed, lacking.has.level);
  }
}
