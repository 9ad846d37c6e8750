import { totpCode } from '@kashikan/identity';
import { seal, unseal } from '../../../libs/identity/src/secrets/encryption';
import { totpStep } from '../../../libs/identity/src/secrets/totp';
import {
  csrfTokenOf,
  isToken,
  newSessionToken,
  newVisitorToken,
  tokenHash,
} from '../../../libs/identity/src/secrets/tokens';

describe('a sealed secret', () => {
  const key = Buffer.alloc(32, 1);

  it('opens with its key only', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', key);
    expect(sealed).not.toContain('JBSWY');
    expect(unseal(sealed, key)).toBe('JBSWY3DPEHPK3PXP');
    expect(() => unseal(sealed, Buffer.alloc(32, 2))).toThrow();
  });

  it('does not open when a byte of it has changed, and never looks the same twice', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', key);
    expect(seal('JBSWY3DPEHPK3PXP', key)).not.toBe(sealed);
    const parts = sealed.split('.');
    for (const place of [1, 2, 3]) {
      const bytes = Buffer.from(parts[place] ?? '', 'base64url');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      const changed = parts.map((part, at) => (at === place ? bytes.toString('base64url') : part)).join('.');
      expect(() => unseal(changed, key)).toThrow();
    }
  });
});

describe('a code of the authenticator app', () => {
  // RFC 6238, appendix B: the key "12345678901234567890", at 59 seconds, is 94287082 in eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const at = (seconds: number) => new Date(seconds * 1000);

  it('is the one of the standard', () => {
    expect(totpCode(secret, at(59))).toBe('287082');
    expect(totpStep(secret, '287082', at(59))).toBe(1);
  });

  it('may be one step early or late, not two', () => {
    const code = totpCode(secret, at(600));
    expect(totpStep(secret, code, at(570))).toBe(20);
    expect(totpStep(secret, code, at(659))).toBe(20);
    expect(totpStep(secret, code, at(660))).toBeUndefined();
    expect(totpStep(secret, code, at(569))).toBeUndefined();
  });

  it.each(['', '28708', 'abcdef', '2870822'])('is never %j', typed =>
    expect(totpStep(secret, typed, at(59))).toBeUndefined(),
  );
});

describe('a token', () => {
  it('is known by its shape, and its hash and form token do not give it away', () => {
    const token = newSessionToken();
    expect(isToken(token) && isToken(newVisitorToken())).toBe(true);
    expect(isToken(`${token}x`)).toBe(false);
    expect(tokenHash(token)).not.toBe(csrfTokenOf(token));
    expect(csrfTokenOf(token)).not.toContain(token.slice(2));
  });
});
