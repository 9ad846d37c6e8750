import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM. The first part names the form, so that a later key or cipher can be told apart. */
export function seal(text: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return ['v1', nonce, cipher.getAuthTag(), sealed]
    .map(part => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

/** Throws when the text was sealed with another key or changed since. */
export function unseal(text: string, key: Buffer): string {
  const [form, ...parts] = text.split('.');
  const [nonce, tag, sealed] = parts.map(part => Buffer.from(part, 'base64url'));
  if (form !== 'v1' || !nonce || !tag || !sealed) throw new Error('not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
}
