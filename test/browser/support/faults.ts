import type { Page, Response } from 'playwright-core';
import { htmlFaults } from '../../support/ui/html-faults';
import { axeFaults, layoutFaults } from '../../support/ui/page-faults';
import { shoot } from './in-browser';

export const NARROW = { width: 320, height: 720 };
const WIDE = { width: 1280, height: 900 };

/** Looks at every page that its browser page is led to, with the eyes of the tools. */
export class Inspector {
  private answer: Response | undefined;
  private complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on('response', response => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
        this.answer = response;
    });
    // A page of status 422 is reported by the browser as a failed resource, which it is not.
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text());
    });
    page.on('pageerror', error => this.complaints.push(error.message));
  }

  async goTo(address: string): Promise<void> {
    const answer = await this.page.goto(address);
    if (answer) this.answer = answer;
  }

  /** Everything wrong with the page shown now, on a narrow phone and at a desk. */
  async faults(name: string, sizes = [NARROW, WIDE]): Promise<string[]> {
    const { page } = this;
    await page.waitForLoadState();
    const found = [...(await this.ofMarkup()), ...(await this.ofFrame())];
    for (const size of sizes) {
      await page.setViewportSize(size);
      await shoot(page, `crawl-${name.replace(/[^\p{L}\d]+/gu, '-')}-${size.width}`);
      const seen = [...(await axeFaults(page)), ...(await layoutFaults(page))];
      found.push(...seen.map(fault => `${size.width} px: ${fault}`));
    }
    found.push(...this.complaints.splice(0));
    return found;
  }

  get status(): number | undefined {
    return this.answer?.status();
  }

  private async ofMarkup(): Promise<string[]> {
    return htmlFaults((await this.answer?.text()) ?? '');
  }

  private async ofFrame(): Promise<string[]> {
    const { page } = this;
    const lang = await page.locator('html').getAttribute('lang');
    const headings = await page.locator('h1').count();
    return [
      /^(ja|en)$/.test(lang ?? '') ? '' : `lang: ${lang}`,
      (await page.title()).trim() ? '' : 'no title',
      headings === 1 ? '' : `${headings} h1`,
    ].filter(Boolean);
  }
}
