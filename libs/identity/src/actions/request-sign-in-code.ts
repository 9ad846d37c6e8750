import type { Tx } from '@kashikan/database';
import { addMinutes, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { signInTerms } from '../rules/sign-in-terms';
import { newCode } from '../secrets/codes';
import { newLinkToken } from '../secrets/tokens';
import { type IssuedCode, SignInCodesStore } from '../store/sign-in-codes.store';

/**
 * Makes the six digits and the link that go out by mail. It never looks whether an account exists: everybody gets a code, and the account
 * comes into being with the first sign-in, so there is nothing to find out by asking.
 */
@Injectable()
export class RequestSignInCode {
  constructor(private readonly codes: SignInCodesStore) {}

  /** `email` as `readEmail` returned it, `visitorHash` of the browser that is to ask for the digits. The caller sends `code` and `linkToken` and forgets them. */
  async run(tx: Tx, email: string, visitorHash: string | null = null): Promise<IssuedCode> {
    const id = newId();
    const code = newCode();
    const linkToken = newLinkToken();
    const expiresAt = addMinutes(tx.now, signInTerms.codeMinutes);
    await this.codes.insert(tx, { id, email, visitorHash, code, linkToken, expiresAt });
    tx.touch('sign-in-code', id);
    return { id, email, code, linkToken, expiresAt };
  }
}
