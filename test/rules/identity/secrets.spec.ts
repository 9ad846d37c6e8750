import { totpCode } from '@kashikan/identity';
import { blindIndex, keyOf, seal, unseal } from '../../../libs/identity/src/secrets/encryption';
import { totpStep } from '../../../libs/identity/src/secrets/totp';
import {
  csrfTokenOf,
  isToken,
  newSessionToken,
  newVisitorToken,
  tokenHash,
} from '../../../libs/identity/src/secrets/tokens';

describe('a sealed secret', () => {
  const keyFrom = (byte: number) => keyOf(Buffer.alloc(32, byte).toString('base64'));
  const [key, other] = [keyFrom(1), keyFrom(2)];
  const place = 'staff.totp_secret 0190';

  it('opens with its key only, among several, and names a key that is missing', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', key, place);
    expect(sealed).not.toContain('JBSWY');
    expect(unseal(sealed, [other, key], place)).toBe('JBSWY3DPEHPK3PXP');
    expect(() => unseal(sealed, [other], place)).toThrow(key.id);
  });

  it('opens only in the row and column for which it was sealed', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', key, place);
    for (const elsewhere of ['staff.totp_secret 0191', 'staff.password_hash 0190'])
      expect(() => unseal(sealed, [key], elsewhere)).toThrow();
  });

  it('does not open when a byte of it has changed, and never looks the same twice', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', key, place);
    expect(seal('JBSWY3DPEHPK3PXP', key, place)).not.toBe(sealed);
    const parts = sealed.split('.');
    for (const at of [2, 3, 4]) {
      const bytes = Buffer.from(parts[at] ?? '', 'base64url');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      const changed = parts
        .map((part, index) => (index === at ? bytes.toString('base64url') : part))
        .join('.');
      expect(() => unseal(changed, [key], place)).toThrow();
    }
  });

  it('has a blind index that is equal for equal texts of one column and key, and for nothing else', () => {
    const indexed = blindIndex('1234567', key, 'accounts.bank');
    expect(blindIndex('1234567', key, 'accounts.bank')).toBe(indexed);
    expect(indexed).not.toContain('1234567');
    const others = [
      blindIndex('1234568', key, 'accounts.bank'),
      blindIndex('1234567', other, 'accounts.bank'),
      blindIndex('1234567', key, 'accounts.phone'),
    ];
    expect(others).not.toContain(indexed);
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
