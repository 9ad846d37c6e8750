import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A key of the environment and what is derived from it, so that no two uses share key bytes. */
export interface Key {
  /** The beginning of the key's hash: nobody has to name a key, and none can go by the name of another. */
  readonly id: string;
  readonly sealing: Buffer;
  readonly indexing: Buffer;
  /** The bytes themselves, for texts of the first form. */
  readonly bytes: Buffer;
}

export function keyOf(base64: string): Key {
  const bytes = Buffer.from(base64, 'base64');
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', bytes, '', `kashikan ${use}`, 32));
  return {
    id: createHash('sha256').update('kashikan key ').update(bytes).digest('hex').slice(0, 8),
    sealing: derived('sealing'),
    indexing: derived('blind index'),
    bytes,
  };
}

/** AES-256-GCM as `v2.key id.nonce.tag.text`. `place` (column and row) is authenticated: moved elsewhere, the text does not open. */
export function seal(text: string, key: Key, place: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.sealing, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map(part => part.toString('base64url'));
  return [sealedBy(key), ...parts].join('.');
}

/** How every text begins that this key has sealed. */
export const sealedBy = (key: Key): string => `v2.${key.id}`;

/** Throws when no key of `keys` sealed the text for this place, or when it was changed since. */
export function unseal(text: string, keys: readonly Key[], place: string): string {
  const [form, ...rest] = text.split('.');
  if (form === 'v1') return firstForm(rest, keys);
  const [keyId, ...parts] = rest;
  if (form !== 'v2') throw new Error('not a sealed text');
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new Error(`sealed with the key ${keyId}, which is not among those given`);
  return opened(parts, key.sealing, Buffer.from(place));
}

/** The form without key id and place: each key is tried. */
function firstForm(parts: readonly string[], keys: readonly Key[]): string {
  for (const key of keys) {
    try {
      return opened(parts, key.bytes);
    } catch {
      continue;
    }
  }
  throw new Error('sealed with a key that is not among those given, or changed since');
}

function opened(parts: readonly string[], key: Buffer, place?: Buffer): string {
  const [nonce, tag, sealed] = parts.map(part => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !sealed) throw new Error('not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  if (place) decipher.setAAD(place);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
}

/** Finds equal texts of one column without telling what they are. */
export const blindIndex = (text: string, key: Key, column: string): string =>
  `${key.id}.${createHmac('sha256', key.indexing).update(`${column}\n${text}`).digest('base64url')}`;
