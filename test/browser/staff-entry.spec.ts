import { totpCode } from '@kashikan/identity';
import type { Page } from 'playwright-core';
import { Clerk } from './support/clerk';
import { describeInBrowser, type Visitors, visitors } from './support/in-browser';
import { type WholeSystem, wholeSystem } from './support/whole-system';

const PASSWORD = 'ぬかるみ 時計 さくらんぼ';

describeInBrowser('staff come in and go', () => {
  let system: WholeSystem;
  let people: Visitors;

  beforeAll(async () => {
    [system, people] = await Promise.all([wholeSystem(), visitors()]);
  }, 120_000);
  afterAll(async () => {
    await people?.close();
    await system?.stop();
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

  /** A paper with the code for the first sign-in. */
  async function added({ page }: Clerk, login: string, name: string, role: string): Promise<string> {
    await page.goto(`${system.adminUrl}/staff/new`);
    await page.locator('#name').fill(name);
    await page.locator('#login').fill(login);
    await page.getByLabel(role, { exact: true }).check();
    await button(page, '加えて、紙を出す').click();
    return (await page.locator('.setup-code').textContent()) ?? '';
  }

  /** From the paper to the page of the second factor. */
  async function atSecondFactor(login: string, code: string): Promise<Page> {
    const page = await people.desk();
    await page.goto(`${system.adminUrl}/sign-in/first`);
    await page.locator('#login').fill(login);
    await page.locator('#setup').fill(code.toLowerCase().replaceAll('-', ''));
    await button(page, 'つづける').click();
    await page.locator('#password').waitFor();
    await page.goto(`${system.adminUrl}/board`);
    expect(new URL(page.url()).pathname).toBe('/set-up');
    await page.locator('#password').fill(PASSWORD);
    await button(page, 'つづける').click();
    await page.locator('.secret').waitFor();
    return page;
  }

  async function giveAuthenticator(page: Page): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const options = { protocol: 'ctap2', transport: 'internal' } as const;
    const trusts = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...trusts } });
  }

  it('sets up app or passkey at the first sign-in, is reset by two others, and is out with the next click', async () => {
    const admin = await Clerk.signedIn(system, await people.desk(), 'aoba-administrator');

    const byApp = await atSecondFactor('new-one', await added(admin, 'new-one', '新任 一郎', '管理'));
    const secret = ((await byApp.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    await byApp.locator('#code').fill(totpCode(secret, system.now()));
    await button(byApp, 'この番号で確かめる').click();
    await byApp.locator('.paper-codes').waitFor();
    const [recovery = ''] = await byApp.locator('.paper-codes code').allTextContents();

    const elsewhere = await people.desk();
    await elsewhere.goto(`${system.adminUrl}/sign-in?with=recovery`);
    await elsewhere.locator('#login').fill('new-one');
    await elsewhere.locator('#password').fill(PASSWORD);
    await elsewhere.locator('#recovery').fill(recovery);
    await elsewhere.getByRole('button', { name: 'サインイン', exact: true }).click();
    await elsewhere.getByText('サインアウト').waitFor();

    const byPasskey = await atSecondFactor('new-two', await added(admin, 'new-two', '新任 二子', '窓口'));
    await giveAuthenticator(byPasskey);
    await byPasskey.reload();
    await button(byPasskey, 'この端末でパスキーを作る').click();
    await byPasskey.locator('.paper-codes').waitFor();
    await byPasskey.goto(`${system.adminUrl}/board`);
    await byPasskey.getByRole('button', { name: 'サインアウト' }).click();
    await byPasskey.getByRole('button', { name: 'パスキーでサインイン' }).click();
    await byPasskey.getByRole('button', { name: 'サインアウト' }).waitFor();

    await admin.open('/staff');
    await admin.follow('新任 二子');
    const about = admin.page.url();
    await admin.page.locator('#reason').fill('携帯を紛失。職員証を確かめた。');
    await admin.press('再設定を申し出る');
    await admin.page.getByText('申し出た人は確認できません').waitFor();
    expect(await button(admin.page, /再設定を確認/).count()).toBe(0);
    await byApp.goto(about);
    await button(byApp, /再設定を確認/).click();
    await byApp.locator('.setup-code').waitFor();
    await byPasskey.goto(`${system.adminUrl}/board`);
    expect(new URL(byPasskey.url()).pathname).toBe('/sign-in');

    await admin.open('/staff');
    await admin.follow('新任 一郎');
    await admin.press('この役割を外す');
    expect((await byApp.goto(`${system.adminUrl}/staff`))?.status()).toBe(403);
    await admin.press('新任 一郎さんを離任にする');
    await byApp.goto(`${system.adminUrl}/me`);
    expect(new URL(byApp.url()).pathname).toBe('/sign-in');
  }, 120_000);
});
