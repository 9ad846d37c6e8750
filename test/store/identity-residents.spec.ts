import { type Tx, UnitOfWork } from '@kashikan/database';
import {
  ConfirmSignInCode,
  EndSession,
  ForgetOldSignIns,
  IdentityModule,
  RegisterPasskey,
  RequestSignInCode,
  Sessions,
  Throttle,
  tokenHash,
  UpdateProfile,
  UsePasskey,
} from '@kashikan/identity';
import { addMinutes, FixedClock, newId, systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { anAuthenticator } from '../support/authenticator';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { servicesOn } from '../support/services';
import { workOf } from '../support/work';

describe('a resident who signs in by a code', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let services: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await servicesOn(database.url, clock, [IdentityModule]);
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await database?.drop();
  });

  const inUnit = <T>(work: (tx: Tx) => Promise<T>) =>
    services.get(UnitOfWork).run({ actor: systemActor('spec'), verb: 'spec' }, work);
  const requestCode = (email: string) => inUnit(tx => services.get(RequestSignInCode).run(tx, email));
  const confirm = (email: string, code: string, oldSessionHash = tokenHash(newId())) =>
    inUnit(tx => services.get(ConfirmSignInCode).run(tx, { email, code, oldSessionHash, locale: 'ja' }));
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const anEmail = () => `${newId()}@example.jp`;
  async function signIn(email = anEmail()) {
    const outcome = await confirm(email, (await requestCode(email)).code);
    if (!outcome.signedIn) throw new Error('not signed in');
    return outcome;
  }

  it('gets an account at the first time and finds it again at the next', async () => {
    const email = anEmail();
    const first = await signIn(email);
    const second = await signIn(email);
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.accountId).toBe(first.accountId);
    const session = await services.get(Sessions).resident(second.session.token);
    expect(session).toMatchObject({ accountId: first.accountId, email, name: null });
  });

  it('may type the digits in any width, with spaces and hyphens', async () => {
    const email = anEmail();
    const { code } = await requestCode(email);
    const typed = ` ${code.slice(0, 3)}－${code.slice(3)} `.replace(/\d/g, digit =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    expect(await confirm(email, typed)).toMatchObject({ signedIn: true });
  });

  it('gets in once with one code', async () => {
    const email = anEmail();
    const { code } = await requestCode(email);
    expect(await confirm(email, code)).toMatchObject({ signedIn: true });
    expect(await confirm(email, code)).toEqual({ signedIn: false });
  });

  it('gets in once even when the form is sent twice at the same moment', async () => {
    const email = anEmail();
    const { code } = await requestCode(email);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => confirm(email, code)));
    expect(outcomes.filter(outcome => outcome.signedIn)).toHaveLength(1);
  });

  it('has five tries, and the right code does not help after them', async () => {
    const email = anEmail();
    const { code } = await requestCode(email);
    for (let tries = 0; tries < 5; tries += 1)
      expect(await confirm(email, wrong(code))).toEqual({ signedIn: false });
    expect(await confirm(email, code)).toEqual({ signedIn: false });
  });

  it('has ten minutes, and only the newest code counts', async () => {
    const email = anEmail();
    const older = await requestCode(email);
    clock.moveTo(addMinutes(clock.now(), 1));
    const newer = await requestCode(email);
    expect(await confirm(email, older.code === newer.code ? wrong(older.code) : older.code)).toEqual({
      signedIn: false,
    });
    clock.moveTo(addMinutes(clock.now(), 10));
    expect(await confirm(email, newer.code)).toEqual({ signedIn: false });
  });

  it('cannot use the code of another', async () => {
    const { code } = await requestCode(anEmail());
    expect(await confirm(anEmail(), code)).toEqual({ signedIn: false });
  });

  it('costs the same work whether the address has an account or not (SEC-4)', async () => {
    const known = anEmail();
    await signIn(known);
    const stranger = anEmail();
    for (const attempt of [requestCode, (email: string) => confirm(email, 'xxxxxx')]) {
      const works = [];
      for (const email of [known, stranger]) works.push((await workOf(() => attempt(email))).statements);
      expect(works).toEqual([works[0], works[0]]);
    }
  });

  it('leaves the old session behind when signing in again, and every session when signing out', async () => {
    const email = anEmail();
    const first = await signIn(email);
    const { code } = await requestCode(email);
    const again = await confirm(email, code, first.session.sessionHash);
    if (!again.signedIn) throw new Error('not signed in');
    const sessions = services.get(Sessions);
    expect(again.session.token).not.toBe(first.session.token);
    expect(await sessions.resident(first.session.token)).toBeUndefined();
    await inUnit(tx => services.get(EndSession).run(tx, again.session.sessionHash));
    expect(await sessions.resident(again.session.token)).toBeUndefined();
  });

  it('is signed in for thirty days, and is no member of staff', async () => {
    const sessions = services.get(Sessions);
    const { session } = await signIn();
    expect(await sessions.staff(session.token, '192.0.2.1')).toBeUndefined();
    clock.moveTo(addMinutes(clock.now(), 29 * 24 * 60));
    expect(await sessions.resident(session.token)).toBeDefined();
    clock.moveTo(addMinutes(clock.now(), 24 * 60));
    expect(await sessions.resident(session.token)).toBeUndefined();
  });

  it('keeps a profile, or hears of everything that is wrong with it', async () => {
    const { accountId, session } = await signIn();
    const update = (typed: object) => inUnit(tx => services.get(UpdateProfile).run(tx, accountId, typed));
    await update({ name: '山田　花子', nameKana: 'やまだ はなこ', phone: '０３-１２３４-５６７８' });
    expect(await services.get(Sessions).resident(session.token)).toMatchObject({
      name: '山田 花子',
      nameKana: 'ヤマダ ハナコ',
      phone: '0312345678',
    });
    await expect(update({ name: '' })).rejects.toMatchObject({
      code: 'profile.refused',
      facts: {
        problems: expect.arrayContaining([{ field: 'name', code: 'profile.name-missing' }]) as unknown,
      },
    });
  });

  it('is counted by the throttle in every process alike, and forgotten with the window', async () => {
    const throttle = services.get(Throttle);
    const limit = { name: 'spec', most: 3, minutes: 10 };
    const tries = await Promise.all([1, 2, 3, 4, 5].map(() => throttle.overLimit(limit, 'somebody')));
    expect(tries.filter(wait => wait !== undefined)).toHaveLength(2);
    expect(await throttle.overLimit(limit, 'somebody else')).toBeUndefined();
    clock.moveTo(addMinutes(clock.now(), 10));
    expect(await throttle.overLimit(limit, 'somebody')).toBeUndefined();
  });

  it('is forgotten where nothing can be used any more', async () => {
    await signIn();
    const forget = () => inUnit(tx => services.get(ForgetOldSignIns).run(tx));
    await forget();
    await signIn();
    expect(await forget()).toEqual({ codes: 0, sessions: 0, counts: 0, challenges: 0, visits: 0 });
    clock.moveTo(addMinutes(clock.now(), 32 * 24 * 60));
    expect((await forget()).sessions).toBeGreaterThan(0);
  });

  describe('who has a passkey', () => {
    const here = tokenHash('this browser');
    const asked = (sessionHash = here) => services.get(UsePasskey).options('resident', sessionHash);
    const use = (answer: string, sessionHash = here, kind: 'resident' | 'staff' = 'resident') =>
      inUnit(tx => services.get(UsePasskey).run(tx, kind, { answer, sessionHash }));
    const ownerOf = ({ accountId }: { accountId: string }) => ({ kind: 'resident', id: accountId }) as const;

    async function withPasskey() {
      const owner = ownerOf(await signIn());
      const device = anAuthenticator();
      const register = services.get(RegisterPasskey);
      const options = await register.options({ ...owner, login: 'x', name: 'x' }, here);
      const given = { answer: device.made(options), sessionHash: here, name: '電話' };
      await inUnit(tx => register.run(tx, owner, given));
      return { owner, device, given };
    }

    it('gets in once with an answer: not again, not at the same moment, and not in another browser', async () => {
      const { owner, device } = await withPasskey();
      const answer = device.proved(await asked());
      expect(await use(answer, tokenHash('another browser'))).toBeUndefined();
      expect(await use(answer, here, 'staff')).toBeUndefined();
      const entered = await Promise.all([use(answer), use(answer), use(answer)]);
      expect(entered.filter(Boolean)).toEqual([owner]);
      expect(await use(answer)).toBeUndefined();
      expect(await use(device.proved(await asked()))).toEqual(owner);
    });

    it('has ten minutes to answer, and only the question that was asked', async () => {
      const { device, given } = await withPasskey();
      const question = await asked();
      clock.moveTo(addMinutes(clock.now(), 10));
      expect(await use(device.proved(question))).toBeUndefined();
      const made = JSON.parse(given.answer) as { response: { clientDataJSON: string } };
      const { challenge } = JSON.parse(Buffer.from(made.response.clientDataJSON, 'base64url').toString()) as {
        challenge: string;
      };
      expect(await use(device.proved({ challenge }))).toBeUndefined();
      expect(await use(device.proved({ challenge: 'bm9uZQ' }))).toBeUndefined();
    });

    it('is stopped when a copy of the device turns up, which has not counted along', async () => {
      const { owner, device } = await withPasskey();
      expect(await use(device.proved(await asked(), 7))).toEqual(owner);
      expect(await use(device.proved(await asked(), 7))).toBeUndefined();
      expect(await use(device.proved(await asked(), 8))).toEqual(owner);
    });

    it('cannot register the same answer twice, nor for somebody else', async () => {
      const { owner, given } = await withPasskey();
      const other = ownerOf(await signIn());
      for (const somebody of [owner, other])
        await expect(
          inUnit(tx => services.get(RegisterPasskey).run(tx, somebody, given)),
        ).rejects.toMatchObject({ code: 'passkey.refused' });
    });

    it.each([
      '',
      '[]',
      'null',
      '{"id":"x","response":null}',
      '{"id":"x","response":{}}',
      '{"id":7,"response":{}}',
    ])('is refused, not broken, for an answer that is none: %j', async text => {
      expect(await use(text)).toBeUndefined();
    });
  });
});
