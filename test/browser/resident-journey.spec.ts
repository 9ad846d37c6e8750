import type { Page } from 'playwright-core';
import { chromiumPath, howToGetChromium, openBrowser, type OpenBrowser } from '../support/ui/chromium';
import { axeFaults, layoutFaults } from '../support/ui/page-faults';
import { residentApp, type ResidentApp } from '../support/ui/resident-app';

const shots = process.env['SCREENSHOTS'];

if (chromiumPath() === undefined && !process.env['CI']) {
  it(`was not run: ${howToGetChromium}`, () => undefined);
} else {
  describe('a resident with a phone', () => {
    let app: ResidentApp;
    let browser: OpenBrowser;
    let page: Page;

    beforeAll(async () => {
      app = await residentApp();
      browser = await openBrowser();
      page = await browser.context.newPage();
      await page.setViewportSize({ width: 390, height: 844 });
    }, 120_000);

    afterAll(async () => {
      await browser.close();
      await app.close();
    });

    const look = async (name: string) => {
      if (shots) await page.screenshot({ path: `${shots}/r-${name}.png`, fullPage: true });
      expect([name, ...(await axeFaults(page)), ...(await layoutFaults(page))]).toEqual([name]);
    };

    it('finds a room, holds it, signs in by mail, applies, pays and cancels', async () => {
      await page.goto(`${app.address}/towns/aoba`);
      await look('search');
      await page.fill('#date', '５月２０日');
      await page.fill('#people', '１０人');
      await page.click('text=空いている部屋をさがす');
      await look('results');
      await page.click('.result-name a >> nth=0');
      await look('room');
      await page.click('.slot-free >> nth=0');
      await look('slot');
      await page.click('text=この時間で申し込む');
      await look('sign-in');
      await page.fill('#email', 'Hanako@example.jp');
      await page.click('text=番号を送る');
      await look('code');
      await app.world.work();
      await page.fill('#code', /\d{6}/.exec(app.world.mails.at(-1)?.text ?? '')?.[0] ?? '');
      await page.click('main >> text=サインイン >> nth=-1');
      await page.fill('#name', '山田 花子');
      await page.fill('#nameKana', 'やまだ はなこ');
      await page.fill('#phone', '０９０－００００－０００１');
      await look('profile');
      await page.click('text=つづける');
      await look('use');
      await page.click('text=つづける');
      await look('use-errors');
      await page.selectOption('#purpose', { index: 1 });
      await page.fill('#people', '１０人');
      await page.fill('#groupName', '花の会');
      await page.click('text=つづける');
      await look('check');
      await page.check('#promise');
      await page.click('main .button-main');
      expect(page.url()).toContain(app.stripeUrl);
      await page.click('text=カードで支払う');
      await page.waitForURL(/\/bookings\/[^/]+$/);
      expect(await page.textContent('main')).toContain('予約が決まりました');
      await look('booking');
      await page.click('text=利用許可書を見る');
      await look('permit');
      await page.click('.back a');
      await page.click('text=予約を取り消す');
      await look('cancellation');
      await page.click('main .button-danger');
      expect(await page.textContent('main')).toContain('300円をお返しする手続きをしています');
      await look('cancelled');
      await page.click('text=わたしの予約');
      await look('bookings');
    }, 120_000);
  });
}
