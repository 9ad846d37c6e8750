import type { Tx } from '@kashikan/database';
import { readDigits } from '@kashikan/i18n';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { paperCodeHash } from '../secrets/paper-codes';
import { totpStep } from '../secrets/totp';
import { PaperCodesStore } from '../store/paper-codes.store';
import { StaffStore } from '../store/staff.store';
import type { Credentials } from '../views/staff-credentials';

/** For logins that do not exist, and people without the thing, so that their check does the same work. */
const NOBODYS_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const NOBODYS_SALT = Buffer.alloc(16);

export interface GivenFactor {
  /** The six digits of the authenticator app, as typed. */
  readonly code: string;
  /** A recovery code in their stead, as typed; empty when there is none. */
  readonly recoveryCode?: string | undefined;
}

/** A factor that fits as far as can be told without using it up. */
export interface CheckedFactor {
  readonly method: 'totp' | 'recovery-code';
  /** Uses it up; false when it was none or has been used. */
  take(tx: Tx): Promise<boolean>;
}

/** The six digits of the app, or one of the printed codes in their stead; each counts once (RFC 6238, 5.2). */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly clock: Clock,
    private readonly staff: StaffStore,
    private readonly papers: PaperCodesStore,
  ) {}

  /** Before the transaction, because it takes its time; the same time for whoever does not exist. */
  async check(
    who: Credentials | undefined,
    { code, recoveryCode = '' }: GivenFactor,
  ): Promise<CheckedFactor> {
    if (recoveryCode !== '') {
      const hash = await paperCodeHash(recoveryCode, who?.recoverySalt ?? NOBODYS_SALT);
      const take = (tx: Tx) => this.papers.takeRecoveryCode(tx, who?.id ?? '', hash);
      return { method: 'recovery-code', take: tx => (who ? take(tx) : no()) };
    }
    const step = totpStep(who?.totpSecret ?? NOBODYS_SECRET, readDigits(code), this.clock.now());
    const isTheirs = who?.totpSecret !== undefined && step !== undefined;
    return {
      method: 'totp',
      take: tx => (isTheirs ? this.staff.takeTotpStep(tx, who.id, step) : no()),
    };
  }
}

const no = () => Promise.resolve(false);
