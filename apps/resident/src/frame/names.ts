import type { Locale } from '@kashikan/i18n';

interface Named {
  readonly name: string;
  readonly nameEn: string;
}

/** The name in the language of the page; the Japanese one where the town has given no other. */
export const nameIn = (locale: Locale, { name, nameEn }: Named): string =>
  locale === 'en' && nameEn.trim() ? nameEn : name;
