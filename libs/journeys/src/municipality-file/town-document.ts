import { isDeepStrictEqual } from 'node:util';
import { checkShape } from './check-shape';
import type { MunicipalityFile } from './municipality.form';
import { plain } from './to-fee-table';

/** The file of a municipality as plain data, complete with what it leaves to the defaults; free to be changed. */
export type TownDocument = MunicipalityFile;

/** A kept file as a document of today's forms, in the order in which it was written. */
export const toDocument = (kept: unknown): TownDocument =>
  inOrderOf(kept, plain(checkShape(kept).file)) as TownDocument;

/** A checked file as it is kept: without empty fields and defaults, in the order of `content`. */
export const toKept = (content: unknown, file: object): unknown =>
  inOrderOf(content, plain(withoutDefaults(file)));

function inOrderOf(model: unknown, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((one, index) => inOrderOf(Array.isArray(model) ? model[index] : undefined, one));
  if (!isObject(value)) return value;
  const ordered = isObject(model) ? Object.keys(model).filter(key => key in value) : [];
  const keys = new Set([...ordered, ...Object.keys(value)]);
  return Object.fromEntries(
    [...keys].map(key => [key, inOrderOf(isObject(model) ? model[key] : undefined, value[key])]),
  );
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (!isObject(value)) return value;
  const Form = value.constructor as new () => Record<string, unknown>;
  const defaults = new Form();
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => one !== undefined && one !== null && !isSame(one, defaults[key]))
      .map(([key, one]) => [key, withoutDefaults(one)]),
  );
}

/** Whether two documents say the same, in whatever order and as whatever class. */
export const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(plain([one]), plain([other]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
