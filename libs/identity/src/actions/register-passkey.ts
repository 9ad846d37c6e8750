import { refusedBy, type Tx } from '@kashikan/database';
import { tidyText } from '@kashikan/i18n';
import { Injectable } from '@nestjs/common';
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { identityErrors } from '../identity.errors';
import { PasskeySite } from '../secrets/passkey-site';
import { readPasskeyAnswer } from '../secrets/read-passkey-answer';
import { PasskeysStore } from '../store/passkeys.store';
import type { SessionOwner } from '../store/session.store';
import { PasskeyView } from '../views/passkeys';

/** Whom the browser's own window names while it makes the passkey. */
export interface NamedOwner extends SessionOwner {
  /** What they sign in by: a login, a mail address. */
  readonly login: string;
  readonly name: string;
}

export interface NewPasskeyGiven {
  /** What the browser answered, as the hidden field `passkey` carried it. */
  readonly answer: string;
  readonly sessionHash: string;
  /** What its owner calls it. */
  readonly name: string;
}

/** Makes a passkey for somebody who is signed in. */
@Injectable()
export class RegisterPasskey {
  constructor(
    private readonly site: PasskeySite,
    private readonly store: PasskeysStore,
    private readonly passkeys: PasskeyView,
  ) {}

  /** What the page gives to the browser. */
  async options(owner: NamedOwner, sessionHash: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { rpID } = this.site.of(owner.kind);
    const known = await this.passkeys.credentialsOf(owner);
    return generateRegistrationOptions({
      rpName: owner.kind === 'staff' ? '貸館管理' : '貸館予約',
      rpID,
      userName: owner.login,
      userDisplayName: owner.name,
      userID: new TextEncoder().encode(owner.id),
      challenge: this.site.challenge({ purpose: 'register', sessionHash }),
      attestationType: 'none',
      excludeCredentials: known,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Throws `passkey.refused` or `passkey.known`. */
  async run(tx: Tx, owner: SessionOwner, given: NewPasskeyGiven): Promise<{ passkeyId: string }> {
    const made = await this.verified(owner, given);
    if (!made || !(await this.store.takeChallenge(tx, made.challenge))) throw identityErrors.passkeyRefused();
    const { credential, credentialBackedUp } = made.info;
    const passkey = {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      isBackedUp: credentialBackedUp,
      name: tidyText(given.name).slice(0, 60) || 'パスキー',
    };
    const passkeyId = await refusedBy(this.store.insert(tx, owner, passkey), {
      passkeys_credential_once: identityErrors.passkeyKnown,
    });
    tx.touch(subjectOf(owner), owner.id, { event: 'passkey-added', passkeyId });
    return { passkeyId };
  }

  private async verified({ kind }: SessionOwner, { answer, sessionHash }: NewPasskeyGiven) {
    const response = readPasskeyAnswer<RegistrationResponseJSON>(answer);
    if (!response) return undefined;
    const { rpID, origin } = this.site.of(kind);
    let challenge = '';
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: given => {
        challenge = given;
        return this.site.isOurs(given, { purpose: 'register', sessionHash });
      },
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => undefined);
    return checked?.verified ? { challenge, info: checked.registrationInfo } : undefined;
  }
}

export const subjectOf = ({ kind }: SessionOwner): string => (kind === 'staff' ? 'staff' : 'account');
