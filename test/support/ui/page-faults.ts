import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds against WCAG 2.2 AA and its own best practice. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const answer = await page.evaluate<AxeAnswer>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return answer.violations.flatMap(fault =>
    fault.nodes.map(node => `${fault.id}: ${node.html.slice(0, 160)}`),
  );
}

/** What axe does not see: a page that moves sideways, small targets, text squeezed into a column of a few letters. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const faults = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push('moves sideways: ' + root.scrollWidth + ' px of ' + root.clientWidth);
    const name = element => element.outerHTML.slice(0, 120);
    for (const target of document.querySelectorAll('a[href], button, select, input:not([type=hidden]), summary')) {
      if (target.closest('p:not(.back):not(.help-line), td, dd, li li') && target.tagName === 'A') continue;
      if (!target.checkVisibility() || target.closest('.skip')) continue;
      const label = target.type === 'radio' || target.type === 'checkbox' ? target.closest('.choice') : target;
      const box = label.getBoundingClientRect();
      if (box.height < 43.5) faults.push('target of ' + Math.round(box.height) + ' px: ' + name(target));
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (text.data.trim().length <= 12 || parent.closest('.vh, script') || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, height } = range.getBoundingClientRect();
      const letter = parseFloat(getComputedStyle(parent).fontSize);
      if (width > 0 && width < 6 * letter && height > 4 * letter)
        faults.push('text squeezed into ' + Math.round(width) + ' px: ' + text.data.slice(0, 40));
    }
    return faults;
  })()`);
}
