import { createPublicKey } from 'node:crypto';
import path from 'node:path';
import { readSettings, type Settings } from '@kashikan/config';
import { migrate } from '@kashikan/database';
import { SystemClock } from '@kashikan/kernel';
import { startAdmin } from '../../admin/src/start-admin';
import { startResident } from '../../resident/src/start-resident';
import { startWorker } from '../../worker/src/start-worker';
import { startEmbeddedPostgres } from './embedded-postgres';
import { environmentOf } from './environment';
import { checkGivenDatabase } from './given-database';
import { localSecrets } from './local-secrets';
import { onFreePort } from './on-free-port';
import { loadSamples, sampleFolder } from './sample/load-samples';
import { addSampleBookings } from './sample/sample-bookings';
import { readSampleStaff, sampleCode } from './sample/sample-staff';
import { UnfinishedSamples } from './sample/unfinished-samples';
import type { ShutDown } from './shut-down';
import { standInsInProduction } from './start-refusals';
import { type StandIns, startStandIns } from './stand-ins';
import { welcome } from './welcome';

export interface StartOptions {
  readonly dataFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly shutDown: ShutDown;
  readonly say: (line: string) => void;
}

/** Brings everything up in order: database, stand-ins, sample towns, the two apps and the worker, all in this process. */
export async function start({ dataFolder, environment, shutDown, say }: StartOptions): Promise<void> {
  const needsStandIns = !environment['STRIPE_SECRET_KEY'] || !environment['SMTP_URL'];
  if (needsStandIns && environment['NODE_ENV'] === 'production') throw standInsInProduction();
  const given = environment['DATABASE_URL'];
  if (given) await checkGivenDatabase(given);
  const databaseUrl = given ?? (await embedded(dataFolder, shutDown, say));
  say('データベースを整えています… / Applying migrations');
  await migrate(databaseUrl);
  const standIns = await standInsFor(dataFolder, environment, shutDown);
  const settings = readSettings(
    environmentOf(environment, databaseUrl, localSecrets(dataFolder), {
      stripe: environment['STRIPE_SECRET_KEY'] ? undefined : standIns?.url,
      smtp: environment['SMTP_URL'] ? undefined : standIns?.smtpUrl,
      digitalApp: environment['DIGITAL_APP_ISSUER'] ? undefined : standIns && `${standIns.url}/digital-app`,
    }),
  );
  const unfinished = new UnfinishedSamples(dataFolder);
  const isNew = await startParts(settings, standIns, { shutDown, say, unfinished });
  const staff = isNew || standIns ? readSampleStaff(sampleFolder) : [];
  say(welcome(settings, standIns?.url, staff));
}

async function embedded(
  dataFolder: string,
  shutDown: ShutDown,
  say: (line: string) => void,
): Promise<string> {
  say('PostgreSQL を起動しています… / Starting the embedded PostgreSQL');
  const postgres = await startEmbeddedPostgres({ dataFolder: path.join(dataFolder, 'postgres'), log: say });
  await shutDown.add(() => postgres.stop());
  return postgres.url;
}

/** What stands in for Stripe and the mail server, unless both real ones are given. */
async function standInsFor(
  dataFolder: string,
  environment: NodeJS.ProcessEnv,
  shutDown: ShutDown,
): Promise<StandIns | undefined> {
  if (environment['STRIPE_SECRET_KEY'] && environment['SMTP_URL']) return undefined;
  const residentPort = environment['RESIDENT_PORT'] ?? '3000';
  const port = Number(environment['STANDIN_PORT'] ?? '3002');
  const staff = readSampleStaff(sampleFolder);
  const standIns = await onFreePort('STANDIN_PORT', port, () =>
    startStandIns({
      port,
      smtpPort: 0,
      dataFolder,
      webhookUrl: new URL(`http://127.0.0.1:${residentPort}/api/v1/stripe/events`),
      webhookSecret: localSecrets(dataFolder).stripeWebhookSecret,
      clock: new SystemClock(),
      digitalApp: {
        clientKey: createPublicKey(localSecrets(dataFolder).digitalAppKey),
        redirectUri: `${environment['RESIDENT_URL'] ?? `http://localhost:${residentPort}`}/sign-in/digital-app/callback`,
      },
      staffCodes: at =>
        staff.map(person => ({
          login: person.login,
          name: person.name,
          roles: person.roles.map(({ role }) => role).join(', '),
          code: sampleCode(person, at),
        })),
    }),
  );
  await shutDown.add(() => standIns.stop());
  return standIns;
}

/** True when the database was empty and the samples were loaded. */
async function startParts(
  settings: Settings,
  standIns: StandIns | undefined,
  {
    shutDown,
    say,
    unfinished,
  }: Pick<StartOptions, 'shutDown' | 'say'> & { readonly unfinished: UnfinishedSamples },
): Promise<boolean> {
  say('3つのプログラムを起動しています… / Starting residents’ app, staff app and worker');
  const worker = await startWorker(settings);
  await shutDown.add(() => worker.stop());
  // The sample logins stand in a public file, so they have no place in production.
  const isNew = settings.NODE_ENV !== 'production' && (await loadSamples(worker.app, unfinished));
  const resident = await onFreePort('RESIDENT_PORT', settings.RESIDENT_PORT, () => startResident(settings));
  await shutDown.add(() => resident.close());
  const admin = await onFreePort('ADMIN_PORT', settings.ADMIN_PORT, () => startAdmin(settings));
  await shutDown.add(() => admin.close());
  if (isNew) {
    say('見本の自治体と予約を入れています… / Loading the sample towns and bookings');
    await addSampleBookings(worker.app, standIns && (sessionId => standIns.stripe.payByCard(sessionId)));
    unfinished.finish();
  }
  return isNew;
}
