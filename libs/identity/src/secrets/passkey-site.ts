import { Settings } from '@kashikan/config';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { SessionKind } from '../rules/session-limits';
import { type ChallengeBond, isOurChallenge, newChallenge } from './passkey-challenges';

/** Which of our two sites a passkey is for, in the words of WebAuthn, and the challenges that we recognise. */
@Injectable()
export class PasskeySite {
  private readonly key: Buffer;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(settings.ENCRYPTION_KEY, 'base64');
  }

  /** Residents and staff have sites of their own, so that a passkey of one is none for the other. */
  of(kind: SessionKind): { readonly rpID: string; readonly origin: string } {
    const { origin, hostname } = new URL(
      kind === 'staff' ? this.settings.ADMIN_URL : this.settings.RESIDENT_URL,
    );
    return { rpID: hostname, origin };
  }

  challenge(bond: ChallengeBond): Uint8Array<ArrayBuffer> {
    return newChallenge(bond, this.key, this.clock.now());
  }

  isOurs(challenge: string, bond: ChallengeBond): boolean {
    return isOurChallenge(challenge, bond, this.key, this.clock.now());
  }
}
