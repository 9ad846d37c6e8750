import { BookingsStore } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { DigitalApp, DigitalIdentityStore, SessionStore, type StartedSession } from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { KeepFindings } from './keep-findings';

/** デジタル認証アプリへ行く: remembers who left, from where and why nobody else may come back in their place. */
@Injectable()
export class LeaveForDigitalApp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly app: DigitalApp,
    private readonly store: DigitalIdentityStore,
  ) {}

  /** The address to send the browser to. Throws `identity.digital-app-unavailable`. */
  async run(actor: Actor, visitorHash: string, returnTo: string): Promise<URL> {
    const attempt = await this.app.newAttempt();
    const address = await this.app.address(attempt);
    await this.unitOfWork.run({ actor, verb: 'identity.leave-for-app' }, tx =>
      this.store.leave(tx, visitorHash, attempt, returnTo),
    );
    return address;
  }
}

/** What came of a visit to the app. */
export type DigitalVisit =
  | { readonly kind: 'checked'; readonly returnTo: string }
  | { readonly kind: 'signed-in'; readonly returnTo: string; readonly session: StartedSession }
  /** The card has no account yet: sign in by mail first, then check. */
  | { readonly kind: 'unknown'; readonly returnTo: string };

export interface Returning {
  readonly actor: Actor;
  /** The account that is signed in; undefined for somebody who comes to sign in. */
  readonly accountId: string | undefined;
  readonly visitorHash: string;
  /** As the app sent it: code, state, issuer or an error. */
  readonly query: string;
  readonly userAgent: string | undefined;
}

/** デジタル認証アプリから戻る: checks the identity of whoever is signed in, or signs in whoever the card belongs to. */
@Injectable()
export class ReturnFromDigitalApp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly app: DigitalApp,
    private readonly store: DigitalIdentityStore,
    private readonly sessions: SessionStore,
    private readonly bookings: BookingsStore,
    private readonly findings: KeepFindings,
  ) {}

  /**
   * Throws `identity.digital-app-refused` (stopped, too late, another browser, a second time), `identity.digital-app-taken`,
   * `identity.name-differs` or `identity.digital-app-unavailable`; then nothing is kept.
   */
  async run({ actor, accountId, visitorHash, query, userAgent }: Returning): Promise<DigitalVisit> {
    const state = new URLSearchParams(query).get('state') ?? '';
    // Committed before the app is asked: whatever follows, this visit cannot come back again.
    const { attempt, returnTo } = await this.unitOfWork.run({ actor, verb: 'identity.return-from-app' }, tx =>
      this.store.comeBack(tx, visitorHash, state),
    );
    const person = await this.app.person(query, attempt);
    const { issuer, subject } = person;
    return this.unitOfWork.run({ actor, verb: 'identity.check' }, async (tx): Promise<DigitalVisit> => {
      if (accountId !== undefined) {
        await this.store.link(tx, issuer, subject, accountId);
        await this.findings.run(tx, accountId, person);
        return { kind: 'checked', returnTo };
      }
      const owner = await this.store.accountOf(tx, issuer, subject);
      if (owner === undefined) return { kind: 'unknown', returnTo };
      await this.findings.run(tx, owner, person);
      const session = await this.sessions.start(tx, 'resident', owner, { method: 'digital-app', userAgent });
      await this.bookings.adoptHolds(tx, visitorHash, session.sessionHash, owner);
      tx.touch('account', owner, { event: 'signed-in', method: 'digital-app' });
      return { kind: 'signed-in', returnTo, session };
    });
  }
}
