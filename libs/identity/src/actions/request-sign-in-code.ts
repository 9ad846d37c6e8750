import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { addMinutes, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { signInTerms } from '../rules/sign-in-terms';
import { codeHash, newCode } from '../secrets/codes';

export interface IssuedCode {
  readonly id: string;
  readonly email: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/**
 * Makes the six digits that go out by mail. It never looks whether an account exists: everybody gets a code, and the account
 * comes into being with the first sign-in, so there is nothing to find out by asking.
 */
@Injectable()
export class RequestSignInCode {
  constructor(private readonly settings: Settings) {}

  /** `email` as `readEmail` returned it. The caller sends `code` and forgets it. */
  async run(tx: Tx, email: string): Promise<IssuedCode> {
    const id = newId();
    const code = newCode();
    const expiresAt = addMinutes(tx.now, signInTerms.codeMinutes);
    await tx.change(
      `INSERT INTO sign_in_codes (id, email, code_hash, expires_at, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, email, codeHash(id, code, Buffer.from(this.settings.ENCRYPTION_KEY, 'base64')), expiresAt, tx.now],
    );
    tx.touch('sign-in-code', id);
    return { id, email, code, expiresAt };
  }
}
