import { UnitOfWork } from '@kashikan/database';
import { type Actor, addMinutes, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { staffTerms } from '../rules/staff-terms';
import { makeSetupCode, PaperCodesStore } from '../store/paper-codes.store';
import { StaffStore } from '../store/staff.store';
import { type ResetNamed, StaffResetsStore } from '../store/staff-resets.store';
import { issue, type SetupPaper } from './add-staff';

export interface ResetAsked {
  readonly actor: Actor;
  readonly municipalityId: string;
  readonly staffId: string;
  readonly reason: string;
}

/**
 * 再設定, by two people who see the third in person: one asks, another confirms, and neither is the one whom it is about. With the
 * confirmation password, app, passkeys and printed codes are gone, every session ends, and a paper opens the first sign-in anew.
 */
@Injectable()
export class ResetStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffStore,
    private readonly resets: StaffResetsStore,
    private readonly papers: PaperCodesStore,
  ) {}

  /** Throws `staff.not-for-oneself`, `staff.unknown` or `staff.reset-open`. */
  async ask({ actor, municipalityId, staffId, reason }: ResetAsked): Promise<{ resetId: string }> {
    if (actor.id === staffId) throw identityErrors.notForOneself();
    return this.unitOfWork.run({ actor, verb: 'staff.ask-reset' }, async tx => {
      if (!(await this.staff.find(tx, staffId, municipalityId))) throw identityErrors.staffUnknown();
      if (await this.resets.openOf(tx, staffId)) throw identityErrors.resetOpen();
      const resetId = newId();
      const expiresAt = addMinutes(tx.now, staffTerms.resetHours * 60);
      await this.resets.insert(tx, { id: resetId, municipalityId, staffId, reason, expiresAt });
      tx.touch('staff', staffId, { event: 'reset-asked', resetId }, municipalityId);
      return { resetId };
    });
  }

  /** Throws `staff.reset-over`, `staff.reset-needs-another` or `staff.not-for-oneself`. */
  async confirm(actor: Actor, named: ResetNamed): Promise<SetupPaper> {
    const made = await makeSetupCode();
    const { resetId, staffId, municipalityId } = named;
    return this.unitOfWork.run({ actor, verb: 'staff.confirm-reset' }, async tx => {
      const reset = await this.resets.open(tx, named);
      if (!reset) throw identityErrors.resetOver();
      if (staffId === actor.id) throw identityErrors.notForOneself();
      if (reset.askedBy === actor.id) throw identityErrors.resetNeedsAnother();
      await this.resets.close(tx, resetId, 'confirmed');
      await this.staff.forgetFactors(tx, staffId);
      tx.touch('staff', staffId, { event: 'reset', resetId, askedBy: reset.askedBy }, municipalityId);
      return issue(tx, this.papers, { staffId, made, minutes: staffTerms.resetCodeHours * 60 });
    });
  }

  /** Whoever may ask may also take it back. Throws `staff.reset-over`. */
  async withdraw(actor: Actor, named: ResetNamed): Promise<void> {
    const { resetId, staffId, municipalityId } = named;
    await this.unitOfWork.run({ actor, verb: 'staff.withdraw-reset' }, async tx => {
      if (!(await this.resets.open(tx, named))) throw identityErrors.resetOver();
      await this.resets.close(tx, resetId, 'withdrawn');
      tx.touch('staff', staffId, { event: 'reset-withdrawn', resetId }, municipalityId);
    });
  }
}
