import { UnitOfWork } from '@kashikan/database';
import type { RunningApp } from '@kashikan/edge';
import { ChangeStaffRoles, StaffDirectory, totpCode } from '@kashikan/identity';
import { addMinutes, systemActor } from '@kashikan/kernel';
import { startAdmin } from '../../../apps/admin/src/start-admin';
import { importTown } from '../../support/journey-world';
import { type AdminWorld, adminWorld, Browser } from '../../support/admin-world';
import { aConfirmedBooking, aPendingApproval } from '../../support/bookings';
import { settingsFor } from '../../support/settings';
import { aClerk } from '../../support/staff';

describe('who may do what in the staff app', () => {
  let world: AdminWorld;
  let behindProxy: RunningApp;
  let bookingId: string;
  let approvalId: string;

  beforeAll(async () => {
    world = await adminWorld();
    await importTown(world.get, 'midori.yaml');
    const proxied = { ADMIN_PORT: '0', STRIPE_API_BASE: world.stripeUrl, TRUST_PROXY: 'loopback' };
    behindProxy = await startAdmin(settingsFor(world.databaseUrl, proxied), world.clock);
    ({ bookingId } = await aConfirmedBooking(world));
    ({ approvalId } = await aPendingApproval(world));
  }, 90_000);
  afterAll(async () => {
    await behindProxy?.close();
    await world?.close();
  });

  it('sends whoever has not signed in to the sign-in page, and back afterwards', async () => {
    const visitor = world.visitor();
    const turned = await visitor.get('/board?date=2027-06-17');
    expect([turned.status, turned.location]).toEqual([303, '/sign-in?return=%2Fboard%3Fdate%3D2027-06-17']);
    expect((await visitor.get(turned.location ?? '')).html).toContain('value="/board?date=2027-06-17"');
    expect((await visitor.json('/api/v1/board')).status).toBe(401);
  });

  it('refuses a wrong sign-in with one sentence, keeps the login and never shows the password', async () => {
    const visitor = world.visitor();
    const wrong = { login: 'clerk-nobody', password: 'some wrong password', code: '123456' };
    const tried = await visitor.submit('/sign-in', '/sign-in', wrong);
    expect(tried.status).toBe(422);
    expect(tried.text).toContain('サインインできませんでした');
    expect(tried.html).toContain('value="clerk-nobody"');
    expect(tried.html).not.toContain('some wrong password');
    expect(tried.html).toMatch(/<title>エラー：/);
  });

  it('opens only the doors of the roles, and says who may do the rest', async () => {
    const desk = await world.signIn(['desk']);
    const board = await desk.get('/board');
    expect(board.html).not.toContain('href="/accounting"');
    const books = await desk.get('/accounting');
    expect(books.status).toBe(403);
    expect(books.text).toContain('この操作ができるのは、「会計」「管理」の役割の職員です');
    const decided = await desk.submit(`/approvals/${approvalId}`, `/approvals/${approvalId}/approval`, {
      ...(await desk.get('/board')).hidden('/sign-out'),
    });
    expect(decided.status).toBe(403);
    expect((await desk.json('/api/v1/ledger')).body.code).toBe('permission.missing');
  });

  it('does not tell another town that a booking or a case exists', async () => {
    const elsewhere = await world.signIn(['desk', 'approver', 'administrator'], 'midori');
    const paths = [
      `/bookings/${bookingId}`,
      `/bookings/${bookingId}/handover`,
      `/bookings/${bookingId}/permit`,
      `/bookings/${bookingId}/cancellation`,
      `/approvals/${approvalId}`,
      `/approvals/${approvalId}/refusal`,
      '/bookings/nonsense',
      '/handovers/nonsense/return',
    ];
    for (const path of paths) expect([path, (await elsewhere.get(path)).status]).toEqual([path, 404]);
    const over = { bookingId, tag: '1101', takenByName: '山田' };
    expect((await elsewhere.json('/api/v1/handovers', over)).status).toBe(404);
    const decision = await elsewhere.json(`/api/v1/approvals/${approvalId}/decision`, {
      decision: 'approve',
    });
    expect(decision.status).toBe(404);
    expect((await elsewhere.get('/board')).text).not.toContain('青葉コーラス');
  });

  it('narrows the lists to the facilities where a role is held', async () => {
    const other = await world.signIn([{ role: 'approver', facilityId: world.gym.id }]);
    expect((await other.get('/approvals')).text).toContain('審査を待っている申込みはありません');
    expect((await other.get(`/approvals/${approvalId}`)).status).toBe(404);
    const here = await world.signIn([{ role: 'approver', facilityId: world.hall.id }]);
    expect((await here.get(`/approvals/${approvalId}`)).status).toBe(200);
  });

  it('narrows the lists to the facility that was chosen', async () => {
    const desk = await world.signIn(['approver']);
    const chosen = await desk.submit('/approvals', '/facility', { facility: world.gym.id });
    expect(chosen.status).toBe(303);
    expect((await desk.get('/approvals')).text).toContain('審査を待っている申込みはありません');
    await desk.submit('/approvals', '/facility', { facility: '' });
    expect((await desk.get('/approvals')).text).toContain('青葉コーラス');
  });

  it('keeps what was typed when the session ended in the middle of a form', async () => {
    const desk = await world.signIn(['desk']);
    const path = `/bookings/${bookingId}/cancellation`;
    const form = (await desk.get(path)).hidden(path);
    world.clock.moveTo(addMinutes(world.clock.now(), 61));
    const typed = { cause: 'municipality', reason: '空調の故障のため' };
    const turned = await desk.post(path, { ...form, ...typed });
    expect(turned.status).toBe(401);
    expect(turned.text).toContain('別のタブでサインインしてから');
    const again = turned.hidden(path);
    expect(again).toMatchObject(typed);
    await world.signInAgain(desk);
    const stale = await desk.post(path, again);
    expect([stale.status, stale.text.includes('入力した内容は残っています')]).toEqual([403, true]);
    const done = await desk.post(path, stale.hidden(path));
    expect(done.location).toBe(`/bookings/${bookingId}?done=cancelled`);
  });

  it('ends with signing out', async () => {
    const desk = await world.signIn(['desk']);
    expect((await desk.submit('/board', '/sign-out')).location).toBe('/sign-in');
    expect((await desk.get('/board')).status).toBe(303);
  });

  it('describes every staff resource in OpenAPI', async () => {
    const { body } = await world.visitor().json('/api/openapi.json');
    const paths = Object.keys(body.paths as object);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/api/v1/approvals',
        '/api/v1/approvals/{id}',
        '/api/v1/approvals/{id}/decision',
        '/api/v1/keys',
        '/api/v1/handovers',
        '/api/v1/handovers/{id}/return',
        '/api/v1/board',
        '/api/v1/ledger',
        '/api/v1/bookings/{number}',
      ]),
    );
  });

  it('takes a role away from somebody who is signed in with their next request (SEC-6)', async () => {
    await aClerk(world.services, 'aoba', [{ role: 'administrator', facilityId: null }]);
    const clerk = await aClerk(world.services, 'aoba', [{ role: 'accountant', facilityId: null }]);
    const browser = world.visitor();
    await world.enter(browser, clerk);
    expect((await browser.get('/accounting')).status).toBe(200);
    const colleague = { staffId: clerk.staffId, municipalityId: 'aoba' };
    const [held] = (await world.get(StaffDirectory).one('aoba', clerk.staffId))?.roles ?? [];
    const change = (way: 'withdraw' | 'leave') =>
      world
        .get(UnitOfWork)
        .run({ actor: systemActor('spec'), verb: 'staff.roles' }, tx =>
          world.get(ChangeStaffRoles)[way](tx, colleague, held?.id ?? ''),
        );
    await change('withdraw');
    expect((await browser.get('/accounting')).status).toBe(403);
    expect((await browser.json('/api/v1/ledger')).status).toBe(403);
    expect((await browser.get('/me')).status).toBe(200);
    await change('leave');
    expect((await browser.get('/me')).location).toBe('/sign-in?return=%2Fme');
  });

  it('lets nobody become another browser’s session, and ends the old one with each proof', async () => {
    const browser = world.visitor();
    await browser.get('/sign-in');
    const before = browser.cookieHeader();
    const clerk = await aClerk(world.services, 'aoba', [{ role: 'desk', facilityId: null }]);
    await world.enter(browser, clerk);
    const within = browser.cookieHeader();
    world.clock.moveTo(addMinutes(world.clock.now(), 16));
    const code = totpCode(clerk.totpSecret, world.clock.now());
    expect((await browser.submit('/step-up?return=/me', '/step-up', { code })).location).toBe('/me');
    expect(new Set([before, within, browser.cookieHeader()]).size).toBe(3);
    for (const [cookie, status] of [
      [before, 303],
      [within, 303],
      [browser.cookieHeader(), 200],
    ] as const)
      expect((await new Browser(world.origin, {}, cookie).get('/me')).status).toBe(status);
  });

  describe('by where they come from', () => {
    const through = (forwarded: string, cookies = '') =>
      new Browser(`http://127.0.0.1:${behindProxy.port}`, { 'x-forwarded-for': forwarded }, cookies);
    const directly = (forwarded: string, cookies = '') =>
      new Browser(world.origin, { 'x-forwarded-for': forwarded }, cookies);
    const inside = '192.0.2.5';
    const outside = '198.51.100.7';

    async function aClerkWho(roles: Parameters<typeof aClerk>[2]) {
      const clerk = await aClerk(world.services, 'aoba', roles);
      return async (browser: Browser, path: string) => {
        world.clock.moveTo(addMinutes(world.clock.now(), 1));
        await world.enter(browser, clerk);
        return (await browser.get(path)).status;
      };
    }
    async function allowOnly(fields: Record<string, string>): Promise<void> {
      const browser = through(inside);
      const administrator = await aClerkWho([{ role: 'administrator', facilityId: null }]);
      expect(await administrator(browser, '/staff/entry')).toBe(200);
      const saved = await browser.submit('/staff/entry', '/staff/entry', { unusedDays: '180', ...fields });
      expect(saved.location).toBe('/staff/entry?done=saved');
    }
    afterEach(async () => {
      await world.db.rows(`UPDATE staff_entry_rules SET networks = '{}'`);
      await world.db.rows('DELETE FROM facility_networks');
    });

    it('get in from the networks of the town, whoever pretends to be there', async () => {
      await allowOnly({ networks: `${inside}/32` });
      const asked = await aClerkWho([{ role: 'desk', facilityId: null }]);
      const doors: [Browser, number][] = [
        [through(inside), 200],
        [through(`::ffff:${inside}`), 200],
        [through('::ffff:c000:205'), 200],
        [through(outside), 403],
        [through(`${inside}, ${outside}`), 403],
        [through(''), 403],
        [through('nonsense'), 403],
        [directly(inside), 403],
      ];
      const found = [];
      for (const [browser] of doors) found.push(await asked(browser, '/board'));
      expect(found).toEqual(doors.map(([, status]) => status));
    });

    it('hold the roles of a facility only from its networks, and those of other places everywhere', async () => {
      await allowOnly({ [`networks-${world.gym.id}`]: inside });
      const asked = await aClerkWho([
        { role: 'accountant', facilityId: world.gym.id },
        { role: 'desk', facilityId: world.hall.id },
      ]);
      expect(await asked(through(inside), '/accounting')).toBe(200);
      expect(await asked(through(outside), '/accounting')).toBe(403);
      expect(await asked(directly(inside), '/accounting')).toBe(403);
      expect(await asked(through(outside), '/board')).toBe(200);
    });

    it('cannot lock themselves out', async () => {
      const browser = through(inside);
      const administrator = await aClerkWho([{ role: 'administrator', facilityId: null }]);
      await administrator(browser, '/staff/entry');
      const list = { unusedDays: '180', networks: `${outside}/32` };
      expect((await browser.submit('/staff/entry', '/staff/entry', list)).status).toBe(422);
      expect((await browser.get('/staff/entry')).status).toBe(200);
    });

    it('have ten tries a login and sixty an address, over all processes, whatever address they claim (SEC-4)', async () => {
      const browser = through(outside);
      const fields = {
        ...(await browser.get('/sign-in')).hidden('/sign-in'),
        password: 'wrong',
        code: '000000',
      };
      const claims = Array.from({ length: 200 }, (_, at) => `203.0.113.${at}`);
      const tries = async (
        doorOf: (claim: string, at: number) => Browser,
        login: (at: number) => string,
        most: number,
      ) => {
        const found: Record<number, number> = {};
        for (const [at, claim] of claims.slice(0, most).entries()) {
          const { status } = await doorOf(claim, at).post('/sign-in', { ...fields, login: login(at) });
          found[status] = (found[status] ?? 0) + 1;
        }
        return found;
      };
      const cookie = browser.cookieHeader();
      const spoofed = (claim: string) => through(`${claim}, ${outside}`, cookie);
      const here = (claim: string) => directly(claim, cookie);
      const clerk = await aClerk(world.services, 'aoba', []);
      world.clock.moveTo(addMinutes(world.clock.now(), 15));
      const everywhere = (claim: string, at: number) => (at % 2 ? through(claim, cookie) : here(claim));
      expect(await tries(everywhere, () => clerk.login, 200)).toEqual({ 422: 10, 429: 190 });
      world.clock.moveTo(addMinutes(world.clock.now(), 15));
      expect(await tries(spoofed, at => `nobody-${at}`, 65)).toEqual({ 422: 60, 429: 5 });
      expect(await tries(here, at => `nobody-${at}`, 65)).toEqual({ 422: 60, 429: 5 });
    }, 60_000);
  });
});
