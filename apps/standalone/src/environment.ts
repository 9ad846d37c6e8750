import { DIGITAL_APP_CLIENT_ID } from './digital-app';
import type { LocalSecrets } from './local-secrets';

export interface StandInAddresses {
  readonly stripe: string | undefined;
  readonly smtp: string | undefined;
  /** The issuer. */
  readonly digitalApp: string | undefined;
}

/** The environment of the parts: what was given holds, the rest is this copy's own. */
export const environmentOf = (
  given: NodeJS.ProcessEnv,
  databaseUrl: string,
  secrets: LocalSecrets,
  standIns: StandInAddresses,
): NodeJS.ProcessEnv => ({
  LOG_LEVEL: 'error',
  ENCRYPTION_KEY: secrets.encryptionKey,
  ...(standIns.stripe === undefined
    ? {}
    : {
        STRIPE_SECRET_KEY: secrets.stripeKey,
        STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
        STRIPE_API_BASE: standIns.stripe,
      }),
  ...(standIns.smtp === undefined ? {} : { SMTP_URL: standIns.smtp }),
  ...(standIns.digitalApp === undefined
    ? {}
    : {
        DIGITAL_APP_ISSUER: standIns.digitalApp,
        DIGITAL_APP_CLIENT_ID,
        DIGITAL_APP_PRIVATE_KEY: secrets.digitalAppKey,
      }),
  RESIDENT_URL: `http://localhost:${given['RESIDENT_PORT'] ?? '3000'}`,
  ADMIN_URL: `http://localhost:${given['ADMIN_PORT'] ?? '3001'}`,
  ...given,
  DATABASE_URL: databaseUrl,
});
