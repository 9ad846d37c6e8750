import { type Tx, UnitOfWork } from '@kashikan/database';
import { readDigits } from '@kashikan/i18n';
import { type Actor, Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { Seals } from '../secrets/seals';
import { newTotpSecret, totpAddress, totpStep } from '../secrets/totp';
import { makeRecoveryCodes, PaperCodesStore } from '../store/paper-codes.store';
import { SessionStore, type StartedSession } from '../store/session.store';
import { StaffStore } from '../store/staff.store';
import { RegisterPasskey } from './register-passkey';

/** A secret that is shown this once, for the authenticator app. */
export interface OfferedSecret {
  /** Base32, for typing. */
  readonly secret: string;
  /** For the QR code. */
  readonly address: string;
  /** Travels with the form; only we can read it, and only for this person. */
  readonly sealed: string;
}

export interface FactorGiven {
  readonly actor: Actor;
  readonly sessionHash: string;
  /** The sealed secret of the page and the code that the app shows for it, … */
  readonly app?: { readonly sealed: string; readonly code: string };
  /** … or the browser's answer for a new passkey, and what to call it. */
  readonly passkey?: { readonly answer: string; readonly name: string };
  /** The header `User-Agent`, for the session that begins at the end. */
  readonly userAgent?: string | undefined;
}

/** What is shown once, at the end. */
export interface SetUpDone {
  readonly session: StartedSession;
  readonly recoveryCodes: readonly string[];
}

/** The second factor: at the first sign-in, and whenever somebody changes it. */
@Injectable()
export class SetUpStaff {
  constructor(
    private readonly clock: Clock,
    private readonly seals: Seals,
    private readonly registerPasskey: RegisterPasskey,
    private readonly staff: StaffStore,
    private readonly papers: PaperCodesStore,
  ) {}

  /** A fresh secret; nothing is stored until a code proves that the app has it. */
  offerSecret(staffId: string, login: string): OfferedSecret {
    const secret = newTotpSecret();
    const sealed = this.seals.seal('staff.totp_secret', staffId, secret);
    return { secret, sealed, address: totpAddress(secret, login) };
  }

  /** The same secret again, when the first code was mistyped; a new one when the field came back spoilt. */
  offerAgain(staffId: string, login: string, sealed: string): OfferedSecret {
    const secret = this.opened(staffId, sealed);
    if (secret === undefined) return this.offerSecret(staffId, login);
    return { secret, sealed, address: totpAddress(secret, login) };
  }

  /** Adds the factor. Throws `sign-in.proof-refused`, `passkey.refused` or `passkey.known`. */
  async add(tx: Tx, { actor, sessionHash, app, passkey }: FactorGiven): Promise<void> {
    if (passkey) {
      const owner = { kind: 'staff', id: actor.id } as const;
      await this.registerPasskey.run(tx, owner, { ...passkey, sessionHash });
      return;
    }
    const secret = this.opened(actor.id, app?.sealed ?? '');
    const step =
      secret === undefined ? undefined : totpStep(secret, readDigits(app?.code ?? ''), this.clock.now());
    if (secret === undefined || step === undefined) throw identityErrors.proofRefused();
    // Sealed anew: what lay in a page is not what lies in the database.
    await this.staff.setTotp(tx, actor.id, this.seals.seal('staff.totp_secret', actor.id, secret), step);
    tx.touch('staff', actor.id, { event: 'totp-set' });
  }

  /** A new set of recovery codes, shown once. Hashed before the transaction, so made by the caller. */
  async keepRecoveryCodes(tx: Tx, staffId: string, made: Awaited<ReturnType<typeof makeRecoveryCodes>>) {
    await this.papers.keepRecoveryCodes(tx, staffId, made);
    tx.touch('staff', staffId, { event: 'recovery-codes-made', count: made.codes.length });
  }

  private opened(staffId: string, sealed: string): string | undefined {
    try {
      return this.seals.open('staff.totp_secret', staffId, sealed);
    } catch {
      return undefined;
    }
  }
}

/** The end of the first sign-in: the set-up code is used up, other sessions end, and this one counts as strong from here on. */
@Injectable()
export class FinishSetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly setUp: SetUpStaff,
    private readonly papers: PaperCodesStore,
    private readonly sessions: SessionStore,
    private readonly staff: StaffStore,
  ) {}

  /** Throws as `SetUpStaff.add` does, and `sign-in.setup-refused` when the code was used meanwhile. */
  async run(given: FactorGiven): Promise<SetUpDone> {
    const made = await makeRecoveryCodes();
    const { actor, sessionHash } = given;
    const session = await this.unitOfWork.run({ actor, verb: 'staff.set-up' }, async tx => {
      if (!(await this.papers.useSetupCode(tx, actor.id))) throw identityErrors.setupRefused();
      await this.setUp.add(tx, given);
      await this.setUp.keepRecoveryCodes(tx, actor.id, made);
      await this.sessions.endOthers(tx, { kind: 'staff', id: actor.id }, sessionHash);
      await this.sessions.end(tx, sessionHash);
      await this.staff.signedIn(tx, actor.id);
      const method = given.passkey ? 'passkey' : 'totp';
      tx.touch('staff', actor.id, { event: 'set-up', method });
      return this.sessions.start(tx, 'staff', actor.id, { method, userAgent: given.userAgent });
    });
    return { session, recoveryCodes: made.codes };
  }
}
