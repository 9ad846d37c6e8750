import {
  addDays,
  type ErrorFacts,
  isLocalDate,
  isLocalTime,
  localDateOf,
  localTime,
  localTimeOf,
  type Zone,
} from '@kashikan/kernel';
import { catalogues, isMessageKey } from './catalogue';
import { formatDate } from './format/dates';
import { formatDateTime } from './format/instants';
import { formatTime } from './format/times';
import { formatYen } from './format/yen';
import { type Locale, locales } from './locales';
import { fillBlanks } from './translate';

export interface ErrorWordsContext {
  readonly locale: Locale;
  readonly zone: Zone;
  /** Shown with an unexpected error, so that the caller on the phone can name it. */
  readonly requestId: string;
}

/** Facts that are one of a few codes, with a word for each. */
const coded = new Set(['state', 'per', 'unit', 'whose', 'mark']);

const codeWord = (locale: Locale, name: string, code: string): string =>
  catalogues[locale][`common.${name}.${code}`] ?? code;

/** Words made where the facts are known, for whichever language they are read in. */
export type LocalText = Readonly<Record<Locale, string>>;

const isLocalText = (fact: unknown): fact is LocalText =>
  typeof fact === 'object' && fact !== null && locales.every(locale => locale in fact);

/** An end at midnight belongs to the day that it ends: 「11月8日（日） 24時」. */
export const endInWords = (locale: Locale, end: Date, zone: Zone): string =>
  localTimeOf(end, zone) === '00:00'
    ? `${formatDate(locale, addDays(localDateOf(end, zone), -1))} ${formatTime(locale, localTime('24:00'))}`
    : formatDateTime(locale, end, zone);

/** A fact of a refusal as people write it: dates with their weekday, money with 円, lists with commas. */
function factInWords(name: string, fact: unknown, { locale, zone }: ErrorWordsContext): string {
  if (fact instanceof Date)
    return name === 'closedAt' ? endInWords(locale, fact, zone) : formatDateTime(locale, fact, zone);
  if (Array.isArray(fact))
    return fact
      .map(item => factInWords(name, item, { locale, zone, requestId: '' }))
      .join(locale === 'ja' ? '、' : ', ');
  if (isLocalText(fact)) return fact[locale];
  if (typeof fact === 'number') return name.endsWith('Yen') ? formatYen(locale, fact) : String(fact);
  if (typeof fact !== 'string') return '';
  if (coded.has(name) && isMessageKey(`common.${name}.${fact}`)) return codeWord(locale, name, fact);
  if (isLocalDate(fact)) return formatDate(locale, fact);
  if (isLocalTime(fact)) return formatTime(locale, fact);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(fact)) return formatDateTime(locale, new Date(fact), zone);
  return fact;
}

/**
 * What a person reads when the system says no: the sentence of the code with its facts filled in. A code without a
 * sentence is a gap of ours and reads as an unexpected error with the request's number.
 */
export function errorWords(code: string, facts: ErrorFacts, context: ErrorWordsContext): string {
  const key = `errors.${code}`;
  const known = isMessageKey(key) ? key : 'errors.unexpected';
  const sentence = catalogues[context.locale][known] ?? catalogues.ja[known] ?? known;
  const values: Record<string, string> = { requestId: context.requestId };
  for (const [name, fact] of Object.entries(facts)) values[name] = factInWords(name, fact, context);
  return fillBlanks(sentence, values);
}
