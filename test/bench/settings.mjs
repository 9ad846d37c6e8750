// The environment of the measured app: production mode, with addresses that nothing answers, since no workload calls out.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const benchEnvironment = (url, port = 3000) => ({
  NODE_ENV: 'production',
  DATABASE_URL: url,
  DATABASE_POOL: '10',
  HOST: '127.0.0.1',
  RESIDENT_PORT: String(port),
  RESIDENT_URL: `http://127.0.0.1:${port}`,
  ENCRYPTION_KEY: createHash('sha256').update('bench').digest('base64'),
  STRIPE_SECRET_KEY: 'sk_test_bench00000000',
  STRIPE_WEBHOOK_SECRET: 'whsec_bench00000000',
  SMTP_URL: 'smtp://127.0.0.1:9',
  LOG_LEVEL: 'warn',
});

export const benchSettings = url =>
  require(path.join(root, 'dist/libs/config/src')).readSettings(benchEnvironment(url));
