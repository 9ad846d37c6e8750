export interface HeldSection {
  readonly key: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Everything that is held about one account, at one moment. */
export interface PersonalFile {
  readonly accountId: string;
  readonly madeAt: Date;
  readonly sections: readonly HeldSection[];
}

/** The words around the data; a name without words stands as it is. */
export interface FileWords {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  sectionOf(key: string): string;
  fieldOf(name: string): string;
  valueOf(value: Date): string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * One file for people and programs: a page that needs nothing but itself, with the same data as JSON in the element `data`. It holds no
 * script that runs and no address that is called.
 */
export function personalFile(file: PersonalFile, words: FileWords): string {
  const json = JSON.stringify(file).replaceAll('<', '\\u003c');
  const sections = file.sections.map(section => sectionOf(section, words)).join('\n');
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.lead)}</p>
${sections}
<script type="application/json" id="data">${json}</script>
</body>
</html>
`;
}

const style =
  'body{font-family:sans-serif;line-height:1.7;margin:2rem auto;max-width:70rem;padding:0 1rem}' +
  'section{overflow-x:auto}table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}';

function sectionOf({ key, rows }: HeldSection, words: FileWords): string {
  const heading = `<h2>${escaped(words.sectionOf(key))}</h2>`;
  const [first] = rows;
  if (!first) return `<section>${heading}<p>${escaped(words.none)}</p></section>`;
  const names = Object.keys(first);
  const head = names.map(name => `<th scope="col">${escaped(words.fieldOf(name))}</th>`).join('');
  const body = rows
    .map(row => `<tr>${names.map(name => `<td>${cellOf(row[name], words)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<section>${heading}<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></section>`;
}

function cellOf(value: unknown, words: FileWords): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return escaped(words.valueOf(value));
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
}
