import { cookieNameOf, readCarried, STEP_UP_PATH } from '@kashikan/edge';
import { csrfTokenOf, ProveStaff, SignInStaff, totpCode } from '@kashikan/identity';
import { addMinutes, FixedClock } from '@kashikan/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { aLentHall } from '../../support/lent-hall';
import { settingsFor } from '../../support/settings';
import { aClerk } from '../../support/staff';
import { aProbeApp } from './edge-app';

describe('what is delicate', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let admin: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await aLentHall(owner, 'aoba', '011002');
    await owner.end();
    admin = await aProbeApp({ settings: settingsFor(database.url), clock, app: 'admin' });
  }, 60_000);
  afterAll(async () => {
    await admin?.close();
    await database?.drop();
  });

  async function aClerkSignedIn() {
    clock.moveTo(addMinutes(clock.now(), 1));
    const clerk = await aClerk(admin, 'aoba', [{ role: 'desk', facilityId: null }]);
    const code = () => totpCode(clerk.totpSecret, clock.now());
    let { session } = await admin.get(SignInStaff).run({ ...clerk, code: code(), address: '192.0.2.1' });
    const name = cookieNameOf({ app: 'admin', publicUrl: 'http://localhost:3000', signInPath: '/' });
    const headers = () => ({ cookie: `${name}=${session.token}`, accept: 'text/html' });
    return {
      get: () => request(admin.getHttpServer()).get('/staff/delicate?tab=2').set(headers()),
      post: (fields: object) =>
        request(admin.getHttpServer())
          .post('/staff/delicate')
          .set({ ...headers(), 'sec-fetch-site': 'same-origin' })
          .type('form')
          .send({ _csrf: csrfTokenOf(session.token), ...fields }),
      async prove(given = code()) {
        const actor = { kind: 'staff', id: clerk.staffId } as const;
        const { sessionHash } = session;
        session = await admin.get(ProveStaff).run({ actor, sessionHash, code: given });
      },
      oldHeaders: headers(),
    };
  }

  it('is open for a quarter of an hour after the second factor was given', async () => {
    const clerk = await aClerkSignedIn();
    await clerk.get().expect(200);
    clock.moveTo(addMinutes(clock.now(), 15));
    const asked = await clerk.get().expect(303);
    expect(asked.headers.location).toBe(`${STEP_UP_PATH}?return=%2Fstaff%2Fdelicate%3Ftab%3D2`);
    await clerk.prove();
    await clerk.get().expect(200);
  });

  it('tells programs why', async () => {
    const clerk = await aClerkSignedIn();
    clock.moveTo(addMinutes(clock.now(), 15));
    const told = await clerk.get().set('accept', 'application/json').expect(403);
    expect(told.body).toMatchObject({ code: 'session.proof-needed', minutes: 15 });
  });

  it('keeps what was typed into a form', async () => {
    const clerk = await aClerkSignedIn();
    await clerk.post({ note: '急ぎ' }).expect(201);
    clock.moveTo(addMinutes(clock.now(), 16));
    const asked = await clerk.post({ note: '急ぎ', day: ['1', '2'] }).expect(403);
    expect(asked.text).toContain(
      '{"action":"/staff/delicate","fields":[["note","急ぎ"],["day","1"],["day","2"]]}',
    );
  });

  it('gives a new token with each proof, and the old one is worth nothing (ASVS 5.0, 7.2.4)', async () => {
    const clerk = await aClerkSignedIn();
    clock.moveTo(addMinutes(clock.now(), 20));
    await clerk.prove();
    await clerk.get().expect(200);
    await request(admin.getHttpServer()).get('/staff/home').set(clerk.oldHeaders).expect(303);
  });

  it('refuses a code that was used, and stops guessing', async () => {
    const clerk = await aClerkSignedIn();
    clock.moveTo(addMinutes(clock.now(), 1));
    await clerk.prove();
    await expect(clerk.prove()).rejects.toMatchObject({ code: 'sign-in.proof-refused' });
    for (let tries = 1; tries < 10; tries += 1)
      await expect(clerk.prove('000000')).rejects.toMatchObject({ code: 'sign-in.proof-refused' });
    await expect(clerk.prove('000000')).rejects.toMatchObject({ code: 'sign-in.too-many-tries' });
  });

  it('carries a form only to a path of our own', () => {
    const form = { action: '/staff/a', fields: [['a', '1']] } as const;
    expect(readCarried(JSON.stringify([form.action, form.fields]))).toEqual(form);
    for (const text of [
      '',
      '{}',
      '[',
      '["//evil.example",[]]',
      '["https://evil.example",[]]',
      '["/a",[["b"]]]',
    ])
      expect(readCarried(text)).toBeUndefined();
  });
});
