import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Catalogue, type Room } from '@kashikan/catalogue';
import type { Settings } from '@kashikan/config';
import { Database } from '@kashikan/database';
import { type Drained, drain } from '@kashikan/jobs';
import { ImportMunicipality, problemLine } from '@kashikan/journeys';
import { FixedClock, systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { StripeSandboxControl } from '../../apps/standalone/src/stripe-sandbox';
import { startStripeSandbox } from '../../apps/standalone/src/stripe-sandbox';
import { createWorkerApp, doorsOf } from '../../apps/worker/src/start-worker';
import { reconcilers, tasksOf } from '../../apps/worker/src/tasks';
import { Mailer, type OutgoingMail } from '../../libs/notifications/src/smtp/mailer';
import { createTestDatabase } from './database';
import { settingsFor } from './settings';

type Door = ReturnType<typeof doorsOf>;

/** A town with everything that a booking's money goes through: the journeys, the worker's tasks, a Stripe sandbox, a clock. */
export interface JourneyWorld {
  readonly clock: FixedClock;
  readonly stripe: StripeSandboxControl;
  readonly db: Database;
  /** Mails that have left, the newest last. */
  readonly mails: readonly OutgoingMail[];
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly stripeUrl: string;
  readonly services: INestApplicationContext;
  get: Door;
  room(code: string): Promise<Room>;
  /** Runs the jobs that are due; one that fails makes the spec fail. */
  work(): Promise<void>;
  /** The same, when failures are part of the story. */
  tryToWork(): Promise<Drained>;
  /** Everything that the clock wakes, as if every hour and minute had struck. */
  reconcile(): Promise<void>;
  close(): Promise<void>;
}

// A journey is many small steps on a real database, beside other suites that want the same two cores.
jest.setTimeout(60_000);

export const MONDAY_MORNING = new Date('2027-05-10T01:00:00Z');

const sample = (name: string): string =>
  readFileSync(path.resolve(__dirname, '../../apps/standalone/sample', name), 'utf8');

/** Loads a municipality's file as staff would; `change` alters it for what the samples do not have. */
export async function importTown(get: Door, name: string, change = (text: string) => text): Promise<void> {
  const outcome = await get(ImportMunicipality).run(systemActor('spec'), {
    fileName: name,
    text: change(sample(name)),
  });
  if (!outcome.ok) throw new Error(outcome.problems.map(problemLine).join('\n'));
}

/** The study room of the sample costs nothing here, so that a booking without a fee can be made without approval. */
const withFreeRoom = (text: string): string =>
  text.replace(
    '{ room: study, days: all, unitMinutes: 60, yen: 200 }',
    '{ room: study, days: all, unitMinutes: 60, yen: 0 }',
  );

/** `environment`: what a spec wants set otherwise. */
export async function journeyWorld(environment: Record<string, string> = {}): Promise<JourneyWorld> {
  const database = await createTestDatabase();
  const clock = new FixedClock(MONDAY_MORNING);
  const sandbox = await startStripeSandbox({
    port: 0,
    webhookUrl: null,
    webhookSecret: 'whsec_spec_only',
    clock,
  });
  const settings = settingsFor(database.url, { STRIPE_API_BASE: sandbox.url, ...environment });
  const services = await createWorkerApp(settings, clock);
  const get = doorsOf(services);
  const mails: OutgoingMail[] = [];
  get(Mailer).deliver = mail => {
    mails.push(mail);
    return Promise.resolve({ kind: 'accepted' });
  };
  await importTown(get, 'aoba.yaml', withFreeRoom);
  const tryToWork = () => drain(database.url, tasksOf(get));
  return {
    clock,
    stripe: sandbox.control,
    db: get(Database),
    mails,
    settings,
    databaseUrl: database.url,
    stripeUrl: sandbox.url,
    services,
    get,
    room: code => roomOf(get, code),
    tryToWork,
    async work() {
      const { failures } = await tryToWork();
      if (failures.length > 0)
        throw new Error(`a job failed: ${failures[0]?.task}`, { cause: failures[0]?.error });
    },
    async reconcile() {
      for (const reconciler of reconcilers) await reconciler.run(get);
    },
    async close() {
      await services.close();
      await sandbox.stop();
      await database.drop();
    },
  };
}

async function roomOf(get: Door, code: string): Promise<Room> {
  const { facilities } = await get(Catalogue).municipality('aoba');
  const room = facilities.flatMap(facility => facility.rooms).find(candidate => candidate.code === code);
  if (!room) throw new Error(`no room ${code}`);
  return room;
}
