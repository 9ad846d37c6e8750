import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { settingsFor } from '../../support/settings';
import { aProbeApp } from './edge-app';

describe('what an app answers', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const ask = () => request(app.getHttpServer());

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await aProbeApp({ settings: settingsFor(database.url, { TRUST_PROXY: 'loopback' }) });
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const html = { accept: 'text/html' };
  const wish = { people: 20, purpose: 'choir' };
  const key = { 'idempotency-key': 'a-key-of-my-own' };

  describe('to programs, as problem details (RFC 9457)', () => {
    it('tells the status of the kind, the code, words, facts and the request', async () => {
      const answer = await ask().get('/api/v1/taken').set('x-request-id', 'from-the-proxy').expect(409);
      expect(answer.headers['content-type']).toMatch('application/problem+json');
      expect(answer.headers['x-request-id']).toBe('from-the-proxy');
      expect(answer.body).toEqual({
        type: 'urn:kashikan:problem:idempotency.in-progress',
        status: 409,
        code: 'idempotency.in-progress',
        title: 'ほかの操作と重なりました',
        detail: expect.stringContaining('予約の一覧') as string,
        requestId: 'from-the-proxy',
        freeFrom: '2027-04-02',
      });
    });

    it('speaks English when asked to', async () => {
      const { body } = await ask().get('/api/v1/taken').set('accept-language', 'en-GB,en;q=0.9');
      expect(body.title).toMatch(/^[A-Za-z ,']+$/);
    });

    it('does not tell what broke, only under which number to find it', async () => {
      const { body } = await ask().get('/api/v1/broken').expect(500);
      expect(body.code).toBe('unexpected');
      expect(body.detail).toContain(body.requestId);
      expect(JSON.stringify(body)).not.toContain('canary');
    });

    it.each([
      ['a route that is not there', 'get', '/api/v1/nothing', undefined, 404, 'request.not-found'],
      ['a body that is not JSON', 'post', '/api/v1/wishes', '{"people":', 400, 'request.malformed'],
      [
        'a body that is too large',
        'post',
        '/api/v1/wishes',
        `"${'x'.repeat(600_000)}"`,
        400,
        'request.too-large',
      ],
    ] as const)('refuses %s', async (_, verb, path, body, status, code) => {
      const answer = await ask()[verb](path).set('content-type', 'application/json').send(body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers['content-type']).toMatch('application/problem+json');
    });

    it.each([
      ['an address that is none', '/%zz', 400],
      ['an address of another sort', '/api/v1/..%2f..%2fetc', 404],
      ['a parameter that is too long', `/staff/at/${'x'.repeat(300)}/y`, 400],
    ])('answers %s in the same form', async (_, path, status) => {
      const answer = await ask().get(path);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toMatch('application/problem+json');
    });

    it('refuses a body that would change how objects behave', async () => {
      const answer = await ask()
        .post('/api/v1/wishes')
        .set('content-type', 'application/json')
        .send('{"__proto__":{"people":1}}');
      expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
    });

    it('refuses a character that the database cannot keep', async () => {
      const answer = await ask().post('/api/v1/notes').send({ text: 'a\u0000b' });
      expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
    });

    it('refuses brackets in brackets that would exhaust the stack', async () => {
      const deep = '['.repeat(100_000) + ']'.repeat(100_000);
      for (const body of [deep, `{"people":${deep}}`]) {
        const answer = await ask()
          .post('/api/v1/wishes')
          .set({ ...key, 'content-type': 'application/json' })
          .send(body);
        expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
      }
    });

    it('refuses text that pretends to be a form', async () => {
      const answer = await ask().post('/api/v1/wishes').set('content-type', 'text/plain').send('{}');
      expect(answer.body.code).toBe('request.media-type');
    });

    it('names each field that could not be read, and refuses fields that nobody asked for', async () => {
      const { body } = await ask()
        .post('/api/v1/wishes')
        .set(key)
        .send({ people: 'many', purpose: 'x', fee: 0 });
      expect(body.code).toBe('request.malformed');
      expect(body.problems).toEqual(
        expect.arrayContaining([
          { field: 'people', code: 'isInt', message: '整数で入力してください。' },
          { field: 'fee', code: 'whitelistValidation', message: 'この項目は使えません。' },
        ]),
      );
    });
  });

  describe('to people, as pages', () => {
    it('shows the app’s own error page', async () => {
      const answer = await ask().get('/nothing').set(html).expect(404);
      expect(answer.headers['content-type']).toMatch('text/html');
      expect(answer.text).toContain('<h1>request.not-found</h1>');
    });

    it('leads to the sign-in page and back', async () => {
      const answer = await ask().get('/mine?tab=1').set(html).expect(303);
      expect(answer.headers.location).toBe('/sign-in?return=%2Fmine%3Ftab%3D1');
    });
  });

  describe('with headers', () => {
    it('that allow nothing from elsewhere and keep nothing', async () => {
      const { headers } = await ask().get('/page').expect(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['strict-transport-security']).toBeUndefined();
    });

    it('that mark a visitor only when the page has a form', async () => {
      expect((await ask().get('/look')).headers['set-cookie']).toBeUndefined();
      const [cookie] = (await ask().get('/page')).headers['set-cookie'] as unknown as string[];
      expect(cookie).toMatch(/^kashikan_resident=v\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    });
  });

  describe('to a request with an idempotency key', () => {
    const send = (body: object, headers: Record<string, string> = key) =>
      ask().post('/api/v1/wishes').set(headers).send(body);

    it('refuses one without it, and one too short to be unique', async () => {
      expect((await send(wish, {})).body).toMatchObject({ status: 400, code: 'idempotency.key-missing' });
      expect((await send(wish, { 'idempotency-key': 'short' })).body.code).toBe('idempotency.key-missing');
    });

    it('knows the same content whatever the order of its fields', async () => {
      const [one, two, other] = await Promise.all([
        send(wish),
        send({ purpose: 'choir', people: 20 }),
        send({ ...wish, people: 21 }),
      ]);
      expect(two.body.key.requestHash).toBe(one.body.key.requestHash);
      expect(other.body.key.requestHash).not.toBe(one.body.key.requestHash);
      expect(one.body.key.scope).not.toBe(two.body.key.scope);
    });
  });

  it('limits a route per address', async () => {
    await ask().get('/few').expect(200);
    await ask().get('/few').expect(200);
    const answer = await ask().get('/few').expect(429);
    expect(answer.body.code).toBe('request.too-many');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('says when it is ready, and describes itself in OpenAPI 3.1', async () => {
    await ask().get('/health/live').expect(200);
    await ask().get('/health/ready').expect(200);
    const { body } = await ask().get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths as object)).toEqual(
      expect.arrayContaining(['/api/v1/wishes', '/api/v1/taken']),
    );
    expect(body.paths['/api/v1/wishes'].post.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    );
    expect(body.paths['/api/v1/taken'].get.responses.default.content).toHaveProperty([
      'application/problem+json',
    ]);
  });
});
