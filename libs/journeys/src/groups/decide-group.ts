import { headOf, instructionText } from '@kashikan/approvals/rules';
import { Catalogue, type Town } from '@kashikan/catalogue';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { groupErrors, type GroupRegistration, GroupsStore, RegistrationsStore } from '@kashikan/groups';
import { groupTerms, validUntil } from '@kashikan/groups/rules';
import { type Actor, fiscalYearOf, type LocalDate, localDateOf } from '@kashikan/kernel';
import { StandingReductions } from '@kashikan/pricing';
import { Injectable } from '@nestjs/common';
import { GroupLetters } from './group-letters';

export type GroupDecision =
  | {
      readonly decision: 'approve';
      /** 施設利用許可, by the ids of the houses. */
      readonly facilityIds: readonly string[];
      /** Why the reduction that was asked for is granted, with its article; null grants none. */
      readonly reductionReason: string | null;
    }
  | { readonly decision: 'return'; readonly reason: string }
  | { readonly decision: 'refuse'; readonly article: string; readonly reason: string }
  /** Taken back, once it holds. */
  | { readonly decision: 'end'; readonly reason: string };

export interface GroupJudgement {
  readonly actor: Actor;
  readonly municipalityId: string;
  readonly registrationId: string;
  readonly decision: GroupDecision;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** 団体登録の審査: approved with everything that goes with it, returned with what to mend, or refused with the reason and the 教示. */
@Injectable()
export class DecideGroup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly registrations: RegistrationsStore,
    private readonly groups: GroupsStore,
    private readonly standing: StandingReductions,
    private readonly letters: GroupLetters,
  ) {}

  /** Throws `group.registration-unknown`, `group.reason-missing`, `group.changed-meanwhile`, `pricing.standing-exists`. */
  async run({ actor, municipalityId, registrationId, decision, idempotency }: GroupJudgement): Promise<void> {
    const town = await this.catalogue.municipality(municipalityId);
    if ('reason' in decision && decision.reason.trim() === '') throw groupErrors.reasonMissing();
    await this.unitOfWork.run({ actor, verb: `group.${decision.decision}`, idempotency }, async tx => {
      const found = await this.registrations.lock(tx, registrationId, municipalityId);
      await this.judge(tx, town, found, decision);
      return null;
    });
  }

  /** 施設利用許可 of a registration that holds, as it is from now on. */
  async permit({
    actor,
    municipalityId,
    registrationId,
    facilityIds,
  }: Omit<GroupJudgement, 'decision'> & { readonly facilityIds: readonly string[] }): Promise<void> {
    const town = await this.catalogue.municipality(municipalityId);
    await this.unitOfWork.run({ actor, verb: 'group.permit' }, async tx => {
      const found = await this.registrations.lock(tx, registrationId, municipalityId);
      if (found.state !== 'approved') throw groupErrors.changedMeanwhile(found.state);
      await this.registrations.permit(tx, found, inTown(town, facilityIds));
    });
  }

  private async judge(tx: Tx, town: Town, found: GroupRegistration, decision: GroupDecision): Promise<void> {
    const { municipality } = town;
    switch (decision.decision) {
      case 'approve':
        return this.approve(tx, town, found, decision);
      case 'return':
        await this.registrations.fire(tx, found, 'return', decision);
        return this.letters.returned(tx, municipality, found, decision.reason);
      case 'end':
        await this.endAll(tx, found, decision.reason);
        return this.letters.ended(tx, municipality, found, decision.reason);
      case 'refuse': {
        await this.registrations.fire(tx, found, 'refuse', decision);
        const authority = {
          decidingAuthority: headOf(municipality),
          chargingMode: 'operator-fee',
          municipality,
        } as const;
        const instruction = instructionText('refusal', authority, localDateOf(tx.now, municipality.timeZone));
        return this.letters.refused(tx, municipality, found, { ...decision, instruction });
      }
    }
  }

  /** The renewed one goes with it, so that nothing is left to book by. */
  private async endAll(tx: Tx, found: GroupRegistration, reason: string): Promise<void> {
    const all = await this.registrations.ofGroup(tx, found.groupId, found.municipalityId);
    const others = all.filter(({ id, state }) => id !== found.id && state === 'approved');
    for (const one of [found, ...others]) await this.registrations.fire(tx, one, 'end', { reason });
  }

  private async approve(
    tx: Tx,
    town: Town,
    found: GroupRegistration,
    { facilityIds, reductionReason }: Extract<GroupDecision, { decision: 'approve' }>,
  ): Promise<void> {
    const { municipality } = town;
    const today = localDateOf(tx.now, municipality.timeZone);
    const before = await this.registrations.ofGroup(tx, found.groupId, municipality.id);
    const renewed = before.find(({ id }) => id === found.renews)?.validUntil ?? null;
    const until = validUntil(groupTerms(municipality.groupTerms), today, renewed);
    await this.registrations.fire(tx, found, 'approve', { validUntil: until });
    const permitted = inTown(town, facilityIds);
    await this.registrations.permit(tx, found, permitted);
    if (found.wantedReduction !== null && reductionReason !== null)
      await this.reduce(tx, found, reductionReason, today, until);
    await this.letters.approved(tx, municipality, found, {
      kind: municipality.applicantKinds.find(({ code }) => code === found.kindCode)?.name ?? found.kindCode,
      validUntil: until,
      facilities: town.facilities.filter(({ id }) => permitted.includes(id)).map(({ name }) => name),
    });
  }

  /** For the fiscal years of the registration, and of a renewal only for those after the years that stand already. */
  private async reduce(
    tx: Tx,
    { groupId, municipalityId, wantedReduction: code }: GroupRegistration,
    reason: string,
    today: LocalDate,
    until: LocalDate,
  ): Promise<void> {
    if (code === null) return;
    const group = await this.groups.named(tx, groupId);
    const stands = await this.standing.lastYearOf(tx, { municipalityId, groupId, code });
    const from = Math.max(fiscalYearOf(today), (stands ?? 0) + 1);
    if (from > fiscalYearOf(until)) return;
    await this.standing.register(tx, {
      municipalityId,
      accountId: null,
      groupId,
      groupName: group.name,
      code,
      reason,
      fromFiscalYear: from,
      untilFiscalYear: fiscalYearOf(until),
    });
  }
}

const inTown = ({ facilities }: Town, ids: readonly string[]): string[] =>
  facilities.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
