import { UnitOfWork } from '@kashikan/database';
import { UpdateProfile } from '@kashikan/identity';
import { startResident } from '../../apps/resident/src/start-resident';
import { type AdminWorld, adminWorld, Browser, DAY_OF_USE } from '../support/admin-world';
import { aConfirmedBooking, aResident, anApplication } from '../support/bookings';
import { settingsFor } from '../support/settings';

const mockLines: string[] = [];
jest.mock('pino', () => {
  const actual = jest.requireActual<typeof import('pino')>('pino');
  const toMemory = { write: (line: string) => void mockLines.push(line) };
  const pino = (options: object) => actual.pino({ ...options, level: 'debug' }, toMemory);
  return { ...actual, pino: Object.assign(pino, { stdTimeFunctions: actual.stdTimeFunctions }) };
});

/** Nobody is called this: wherever it turns up, somebody's data has leaked. */
const canaries = {
  name: '金糸雀カナリヤ',
  kana: 'カナリヤサエズリ',
  mail: 'canary-7f3a@example.jp',
  phone: '090-7319-4402',
  group: '金糸雀合唱隊',
  reason: '金糸雀が鳴いたため',
  password: 'canary-password-7f3a',
  requestId: 'canary-request-7f3a',
};

let world: AdminWorld;
let desk: Browser;

beforeAll(async () => {
  world = await adminWorld();
  desk = await world.signIn(['desk', 'administrator', 'approver']);
}, 120_000);
afterAll(() => world?.close());

async function aBookedCanary() {
  const person = await aResident(world);
  const typed = {
    name: canaries.name,
    nameKana: canaries.kana,
    phone: canaries.phone,
    groupName: canaries.group,
  };
  await world
    .get(UnitOfWork)
    .run({ actor: person.actor, verb: 'resident.update-profile' }, tx =>
      world.get(UpdateProfile).run(tx, person.accountId, typed),
    );
  await world.db.rows('UPDATE accounts SET email = $2 WHERE id = $1', [person.accountId, canaries.mail]);
  const application = anApplication({ groupName: canaries.group });
  return aConfirmedBooking(world, { person, application, choice: { date: DAY_OF_USE, bands: ['am'] } });
}

async function asResident(): Promise<void> {
  const running = await startResident(
    settingsFor(world.databaseUrl, { RESIDENT_PORT: '0', STRIPE_API_BASE: world.stripeUrl }),
    world.clock,
  );
  const at = `http://127.0.0.1:${running.port}`;
  const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  await fetch(`${at}/sign-in?email=${canaries.mail}`);
  const body = new URLSearchParams({ email: canaries.mail }).toString();
  await fetch(`${at}/sign-in`, { method: 'POST', headers: form, body, redirect: 'manual' });
  const told = {
    'user-agent': canaries.mail,
    'x-request-id': 'canary-request-7f3a',
    referer: `${at}/${canaries.mail}`,
  };
  await fetch(`${at}/api/v1/${canaries.mail}`, { headers: told });
  await fetch(`${at}/sign-in/link?token=${canaries.password}`);
  await fetch(`${at}/sign-in/digital-app/callback?state=${canaries.password}&code=${canaries.mail}`);
  await typeEverywhere(at);
  await running.close();
}

/** As somebody with a cookie and a form's token would: each way in is tried with canaries. */
async function typeEverywhere(at: string): Promise<void> {
  const visitor = new Browser(at);
  const typed = { email: canaries.mail, name: canaries.name, nameKana: canaries.kana, phone: canaries.phone };
  const secret = {
    code: canaries.password,
    token: canaries.password,
    pin: canaries.password,
    passkey: canaries.mail,
  };
  const { _csrf = '' } = (await visitor.get('/sign-in')).hidden('/sign-in');
  for (const path of [
    '/sign-in',
    '/sign-in/code',
    '/sign-in/link',
    '/sign-in/card',
    '/sign-in/passkey',
    '/profile',
    '/step-up',
  ])
    await visitor.post(path, { ...typed, ...secret, number: canaries.phone, _csrf });
}

async function asStaff(bookingId: string, accountId: string): Promise<void> {
  await desk.get(`/bookings/${bookingId}`);
  for (const words of [canaries.mail, canaries.phone, canaries.group])
    for (const to of ['/search', '/registrations', '/records', '/people/groups', '/records/disclosure']) {
      const { location } = await desk.submit(to, '/find', { to, scan: words, who: words, person: words });
      await desk.get(location ?? '');
    }
  await desk.submit(`/registrations/${accountId}`, `/registrations/${accountId}`, {
    reason: canaries.reason,
  });
  const cancellation = `/bookings/${bookingId}/cancellation`;
  await desk.submit(cancellation, cancellation, { cause: 'municipality', reason: canaries.reason });
  await world.visitor().submit('/sign-in', '/sign-in', { login: canaries.mail, password: canaries.password });
}

describe('Personal data and secrets (SEC-11)', () => {
  it('stand in no line of any log, and in the record only as the reason that staff gave', async () => {
    const { bookingId, person } = await aBookedCanary();
    await asResident();
    await asStaff(bookingId, person.accountId);
    await world.work();
    await world.reconcile();
    expect(mockLines.length).toBeGreaterThan(10);
    const log = mockLines.join('\n');
    expect(Object.values(canaries).filter(canary => log.includes(canary))).toEqual([]);
    const record = await world.db.rows<{ text: string }>(
      'SELECT (to_jsonb(e) - $1::text)::text AS text FROM audit_entries e',
      ['reason'],
    );
    const recorded = record.map(({ text }) => text).join('\n');
    expect(Object.values(canaries).filter(canary => recorded.includes(canary))).toEqual([]);
  }, 90_000);
});
