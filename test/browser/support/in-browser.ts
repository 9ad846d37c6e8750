import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath, howToGetChromium } from '../../support/ui/chromium';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** Generous, because a busy machine is slow and no test waits for it in vain: only a failure takes this long. */
const PATIENCE_MS = 20_000;

export interface Visitors {
  /** Somebody with a phone and an own cookie jar. */
  phone(options?: { javaScript?: boolean }): Promise<Page>;
  /** Somebody at a counter. */
  desk(): Promise<Page>;
  close(): Promise<void>;
}

export async function visitors(): Promise<Visitors> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  return {
    phone: ({ javaScript = true } = {}) => newVisitor(browser, PHONE, javaScript),
    desk: () => newVisitor(browser, DESK, true),
    close: () => browser.close(),
  };
}

async function newVisitor(
  browser: Browser,
  viewport: typeof PHONE,
  javaScriptEnabled: boolean,
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport,
    javaScriptEnabled,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** The file's specs, when there is a browser; CI must have one (`npm test` says how to get it). */
export function describeInBrowser(title: string, specs: () => void): void {
  if (chromiumPath() !== undefined || process.env['CI']) describe(title, specs);
  else it(`${title}: was not run, because ${howToGetChromium}`, () => undefined);
}

/** Waits for the page with this heading; when another one is shown, says which. */
export async function arriveAt(page: Page, heading: string): Promise<void> {
  try {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  } catch (error) {
    const shown = (await page.locator('body').innerText()).slice(0, 400);
    throw new Error(`expected the page 「${heading}」 at ${page.url()}, but read: ${shown}`, {
      cause: error,
    });
  }
}

/** With SCREENSHOTS=<folder>, the page as a person sees it is kept for looking at. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Asks again until the answer is there: for what the worker does a moment later. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
