import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { SessionKind } from '../rules/session-limits';
import { PasskeySite } from '../secrets/passkey-site';
import { readPasskeyAnswer } from '../secrets/read-passkey-answer';
import { PasskeysStore, type StoredPasskey } from '../store/passkeys.store';
import type { SessionOwner } from '../store/session.store';
import { PasskeyView } from '../views/passkeys';
import { subjectOf } from './register-passkey';

export interface PasskeyGiven {
  /** What the browser answered, as the hidden field `passkey` carried it. */
  readonly answer: string;
  readonly sessionHash: string;
}

/**
 * Finds out who holds a passkey: to sign in, or to prove it again. The authenticator checks a finger, a face or a PIN, so this is two
 * factors in one. Starts no session; a refusal is an outcome, because the used challenge must be committed.
 */
@Injectable()
export class UsePasskey {
  constructor(
    private readonly site: PasskeySite,
    private readonly store: PasskeysStore,
    private readonly passkeys: PasskeyView,
  ) {}

  /** What the page gives to the browser. For somebody known, only their own passkeys are asked for. */
  async options(
    kind: SessionKind,
    sessionHash: string,
    ownerId?: string,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.site.of(kind).rpID,
      challenge: this.site.challenge({ purpose: 'sign-in', sessionHash }),
      userVerification: 'required',
      ...(ownerId === undefined
        ? {}
        : { allowCredentials: await this.passkeys.credentialsOf({ kind, id: ownerId }) }),
    });
  }

  /** The owner, or undefined when the answer proves nothing. */
  async run(tx: Tx, kind: SessionKind, given: PasskeyGiven): Promise<SessionOwner | undefined> {
    const response = readPasskeyAnswer<AuthenticationResponseJSON>(given.answer);
    const passkey = response && (await this.store.find(tx, kind, response.id));
    if (!passkey) return undefined;
    const owner = { kind, id: passkey.ownerId };
    const proved = await this.verified(kind, response, passkey, given.sessionHash);
    if (!proved || !(await this.store.takeChallenge(tx, proved.challenge))) {
      tx.touch(subjectOf(owner), owner.id, { event: 'passkey-refused', passkeyId: passkey.id });
      return undefined;
    }
    await this.store.used(tx, passkey.id, proved.counter);
    return owner;
  }

  private async verified(
    kind: SessionKind,
    response: AuthenticationResponseJSON,
    passkey: StoredPasskey,
    sessionHash: string,
  ): Promise<{ challenge: string; counter: number } | undefined> {
    const { rpID, origin } = this.site.of(kind);
    let challenge = '';
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge: given => {
        challenge = given;
        return this.site.isOurs(given, { purpose: 'sign-in', sessionHash });
      },
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id: response.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: true,
    }).catch(() => undefined);
    return checked?.verified ? { challenge, counter: checked.authenticationInfo.newCounter } : undefined;
  }
}
