import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assets, renderPage } from '@kashikan/ui';
import { chromiumPath, howToGetChromium, openBrowser, type OpenBrowser } from '../support/ui/chromium';
import { axeFaults, layoutFaults } from '../support/ui/page-faults';
import * as availability from '../support/ui/availability-samples';
import * as booking from '../support/ui/booking-samples';
import * as staff from '../support/ui/staff-samples';

const samples = {
  search: availability.searchSample,
  room: availability.roomSample,
  table: availability.tableSample,
  confirm: booking.confirmSample,
  errors: booking.errorSample,
  booking: booking.bookingSample,
  board: staff.boardSample,
};
const widths = [320, 390, 1280];
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; connect-src 'self'";

function serveSamples(): Server {
  return createServer((request, response) => {
    const asset = assets().find(({ path }) => path === request.url);
    const sample = samples[(request.url ?? '').slice(1) as keyof typeof samples];
    if (asset) return response.setHeader('content-type', asset.contentType).end(asset.body);
    if (!sample) return response.writeHead(404).end();
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', policy);
    return response.end(renderPage(sample()));
  });
}

if (chromiumPath() === undefined && !process.env['CI']) {
  it(`was not run: ${howToGetChromium}`, () => undefined);
} else {
  describe('the components in a browser', () => {
    let browser: OpenBrowser;
    let server: Server;
    let address: string;

    beforeAll(async () => {
      server = serveSamples().listen(0, '127.0.0.1');
      await new Promise(resolve => server.once('listening', resolve));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await openBrowser();
    }, 60_000);

    afterAll(async () => {
      await browser.close();
      server.close();
    });

    it.each(Object.keys(samples))(
      '%s passes axe, never moves sideways and has targets of 44 px',
      async name => {
        const page = await browser.context.newPage();
        const refused: string[] = [];
        page.on('console', message => message.type() === 'error' && refused.push(message.text()));
        page.on('pageerror', error => refused.push(error.message));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 844 });
          await page.goto(`${address}/${name}`);
          const shots = process.env['SCREENSHOTS'];
          if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
          expect([width, ...(await axeFaults(page)), ...(await layoutFaults(page)), ...refused]).toEqual([
            width,
          ]);
        }
        await page.close();
      },
      60_000,
    );

    it('moves the focus to the summary of the errors', async () => {
      const page = await browser.context.newPage();
      await page.goto(`${address}/errors`);
      expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
      await page.close();
    }, 30_000);

    it('reaches the first free slot within twelve Tabs', async () => {
      const page = await browser.context.newPage();
      await page.goto(`${address}/room`);
      let tabs = 0;
      do {
        await page.keyboard.press('Tab');
        tabs += 1;
      } while (tabs < 40 && !(await page.evaluate(`document.activeElement.matches('.slot-free')`)));
      expect(tabs).toBeLessThanOrEqual(12);
      await page.close();
    }, 30_000);
  });
}
