import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Secrets of this copy of the program, made at the first start: sealed rows stay readable only as long as they are kept. */
export interface LocalSecrets {
  readonly encryptionKey: string;
  readonly stripeKey: string;
  readonly stripeWebhookSecret: string;
  /** PKCS#8 in PEM, with which this copy proves itself to the stand-in for the digital authentication app. */
  readonly digitalAppKey: string;
}

const fresh = (): LocalSecrets => ({
  encryptionKey: randomBytes(32).toString('base64'),
  stripeKey: `sk_test_sandbox${randomBytes(16).toString('hex')}`,
  stripeWebhookSecret: `whsec_${randomBytes(24).toString('hex')}`,
  digitalAppKey: generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
});

export function localSecrets(dataFolder: string): LocalSecrets {
  const file = path.join(dataFolder, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalSecrets>) : {};
  // A file of an earlier version lacks what came later; what it has must stay.
  const secrets = { ...fresh(), ...kept };
  if (Object.keys(kept).length === Object.keys(secrets).length) return secrets;
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
