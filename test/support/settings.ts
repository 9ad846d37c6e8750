import { readSettings, type Settings } from '@kashikan/config';

/** A whole environment for a spec: nothing of it leads outside this machine. */
export const settingsFor = (databaseUrl: string, more: Record<string, string> = {}): Settings =>
  readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '4',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    STRIPE_SECRET_KEY: 'sk_test_spec',
    STRIPE_WEBHOOK_SECRET: 'whsec_spec_only',
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'silent',
    ...more,
  });
