import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a page asks of the browser, as far as a device needs it. */
interface Asked {
  readonly challenge: string;
}

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Buffer): string => bytes.toString('base64url');

/** Somebody was there, and gave a finger or a PIN. */
const PRESENT_AND_VERIFIED = 0b101;
const WITH_KEY = 0b1000000;

/** CBOR (RFC 8949): a short text, and bytes. */
const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
const cborBytes = (bytes: Buffer): Buffer => {
  const head = Buffer.from([0x59, 0, 0]);
  head.writeUInt16BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
};

/** What a device says about itself: for which site, how sure it is, and how often it was used. */
function authenticatorData(hostname: string, flags: number, counter: number): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(flags, 0);
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(hostname), head]);
}

/** A P-256 key in COSE (RFC 9053). */
function coseKey({ x = '', y = '' }: JsonWebKey): Buffer {
  const parts = ['a5010203262001215820', Buffer.from(x, 'base64url'), '225820', Buffer.from(y, 'base64url')];
  return Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)));
}

const attestationOf = (data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0xa3]),
    cborText('fmt'),
    cborText('none'),
    cborText('attStmt'),
    Buffer.from([0xa0]),
    cborText('authData'),
    cborBytes(data),
  ]);

/** A device that keeps one passkey, without a browser: it answers as WebAuthn says (P-256, no attestation). */
export function anAuthenticator(origin = 'http://localhost:3000') {
  const { hostname } = new URL(origin);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;
  const said = (type: string, { challenge }: Asked): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (parts: Record<string, Buffer>): string => {
    const response = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, base64url(bytes)]),
    );
    const named = { id: base64url(id), rawId: base64url(id), type: 'public-key' };
    return JSON.stringify({ ...named, clientExtensionResults: {}, response });
  };
  return {
    /** What the browser sends for `navigator.credentials.create`. */
    made(asked: Asked): string {
      const credential = [Buffer.alloc(16), Buffer.from([0, id.length]), id];
      const data = authenticatorData(hostname, PRESENT_AND_VERIFIED + WITH_KEY, counter);
      const whole = Buffer.concat([data, ...credential, coseKey(publicKey.export({ format: 'jwk' }))]);
      return answer({
        clientDataJSON: said('webauthn.create', asked),
        attestationObject: attestationOf(whole),
      });
    },
    /** What it sends for `navigator.credentials.get`. `count` as a copy of the device would, which has not counted along. */
    proved(asked: Asked, count = counter + 1): string {
      counter = count;
      const data = authenticatorData(hostname, PRESENT_AND_VERIFIED, counter);
      const clientDataJSON = said('webauthn.get', asked);
      const signature = sign('sha256', Buffer.concat([data, sha256(clientDataJSON)]), privateKey);
      return answer({ clientDataJSON, authenticatorData: data, signature });
    },
  };
}
