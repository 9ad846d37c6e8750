import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/ui/chromium';
import { residentApp, type ResidentApp } from '../support/ui/resident-app';
import { arriveAt, describeInBrowser, shoot } from './support/in-browser';

/** A device with a finger that fits, which keeps passkeys. */
async function withAuthenticator(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describeInBrowser('a resident with a passkey', () => {
  let app: ResidentApp;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    // WebAuthn wants a name, no address.
    app = await residentApp({ host: 'localhost' });
    browser = await openBrowser();
    page = await browser.context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  }, 60_000);

  const press = (name: string) => page.getByRole('main').getByRole('button', { name }).click();
  const mailed = async (shape: RegExp) => {
    await app.world.work();
    return shape.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '';
  };

  it('signs in by the link of the mail, in one press on the page that it opens', async () => {
    await page.goto(`${app.address}/sign-in?return=/my/security`);
    await page.fill('#email', 'hanako@example.jp');
    await press('番号を送る');
    await arriveAt(page, '6けたの番号を入力してください');
    await page.context().clearCookies();
    await page.goto(await mailed(/http:\S*sign-in\/link\S*/));
    await arriveAt(page, 'サインインします');
    expect(await page.textContent('main')).toContain('hanako@example.jp');
    await shoot(page, 'resident-sign-in-link');
    await press('サインイン');
    await arriveAt(page, 'サインインの設定');
    expect(await page.textContent('main')).toMatch(/メールのリンク.*いま使っている端末です/);
  }, 60_000);

  it('makes a passkey at once, since signing in was a moment ago', async () => {
    await withAuthenticator(page);
    await page.getByRole('link', { name: 'パスキーを登録する' }).click();
    await page.fill('#name', 'わたしのスマホ');
    await shoot(page, 'resident-new-passkey');
    await press('この端末でパスキーを作る');
    await arriveAt(page, 'サインインの設定');
    expect(await page.textContent('main')).toContain('パスキーを登録しました');
    expect(await page.textContent('main')).toContain('わたしのスマホ');
    await shoot(page, 'resident-security');
  }, 60_000);

  it('signs in with it, without typing anything, and goes where it wanted', async () => {
    await page.context().clearCookies();
    await page.goto(`${app.address}/sign-in?return=/my/security`);
    // Where the browser offers passkeys early, this device answers before a finger could press the button.
    await press('パスキーでサインインする').catch(() => undefined);
    await arriveAt(page, 'サインインの設定');
    expect(await page.textContent('main')).toMatch(/パスキー.*いま使っている端末です/);
  }, 60_000);

  it('ends the session of another device from the list', async () => {
    expect(await page.locator('.card').filter({ hasText: 'メールのリンク' }).count()).toBe(1);
    await press('ほかの端末のサインインをすべて終わらせる');
    await arriveAt(page, 'サインインの設定');
    expect(await page.textContent('main')).not.toContain('メールのリンク');
  }, 60_000);

  it('removes it after a fresh proof by mail, and what was pressed before is not lost', async () => {
    app.world.clock.moveTo(new Date(app.world.clock.now().getTime() + 16 * 60_000));
    await press('わたしのスマホ を消す');
    await press('確かめる画面へ進む');
    await arriveAt(page, 'ご本人かどうか、もう一度確かめます');
    await shoot(page, 'resident-step-up');
    await press('番号を送る');
    await page.fill('#code', '000000');
    await page.getByRole('button', { name: '確かめる', exact: true }).click();
    expect(await page.textContent('main')).toContain('番号が合わないか');
    await page.fill('#code', await mailed(/\d{6}/));
    await shoot(page, 'resident-step-up-code');
    await page.getByRole('button', { name: '確かめる', exact: true }).click();
    await arriveAt(page, '確かめられました');
    await press('続ける');
    await arriveAt(page, 'サインインの設定');
    expect(await page.textContent('main')).toContain('パスキーを消しました');
    expect(await page.textContent('main')).not.toContain('わたしのスマホ');
  }, 60_000);
});
