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
  const answer = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeAnswer;
  return answer.violations.flatMap(fault =>
    fault.nodes.map(node => `${fault.id}: ${node.html.slice(0, 160)}`),
  );
}

/** What axe does not see: a page that moves sideways, small targets, text squeezed into a column of a few letters. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
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
    for (const box of document.querySelectorAll('p, caption, th, td, li, dd, dt, h1, h2, h3, label')) {
      const text = box.textContent.trim();
      const { width } = box.getBoundingClientRect();
      if (text.length > 20 && width > 0 && width < 6 * parseFloat(getComputedStyle(box).fontSize) && !box.closest('.vh') && !box.matches('.vh'))
        faults.push('text squeezed into ' + Math.round(width) + ' px: ' + name(box));
    }
    return faults;
  })()`)) as string[];
}
