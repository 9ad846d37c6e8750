import { readCount } from '@kashikan/i18n';

/** Full-width digits, letters and signs become plain ones (１３：００ → 13:00); other things stay as they are. */
export const fold = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFKC').trim() : value;

/** For codes that look like numbers and were written without quotation marks: 100101 becomes '100101'. */
export const foldText = (value: unknown): unknown =>
  typeof value === 'number' ? String(value) : fold(value);

/** '１０，６００' and '10,600円' become 10600. */
export function foldNumber(value: unknown): unknown {
  const text = fold(value);
  return typeof text === 'string' ? (readCount(text) ?? text) : text;
}

export function foldNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([code, yen]) => [code, foldNumber(yen)]));
}

/** '9:00' becomes '09:00'. */
export function foldClock(value: unknown): unknown {
  const text = fold(value);
  return typeof text === 'string' && /^\d:\d\d$/.test(text) ? `0${text}` : text;
}

/** '2026/4/1' becomes '2026-04-01'. */
export function foldDate(value: unknown): unknown {
  const text = fold(value);
  const parts = typeof text === 'string' ? /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) : null;
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : text;
}

/** 60, '60%' and '６０' become the text '60'; text stays exact where a number would not. */
export function foldRate(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  const text = fold(value);
  return typeof text === 'string' ? text.replace(/%$/, '') : text;
}
