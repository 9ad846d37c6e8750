import { type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, addMinutes } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { staffTerms } from '../rules/staff-terms';
import { makeSetupCode, type PaperCodes, PaperCodesStore } from '../store/paper-codes.store';
import { StaffStore } from '../store/staff.store';
import { CreateStaff, type NewStaff } from './create-staff';

/** What goes on the paper that is handed over; the code is shown this once. */
export interface SetupPaper {
  readonly staffId: string;
  readonly setupCode: string;
  readonly expiresAt: Date;
}

export const setupCodeMinutes = staffTerms.setupCodeDays * 24 * 60;

/** Gives somebody a login and the code for the first sign-in, or another code when the first was lost. */
@Injectable()
export class AddStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly create: CreateStaff,
    private readonly staff: StaffStore,
    private readonly papers: PaperCodesStore,
  ) {}

  /** Throws `staff.login-taken`. */
  async run(actor: Actor, person: NewStaff): Promise<SetupPaper> {
    const made = await makeSetupCode();
    return this.unitOfWork.run({ actor, verb: 'staff.create' }, async tx => {
      const { staffId } = await this.create.run(tx, person);
      return issue(tx, this.papers, { staffId, made, minutes: setupCodeMinutes });
    });
  }

  /** For somebody who has not set up anything yet: a new paper, the old one is void. Throws `staff.unknown`, `staff.is-set-up`. */
  async again(actor: Actor, staffId: string, municipalityId: string): Promise<SetupPaper> {
    if (actor.id === staffId) throw identityErrors.notForOneself();
    const made = await makeSetupCode();
    return this.unitOfWork.run({ actor, verb: 'staff.issue-setup-code' }, async tx => {
      if (!(await this.staff.find(tx, staffId, municipalityId))) throw identityErrors.staffUnknown();
      if (await this.staff.hasFactor(tx, staffId)) throw identityErrors.isSetUp();
      // A password that somebody set with the lost paper is worth nothing.
      await this.staff.forgetFactors(tx, staffId);
      return issue(tx, this.papers, { staffId, made, minutes: setupCodeMinutes });
    });
  }
}

/** Keeps the code for so many minutes; the paper tells them. */
export async function issue(
  tx: Tx,
  papers: PaperCodesStore,
  { staffId, made, minutes }: { staffId: string; made: PaperCodes; minutes: number },
): Promise<SetupPaper> {
  const expiresAt = addMinutes(tx.now, minutes);
  await papers.keepSetupCode(tx, staffId, made, expiresAt);
  tx.touch('staff', staffId, { event: 'setup-code-issued' });
  return { staffId, setupCode: made.codes[0] ?? '', expiresAt };
}
