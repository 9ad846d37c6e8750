import { UnitOfWork } from '@kashikan/database';
import { RegisterApplicant } from '@kashikan/identity';
import { addMinutes, type LocalDate, localDate } from '@kashikan/kernel';
import { freePort, residentApp, type ResidentApp } from '../../support/ui/resident-app';
import { type DigitalApp, startDigitalApp } from '../../support/digital-app';
import { PlainBrowser } from './visitor';

/** Follows the visit to the app as a browser does, through the provider's pages and with its cookies, up to the address back. */
async function shown(left: string, card: Record<string, string>): Promise<string> {
  const cookies = new Map<string, string>();
  const visit = async (address: string, init: RequestInit = {}): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (!to)
      throw new Error(`the provider answers ${response.status}: ${(await response.text()).slice(0, 900)}`);
    return new URL(to, address).href;
  };
  const page = await visit(left);
  const resumed = await visit(page, {
    method: 'POST',
    body: new URLSearchParams(card).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const back = new URL(await visit(resumed));
  return `${back.pathname}${back.search}`;
}

const show = async (browser: PlainBrowser, card: Record<string, string>): Promise<PlainBrowser> =>
  browser.open(await shown(browser.path, card));

const hanako = { name: '山田　花子', address: 'あおば市中央一丁目2番3号' };

describe('デジタル認証アプリ, with a real OpenID provider', () => {
  let provider: DigitalApp;
  let app: ResidentApp;

  beforeAll(async () => {
    const port = await freePort();
    provider = await startDigitalApp(`http://127.0.0.1:${port}`);
    app = await residentApp({ environment: provider.environment, wantedPort: port });
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await provider?.close();
  });

  const signedIn = async (email: string, name = '山田 花子'): Promise<PlainBrowser> => {
    const browser = await new PlainBrowser(app.address).open('/sign-in');
    await browser.send('/sign-in', { email });
    await app.world.work();
    const code = /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await browser.send('/sign-in/code', { code });
    await browser.open('/profile');
    return browser.send('/profile', { name, nameKana: 'やまだ はなこ', phone: '090-0000-0001' });
  };
  const leave = (browser: PlainBrowser) =>
    browser.open(
      '/sign-in/digital-app?return=%2Fmy%2Fidentity%3Ftown%3Daoba%26for%3Dgroup%26return%3D%252Fbookings',
    );

  it('checks who somebody is, brings them back to where they were, and never asks again', async () => {
    const browser = await show(await leave(await signedIn('hanako@example.jp')), hanako);
    expect(browser.text).toContain('確認済み（デジタル認証アプリ');
    expect(browser.text).toContain('元の画面に戻って続ける');
    expect(browser.html).toContain('href="/bookings"');
    const rows = await app.world.db.rows(
      'SELECT method, document, municipality_id, checked_by FROM identity_checks',
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('中央一丁目');
  });

  it('signs in whoever the card belongs to, with a strong session', async () => {
    const browser = await show(
      await new PlainBrowser(app.address).open('/sign-in/digital-app?return=/profile'),
      hanako,
    );
    expect(browser.html).toContain('value="山田 花子"');
    const [session] = await app.world.db.rows<{ method: string; strength: number }>(
      'SELECT method, strength FROM sessions ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    expect(session).toEqual({ method: 'digital-app', strength: 2 });
  });

  const registrations = () =>
    app.world.db.rows<{ kind: string | null }>(
      "SELECT kind_code AS kind FROM registrations WHERE municipality_id = 'aoba' ORDER BY registered_at, id",
    );
  const comeByCard = async () =>
    show(await new PlainBrowser(app.address).open('/sign-in/digital-app?return=/profile'), hanako);

  it('registers whoever lives in the town once, and leaves alone what the desk has written since', async () => {
    expect(await registrations()).toEqual([{ kind: 'citizen' }]);
    const [person] = await app.world.db.rows<{ accountId: string }>(
      'SELECT account_id AS "accountId" FROM registrations',
    );
    const desk = { accountId: person?.accountId ?? '', municipalityId: 'aoba', reason: '団体の代表' };
    const register = (kind: { code: string; validUntil: LocalDate } | null) =>
      app.world
        .get(UnitOfWork)
        .run({ actor: { kind: 'staff', id: 'clerk' }, verb: 'account.register' }, tx =>
          app.world.get(RegisterApplicant).run(tx, { ...desk, kind }),
        );
    await register({ code: 'group', validUntil: localDate('2030-03-31') });
    await comeByCard();
    await register(null);
    await comeByCard();
    expect(await registrations()).toEqual([{ kind: 'citizen' }, { kind: 'group' }, { kind: null }]);
    expect(await app.world.db.rows('SELECT FROM identity_checks')).toHaveLength(1);
  });

  it('asks for a mail address first when no account knows the card, and makes no account by itself', async () => {
    const before = await app.world.db.rows('SELECT FROM accounts');
    const stranger = { name: '遠山 一郎', address: '東京都府中市宮西町6番7号' };
    const browser = await show(await new PlainBrowser(app.address).open('/sign-in/digital-app'), stranger);
    expect(browser.text).toContain('まだ利用者の登録と結びついていません');
    expect(await app.world.db.rows('SELECT FROM accounts')).toHaveLength(before.length);
  });

  it('refuses a card with another name than the account’s, and keeps nothing', async () => {
    const other = { name: '別府 次郎', address: 'あおば市中央' };
    const browser = await show(await leave(await signedIn('saburo@example.jp', '佐藤 三郎')), other);
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('お名前が違います');
    expect(await app.world.db.rows('SELECT FROM digital_identities')).toHaveLength(1);
  });

  it('refuses a card that belongs to another account', async () => {
    const browser = await show(await leave(await signedIn('hanako-2@example.jp')), hanako);
    expect(browser.status).toBe(409);
    expect(browser.text).toContain('ほかの利用者の登録と結びついています');
  });

  describe('takes as nothing', () => {
    const shiro = { name: '田中 四郎', address: 'あおば市' };
    const found = async () => [
      await app.world.db.rows('SELECT FROM identity_checks'),
      await app.world.db.rows('SELECT FROM digital_identities'),
      await app.world.db.rows(`SELECT FROM sessions WHERE method = 'digital-app'`),
    ];
    async function isNothing(browser: PlainBrowser, before: unknown): Promise<void> {
      expect(browser.status).toBe(422);
      expect(browser.text).toContain('デジタル認証アプリでの確認が終わりませんでした');
      expect(await found()).toEqual(before);
    }
    const another = () => new PlainBrowser(app.address).open('/profile');

    it('a visit that was stopped', async () => {
      const browser = await signedIn('shiro@example.jp', shiro.name);
      const before = await found();
      await isNothing(await show(await leave(browser), { stop: 'yes' }), before);
    });

    it('one that comes back in another browser, and lets the one that left finish', async () => {
      const browser = await leave(await signedIn('shiro@example.jp', shiro.name));
      const back = await shown(browser.path, shiro);
      const before = await found();
      await isNothing(await (await another()).open(back), before);
      await isNothing(await (await signedIn('thief@example.jp', shiro.name)).open(back), before);
      expect((await browser.open(back)).text).toContain('確認済み（デジタル認証アプリ');
    });

    it('one that comes a second time, also at the same moment', async () => {
      const goro = { name: '田中 五郎', address: 'あおば市' };
      const browser = await leave(await signedIn('goro@example.jp', goro.name));
      const back = await shown(browser.path, goro);
      const before = (await app.world.db.rows('SELECT FROM identity_checks')).length;
      await Promise.all([browser.open(back), browser.open(back), browser.open(back)]);
      expect(await app.world.db.rows('SELECT FROM identity_checks')).toHaveLength(before + 1);
      await isNothing(await browser.open(back), await found());
    });

    it('one that was left lying for an hour, or for fifteen minutes', async () => {
      const browser = await leave(await signedIn('shiro@example.jp', shiro.name));
      const back = await shown(browser.path, shiro);
      const before = await found();
      app.world.clock.moveTo(addMinutes(app.world.clock.now(), 15));
      await isNothing(await browser.open(back), before);
      app.world.clock.moveTo(addMinutes(app.world.clock.now(), 45));
      await isNothing(await browser.open(back), before);
    });

    it('an answer whose state, issuer or code somebody changed', async () => {
      const browser = await signedIn('shiro@example.jp', shiro.name);
      const before = await found();
      for (const part of ['state', 'iss', 'code']) {
        const back = new URL(await shown((await leave(browser)).path, shiro), app.address);
        back.searchParams.set(part, `${back.searchParams.get(part)}x`);
        await isNothing(await browser.open(`${back.pathname}${back.search}`), before);
      }
      await isNothing(await browser.open('/sign-in/digital-app/callback'), before);
    });
  });

  it('ends the check when the person takes another name', async () => {
    const browser = await signedIn('hanako@example.jp', '青葉 花子');
    await browser.open('/my/identity?town=aoba');
    expect(browser.text).toContain('まだしていません');
  });
});
