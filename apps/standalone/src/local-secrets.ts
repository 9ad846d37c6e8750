import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Secrets of this copy of the program, made at the first start: sealed rows stay readable only as long as they are kept. */
export interface LocalSecrets {
  readonly encryptionKey: string;
  readonly stripeKey: string;
  readonly stripeWebhookSecret: string;
}

const fresh = (): LocalSecrets => ({
  encryptionKey: randomBytes(32).toString('base64'),
  stripeKey: `sk_test_sandbox${randomBytes(16).toString('hex')}`,
  stripeWebhookSecret: `whsec_${randomBytes(24).toString('hex')}`,
});

export function localSecrets(dataFolder: string): LocalSecrets {
  const file = path.join(dataFolder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets;
  const secrets = fresh();
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
