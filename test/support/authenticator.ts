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

/** A device that keeps one passkey, without a browser: it answers as WebAuthn says (P-256, no attestation). */
export function anAuthenticator(origin = 'http://localhost:3000') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;
  const said = (type: string, { challenge }: Asked): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const about = (flags: number): Buffer => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(new URL(origin).hostname), head]);
  };
  const answer = (response: Record<string, string>): string =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  return {
    /** What the browser sends for `navigator.credentials.create`. */
    made(asked: Asked): string {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const data = Buffer.concat([about(PRESENT_AND_VERIFIED + WITH_KEY), credential]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ]);
      const clientDataJSON = base64url(said('webauthn.create', asked));
      return answer({ clientDataJSON, attestationObject: base64url(attestation) });
    },
    /** What it sends for `navigator.credentials.get`. `count` as a copy of the device would, which has not counted along. */
    proved(asked: Asked, count = counter + 1): string {
      counter = count;
      const data = about(PRESENT_AND_VERIFIED);
      const clientData = said('webauthn.get', asked);
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey);
      return answer({
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      });
    },
  };
}
