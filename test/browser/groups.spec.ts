import { RegistrationsView } from '@kashikan/groups';
import type { BrowserContext, Page } from 'playwright-core';
import { approve } from '../support/groups';
import { openBrowser, type OpenBrowser } from '../support/ui/chromium';
import { residentApp, type ResidentApp } from '../support/ui/resident-app';
import { describeInBrowser } from './support/in-browser';

describeInBrowser('A group', () => {
  let app: ResidentApp;
  let browser: OpenBrowser;
  beforeAll(async () => {
    app = await residentApp();
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  }, 60_000);

  const main = (page: Page) => page.locator('main').innerText();

  async function signedIn(context: BrowserContext, email: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${app.address}/sign-in?return=/my/groups&lang=ja`);
    await page.fill('#email', email);
    await page.click('main .button-main');
    await app.world.work();
    await page.fill('#code', /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '');
    await page.click('main .button-main');
    await page.goto(`${app.address}/my/groups?lang=ja`);
    return page;
  }

  /** Who a town does not know yet is asked first, and led back. */
  async function introduce(page: Page): Promise<void> {
    await page.fill('#name', '葛城 一郎');
    await page.fill('#nameKana', 'かつらぎ いちろう');
    await page.fill('#phone', '000-1111-2222');
    await page.click('main .button-main');
  }

  async function apply(page: Page, button: string, first?: (page: Page) => Promise<void>): Promise<void> {
    await page.getByRole('main').getByRole('link', { name: button }).click();
    await first?.(page);
    await page.check('#promise');
    await page.click('main .button-main');
    const [waiting] = await app.world
      .get(RegistrationsView)
      .list({ municipalityId: 'aoba', words: '', states: ['applied'] });
    await approve(app.world, waiting?.id ?? '');
    await page.reload();
  }

  /** A file with a broken line, and the same file mended. */
  async function sendRoster(page: Page): Promise<void> {
    const lines = [
      '氏名,市町村,生年月日',
      ...[1, 2, 3, 4, 5].map(at => `会員${at},あおば市,昭和30年4月${at}日`),
    ];
    const sendFile = async (text: string) => {
      const file = { name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) };
      await page.setInputFiles('#file', file);
      await page.click('#from-file .button');
    };
    await sendFile(lines.join('\r\n').replace('会員3', ''));
    expect(await main(page)).toContain('4行目の氏名：氏名がありません。');
    await sendFile(lines.join('\r\n'));
    expect(await main(page)).toContain('5人');
    expect(await main(page)).toContain('カツラギ ハーモニカカイ');
  }

  /** What is open to groups of the town alone, half a year and more ahead. */
  async function book(page: Page): Promise<void> {
    const room = await app.world.room('meeting-1');
    await page.goto(`${app.address}/rooms/${room.id}/slot?date=2027-12-07&bands=am`);
    await page.click('main .button-main');
    expect(await main(page)).toContain('市内団体・2028年3月31日（金）まで有効');
    await page.selectOption('#purpose', { index: 1 });
    await page.fill('#people', '8');
    await page.click('main .button-main');
    expect(await main(page)).toContain('葛\u{E0100}城ハーモニカ会');
    await page.check('#promise');
    await page.click('main .button-main');
    await page.goto(`${app.address}/bookings`);
    expect(await main(page)).toContain('12月7日');
  }

  it('is registered with a list whose broken line is named, books as itself, is renewed, and handed over', async () => {
    const page = await signedIn(browser.context, 'first@example.jp');
    await page.getByRole('main').getByRole('link', { name: '団体を登録する' }).click();
    await page.fill('#name', '葛\u{E0100}城ハーモニカ会');
    await page.fill('#nameKana', 'かつらぎ ﾊｰﾓﾆｶかい');
    await page.fill('#activity', 'ハーモニカの練習');
    await page.click('main .button-main');
    await sendRoster(page);

    await apply(page, 'あおば市に登録を申し込む', introduce);
    expect(await main(page)).toContain('2028年3月31日（金）まで有効');

    await book(page);

    app.world.clock.moveTo(new Date('2028-03-10T01:00:00Z'));
    const again = await signedIn(browser.context, 'first@example.jp');
    await again.getByRole('link', { name: '葛\u{E0100}城ハーモニカ会' }).click();
    await apply(again, '登録を更新する');
    expect(await main(again)).toContain('2029年3月31日（土）まで有効');

    await again.getByRole('link', { name: '役割の招待・引継ぎ' }).click();
    await again.fill('#email', 'next@example.jp');
    await again.check('#role');
    await again.click('main .button-main');
    const group = again.url().replace(/\/people.*/, '');
    const { context } = await openBrowser();
    const next = await signedIn(context, 'next@example.jp');
    await next.getByRole('button', { name: '引き受ける' }).click();
    expect(await main(next)).toContain('役割を引き受けました。');
    expect((await again.goto(group))?.status()).toBe(404);
    await context.close();
  }, 120_000);
});
