import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is on this machine; undefined when there is none. */
export const chromiumPath = (): string | undefined =>
  places.find(place => place !== undefined && existsSync(place));

export const howToGetChromium =
  'No Chromium was found. Install it (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.';

/** No sandbox, since CI runs as root in a container; nothing of the browser calls home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Chromium with an empty profile of its own and no calls to the outside. */
export async function openBrowser(): Promise<OpenBrowser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const profile = mkdtempSync(path.join(tmpdir(), 'kashikan-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    args: chromiumFlags,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
