import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A file for the browser. The path holds the hash of the body, so it may be kept for a year. */
export interface Asset {
  readonly path: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
}

type AssetName = 'resident.css' | 'admin.css' | 'resident.js' | 'admin.js' | 'favicon.svg';

const read = (...parts: string[]): string => readFileSync(path.join(__dirname, ...parts), 'utf8');

const shared = [
  'base',
  'layout',
  'forms',
  'buttons',
  'show',
  'steps',
  'tables',
  'availability',
  'money',
  'room',
];

/** Of the design tokens of the Digital Agency only those that the sheet uses; the rest would be dead weight on a phone. */
function tokensFor(css: string): string {
  const tokens = readFileSync(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8');
  const values = new Map(
    [...tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  const used = new Set<string>();
  const take = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)\)/g)) {
      const value = values.get(name);
      if (value === undefined || used.has(name)) continue;
      used.add(name);
      take(value);
    }
  };
  take(css);
  return `:root{${[...used].map(name => `${name}:${values.get(name)}`).join(';')}}`;
}

function styleSheet(sheets: readonly string[]): string {
  const css = sheets
    .map(sheet => read('css', `${sheet}.css`))
    .join('')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');
  return `${tokensFor(css)}${css}`;
}

/** Each module in its own block; all in one small script that the page does not need. */
const script = (modules: readonly string[]): string =>
  `'use strict';\n${modules.map(name => `{\n${read('client', `${name}.js`).replace(/^\/\/.*\n/gm, '')}}\n`).join('')}`;

function build(): ReadonlyMap<AssetName, Asset> {
  const resident = ['error-focus', 'passkey', 'send-once', 'hold-clock'];
  const sources: readonly (readonly [AssetName, string, string])[] = [
    ['resident.css', 'text/css; charset=utf-8', styleSheet([...shared, 'resident', 'print'])],
    [
      'admin.css',
      'text/css; charset=utf-8',
      styleSheet([...shared, 'admin', 'board', 'counter', 'closures', 'settings', 'sign-in', 'print']),
    ],
    ['resident.js', 'text/javascript; charset=utf-8', script(resident)],
    ['admin.js', 'text/javascript; charset=utf-8', script([...resident, 'refresh'])],
    ['favicon.svg', 'image/svg+xml', read('favicon.svg')],
  ];
  return new Map(
    sources.map(([name, contentType, text]) => {
      const body = Buffer.from(text);
      const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
      const [stem, extension] = name.split('.');
      return [name, { path: `/assets/${stem}.${hash}.${extension}`, body, contentType, etag: `"${hash}"` }];
    }),
  );
}

let built: ReadonlyMap<AssetName, Asset> | undefined;
const all = (): ReadonlyMap<AssetName, Asset> => (built ??= build());

/** Every file that an app serves under /assets/, with `cache-control: public, max-age=31536000, immutable`. */
export const assets = (): readonly Asset[] => [...all().values()];

export function assetPath(name: AssetName): string {
  const asset = all().get(name);
  if (!asset) throw new Error(`no such asset: ${name}`);
  return asset.path;
}
