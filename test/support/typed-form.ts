import type { Browser } from './admin-world';

/** What the form at `path` would send as it stands, changed; a field with several values is sent once for each. */
export async function typedForm(
  browser: Browser,
  path: string,
  changes: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<[string, string][]> {
  const page = await browser.get(path);
  const from = page.html.indexOf(`action="${path}"`);
  const form = page.html.slice(from, page.html.indexOf('</form>', from));
  const fields: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const [name, value = ''] = [of('name'), of('value')];
    const isBox = of('type') === 'checkbox' || of('type') === 'radio';
    if (name && (!isBox || / checked/.test(tag))) fields.push([name, value]);
  }
  for (const [, name = '', body = ''] of form.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const options = [...body.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find(option => / selected/.test(option)) ?? options[0] ?? '';
    fields.push([name, / value="([^"]*)"/.exec(chosen)?.[1] ?? '']);
  }
  const changed = Object.entries(changes).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return [...fields.filter(([name]) => !(name in changes)), ...changed];
}
