import type { RunningApp } from '@kashikan/edge';
import { FixedClock } from '@kashikan/kernel';
import { startAdmin } from '../../../apps/admin/src/start-admin';
import { startResident } from '../../../apps/resident/src/start-resident';
import { startWorker, type Worker } from '../../../apps/worker/src/start-worker';
import { loadSamples, sampleFolder } from '../../../apps/standalone/src/sample/load-samples';
import {
  readSampleStaff,
  sampleCode,
  type SampleStaff,
} from '../../../apps/standalone/src/sample/sample-staff';
import { ShutDown } from '../../../apps/standalone/src/shut-down';
import { type StandIns, startStandIns } from '../../../apps/standalone/src/stand-ins';
import { createTestDatabase } from '../../support/database';
import { MONDAY_MORNING } from '../../support/journey-world';
import { settingsFor } from '../../support/settings';
import { freePort } from '../../support/ui/resident-app';

/** Everything that `npm start` brings up, on a database, ports and a clock of its own. */
export interface WholeSystem {
  readonly clock: FixedClock;
  readonly residentUrl: string;
  readonly adminUrl: string;
  readonly standIns: StandIns;
  readonly worker: Worker;
  readonly resident: RunningApp;
  readonly admin: RunningApp;
  /** A member of the sample staff, with a second factor that has not been used yet. */
  staff(login: string): SampleStaff & { readonly code: string };
  now(): Date;
  stop(): Promise<void>;
}

const WEBHOOK_SECRET = 'whsec_spec_only';
const CODE_LASTS_MS = 30_000;

export async function wholeSystem(): Promise<WholeSystem> {
  const shutDown = new ShutDown();
  try {
    return await start(shutDown);
  } catch (error) {
    await shutDown.run();
    throw error;
  }
}

async function start(shutDown: ShutDown): Promise<WholeSystem> {
  const database = await createTestDatabase();
  await shutDown.add(() => database.drop());
  const clock = new FixedClock(MONDAY_MORNING);
  const [residentPort, adminPort] = [await freePort(), await freePort()];
  const residentUrl = `http://127.0.0.1:${residentPort}`;
  // A name, because passkeys are bound to one.
  const adminUrl = `http://localhost:${adminPort}`;
  const standIns = await startStandIns({
    port: 0,
    smtpPort: 0,
    webhookUrl: new URL(`${residentUrl}/api/v1/stripe/events`),
    webhookSecret: WEBHOOK_SECRET,
    clock,
  });
  await shutDown.add(() => standIns.stop());
  const settings = settingsFor(database.url, {
    RESIDENT_URL: residentUrl,
    RESIDENT_PORT: String(residentPort),
    ADMIN_URL: adminUrl,
    ADMIN_PORT: String(adminPort),
    STRIPE_API_BASE: standIns.url,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    SMTP_URL: standIns.smtpUrl,
  });
  const worker = await startWorker(settings, { clock });
  await shutDown.add(() => worker.stop());
  await loadSamples(worker.app);
  const resident = await startResident(settings, clock);
  await shutDown.add(() => resident.close());
  const admin = await startAdmin(settings, clock);
  await shutDown.add(() => admin.close());
  const parts = { clock, residentUrl, adminUrl, standIns, worker, resident, admin };
  return { ...parts, staff: signInsOf(clock), now: () => clock.now(), stop: () => shutDown.run() };
}

function signInsOf(clock: FixedClock): WholeSystem['staff'] {
  const people = readSampleStaff(sampleFolder);
  return login => {
    const person = people.find(candidate => candidate.login === login);
    if (!person) throw new Error(`no such sample staff: ${login}`);
    // Each code works once, so that time moves on before the next one is shown.
    clock.moveTo(new Date(clock.now().getTime() + CODE_LASTS_MS));
    return { ...person, code: sampleCode(person, clock.now()) };
  };
}
