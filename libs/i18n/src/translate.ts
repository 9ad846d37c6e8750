import { catalogues, type MessageKey, type ParamsOf } from './catalogue';
import type { Locale } from './locales';

/** Puts values into the `{blanks}` of a sentence; a blank without a value stays empty rather than showing its name. */
export const fillBlanks = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, blank: string) => String(values[blank] ?? ''));

/** The sentence of `key` in `locale`, in Japanese where the locale has none. */
export function translate<Key extends MessageKey>(
  locale: Locale,
  key: Key,
  ...[values]: ParamsOf<Key>
): string {
  const sentence = catalogues[locale][key] ?? catalogues.ja[key] ?? key;
  return values === undefined ? sentence : fillBlanks(sentence, values);
}

/** `translate` bound to one language: `t('common.back')`. */
export type Words = <Key extends MessageKey>(key: Key, ...values: ParamsOf<Key>) => string;

const bound: Record<Locale, Words> = {
  ja: (key, ...values) => translate('ja', key, ...values),
  en: (key, ...values) => translate('en', key, ...values),
};

export const words = (locale: Locale): Words => bound[locale];
