import {
  csrfTokenOf,
  newVisitorToken,
  type ResidentSession,
  type StaffSession,
  tokenHash,
} from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import type { StaffMember } from './staff-member';

/**
 * Who sends a request. Somebody without a cookie gets one only when the answer needs it: asking for `token`, `sessionHash` or
 * `csrfToken` makes the token, and the cookie goes out with the answer. A visitor who only looks around is never marked.
 */
export class Visitor {
  #token: string | undefined;
  #minted = false;

  constructor(
    readonly requestId: string,
    token?: string,
    readonly resident?: ResidentSession,
    readonly staff?: StaffMember,
  ) {
    this.#token = token;
  }

  get token(): string {
    if (this.#token === undefined) {
      this.#token = newVisitorToken();
      this.#minted = true;
    }
    return this.#token;
  }

  /** Whether the browser showed a cookie; without one it has no authority that a forged form could abuse. */
  get cameWithCookie(): boolean {
    return this.#token !== undefined && !this.#minted;
  }

  /** A token made during this request, which the browser must be told. */
  get mintedToken(): string | undefined {
    return this.#minted ? this.#token : undefined;
  }

  /** The session of whoever has signed in, whichever app it is. */
  get session(): ResidentSession | StaffSession | undefined {
    return this.resident ?? this.staff?.session;
  }

  /** What `bookings.session_hash` and `sessions.token_hash` keep. */
  get sessionHash(): string {
    return tokenHash(this.token);
  }

  /** For the hidden field `_csrf` of every form. */
  get csrfToken(): string {
    return csrfTokenOf(this.token);
  }

  get actor(): Actor {
    if (this.staff) return this.staff.actor;
    if (this.resident) return { kind: 'resident', id: this.resident.accountId, requestId: this.requestId };
    return { kind: 'resident', id: `visitor:${this.sessionHash.slice(0, 16)}`, requestId: this.requestId };
  }
}
