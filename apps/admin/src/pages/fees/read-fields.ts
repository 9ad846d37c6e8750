import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { type FeeField, nameOnPage } from './fee-fields';

type Entry = Record<string, unknown>;

/** The fields of a page as an entry in the form of the file. What is empty is left out; the file's own checks read the rest. */
export function entryOf(fields: Fields, specs: readonly FeeField[]): Entry {
  const entry: Entry = {};
  for (const spec of specs) {
    const value = valueOf(fields, spec);
    if (value !== undefined) put(entry, spec.path.split('.'), value);
  }
  return entry;
}

function valueOf(fields: Fields, { path, kind }: FeeField): unknown {
  const name = nameOnPage(path);
  if (kind === 'codes') return someOf(textsOf(fields, name));
  if (kind === 'months') return someOf(textsOf(fields, name))?.map(Number);
  if (kind === 'by-code') return byCode(fields, name);
  const text = textOf(fields, name);
  if (text === '') return undefined;
  return kind === 'flag' ? text === 'yes' : text;
}

const someOf = (texts: readonly string[]): string[] | undefined => {
  const given = texts.filter(text => text !== '');
  return given.length > 0 ? given : undefined;
};

function byCode(fields: Fields, field: string): Record<string, string> | undefined {
  const given = Object.keys(fields)
    .filter(name => name.startsWith(`${field}_`))
    .map((name): [string, string] => [name.slice(field.length + 1), textOf(fields, name)])
    .filter(([, text]) => text !== '');
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function put(entry: Entry, [first, ...rest]: readonly string[], value: unknown): void {
  if (first === undefined) return;
  if (rest.length === 0) entry[first] = value;
  else put((entry[first] ??= {}) as Entry, rest, value);
}

/** An entry as the fields of a page show it. */
export function typedEntry(
  entry: unknown,
  specs: readonly FeeField[],
): Record<string, string | readonly string[]> {
  const typed: Record<string, string | readonly string[]> = {};
  for (const { path, kind } of specs) {
    const value = path.split('.').reduce<unknown>((at, step) => (at as Entry | undefined)?.[step], entry);
    if (value === undefined || value === null) continue;
    const name = nameOnPage(path);
    if (kind === 'by-code')
      for (const [code, one] of Object.entries(value)) typed[`${name}_${code}`] = String(one);
    else if (Array.isArray(value)) typed[name] = value.map(String);
    else if (kind === 'flag') typed[name] = value === true ? 'yes' : 'no';
    else typed[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return typed;
}
