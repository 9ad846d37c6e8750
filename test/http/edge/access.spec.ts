import { cookieNameOf, Routes } from '@kashikan/edge';
import { SignInStaff, totpCode } from '@kashikan/identity';
import { FixedClock } from '@kashikan/kernel';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { aLentHall, type LentHall } from '../../support/lent-hall';
import { settingsFor } from '../../support/settings';
import { aClerk } from '../../support/staff';
import { aProbeApp } from './edge-app';

describe('who may call a route', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let resident: NestFastifyApplication;
  let admin: NestFastifyApplication;
  let hall: LentHall;
  let elsewhere: LentHall;

  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    hall = await aLentHall(owner, 'aoba', '011002');
    elsewhere = await aLentHall(owner, 'midori', '011011');
    await owner.end();
    const settings = settingsFor(database.url);
    resident = await aProbeApp({ settings, clock });
    admin = await aProbeApp({ settings, clock, app: 'admin', publicUrl: 'https://staff.example.jp' });
  }, 60_000);
  afterAll(async () => {
    await resident?.close();
    await admin?.close();
    await database?.drop();
  });

  const ask = () => request(resident.getHttpServer());

  async function aBrowser() {
    const page = await ask().get('/page');
    const [cookie = ''] = page.headers['set-cookie'] as unknown as string[];
    return { cookie: cookie.split(';')[0] ?? '', token: page.text.replace(/<\/?p>/g, '') };
  }
  const post = (cookie: string, fields: object) =>
    ask().post('/form').type('form').set('cookie', cookie).send(fields);

  describe('a form (SEC-9)', () => {
    it('is taken with the token of its own browser, which no handler sees', async () => {
      const { cookie, token } = await aBrowser();
      const answer = await post(cookie, { _csrf: token, _idempotency: 'a-key-of-my-own', name: '花子' });
      expect(answer.body).toMatchObject({ fields: { name: '花子' } });
      expect(answer.body.fields).not.toHaveProperty('_csrf');
    });

    it('is refused without a token, with the token of another browser, and without a cookie', async () => {
      const [mine, other] = [await aBrowser(), await aBrowser()];
      const answers = [
        await post(mine.cookie, { name: 'x' }),
        await post(mine.cookie, { _csrf: other.token, name: 'x' }),
        await ask().post('/form').type('form').send({ _csrf: mine.token, name: 'x' }),
      ];
      for (const answer of answers)
        expect([answer.status, answer.body.code]).toEqual([403, 'request.form-stale']);
    });

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['a sister site', { 'sec-fetch-site': 'same-site' }],
      ['another origin', { origin: 'https://evil.example' }],
      ['a sandboxed frame', { origin: 'null' }],
    ])('from %s is refused even with the right token', async (_, headers) => {
      const { cookie, token } = await aBrowser();
      const answer = await post(cookie, { _csrf: token }).set(headers as Record<string, string>);
      expect([answer.status, answer.body.code]).toEqual([403, 'request.foreign-origin']);
    });

    it('is taken from the public address, whatever the proxy makes of the host', async () => {
      const { cookie, token } = await aBrowser();
      await post(cookie, { _csrf: token }).set('origin', 'http://localhost:3000').expect(201);
    });

    it('that grew old is offered again with what was typed, to our own page only', async () => {
      const { cookie } = await aBrowser();
      const send = (site: string) =>
        post(cookie, { _csrf: 'old', name: '花子' }).set({ accept: 'text/html', 'sec-fetch-site': site });
      expect((await send('same-origin')).text).toContain('[["name","花子"]]');
      expect((await send('none')).text).toContain('null');
    });
  });

  it('a form whose session ended in the middle is offered again, without its old secrets', async () => {
    const { cookie, token } = await aBrowser();
    const answer = await ask()
      .post('/mine')
      .type('form')
      .set({ cookie, accept: 'text/html', origin: 'http://localhost:3000' })
      .send({ _csrf: token, _idempotency: 'a-key-of-my-own', day: ['1', '2'] });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('{"action":"/mine","fields":[["day","1"],["day","2"]]}');
  });

  it('JSON from a foreign page is refused (SEC-9), a signed webhook from nowhere is not', async () => {
    const wish = ask().post('/api/v1/wishes').set('origin', 'https://evil.example').send({});
    expect((await wish).body.code).toBe('request.foreign-origin');
    const { cookie } = await aBrowser();
    const webhook = await ask().post('/webhook').set('cookie', cookie).send({ id: 'evt' }).expect(201);
    expect(webhook.body).toEqual({ cookie: false, bytes: '{"id":"evt"}' });
  });

  it('a page for residents is closed to visitors, to invented tokens and to nonsense', async () => {
    for (const token of ['', `s.${'x'.repeat(43)}`, '%00', "' OR 1=1"])
      expect((await ask().get('/mine').set('cookie', `kashikan_resident=${token}`)).body.code).toBe(
        'session.sign-in-needed',
      );
  });

  describe('staff', () => {
    async function aSignedInClerk(role: 'desk' | 'approver') {
      const clerk = await aClerk(admin, 'aoba', [{ role, facilityId: hall.facilityId }]);
      const { session } = await admin.get(SignInStaff).run({
        ...clerk,
        code: totpCode(clerk.totpSecret, clock.now()),
        address: '192.0.2.1',
      });
      const name = cookieNameOf({ app: 'admin', publicUrl: 'https://staff.example.jp', signInPath: '/' });
      const get = (path: string) =>
        request(admin.getHttpServer()).get(path).set('cookie', `${name}=${session.token}`);
      return { get, token: session.token };
    }

    it('get in by role; a missing permission is told, a missing session asks to sign in', async () => {
      const [desk, approver] = [await aSignedInClerk('desk'), await aSignedInClerk('approver')];
      await approver.get('/staff/board').expect(200);
      await desk.get('/staff/home').expect(200);
      const refused = await desk.get('/staff/board').expect(403);
      expect(refused.body).toMatchObject({ code: 'permission.missing', permission: 'approval.decide' });
      expect((await request(admin.getHttpServer()).get('/staff/board')).status).toBe(401);
    });

    it('see nothing of another municipality or a hall that is not theirs', async () => {
      const [desk, approver] = [await aSignedInClerk('desk'), await aSignedInClerk('approver')];
      await approver.get(`/staff/at/aoba/${hall.facilityId}`).expect(200);
      await desk.get(`/staff/at/aoba/${hall.facilityId}`).expect(403);
      await approver.get(`/staff/at/aoba/${elsewhere.facilityId}`).expect(404);
      await approver.get(`/staff/at/midori/${hall.facilityId}`).expect(404);
    });

    it('have a cookie that only https and only this host may send', async () => {
      const { headers } = await request(admin.getHttpServer()).get('/page');
      expect(headers['set-cookie']).toEqual([
        expect.stringMatching(
          /^__Host-kashikan-admin=v\.[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ]);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    });

    it.each([
      ['a page', '/page'],
      ['an answer in JSON', '/look'],
      ['a way to the sign-in page', '/staff/home'],
      ['a page that is not there', '/nothing'],
      ['an error of ours', '/api/v1/broken'],
      ['an address that is none', '/%zz'],
      ['the description of the API', '/api/openapi.json'],
      ['the health', '/health/live'],
    ])('get no answer without its headers, be it %s (SEC-8)', async (_, path) => {
      const { headers } = await request(admin.getHttpServer()).get(path).set('accept', 'text/html');
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'x-request-id': expect.any(String) as string,
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    });

    it('are nobody in the residents’ app', async () => {
      const { token } = await aSignedInClerk('desk');
      await ask().get('/mine').set('cookie', `kashikan_resident=${token}`).expect(401);
      await ask().get('/staff/home').set('cookie', `kashikan_resident=${token}`).expect(401);
    });
  });

  it('is said by every route, or the app does not start', async () => {
    @Controller('forgotten')
    class ForgottenController {
      @Get() read() {
        return {};
      }
    }
    class ForgottenModule {}
    const starting = aProbeApp({
      settings: settingsFor(database.url),
      modules: [{ module: ForgottenModule, controllers: [ForgottenController] }],
    });
    await expect(starting).rejects.toThrow(/ForgottenController\.read/);
  });

  it('can be listed', () => {
    const routes = resident.get(Routes).all();
    expect(routes).toContainEqual({
      method: 'GET',
      path: '/staff/board',
      handler: 'ProbeController.board',
      access: { for: 'staff', permission: 'approval.decide' },
      showsPeople: false,
    });
    expect(routes.filter(route => route.path.startsWith('/health/'))).toHaveLength(2);
  });
});
