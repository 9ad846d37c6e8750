export const locales = ['ja', 'en'] as const;

/** A language of the pages. Japanese is whole; English covers the resident's journey and falls back to Japanese elsewhere. */
export type Locale = (typeof locales)[number];

export const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale);

/** The first language of an Accept-Language header that we have; Japanese when there is none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  for (const wish of (acceptLanguage ?? '').split(',')) {
    const language = wish.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return 'ja';
}
