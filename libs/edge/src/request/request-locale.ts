import { isLocale, type Locale, localeOf } from '@kashikan/i18n';
import { keptChoice } from './choice-cookie';
import { type EdgeRequest, visitorOf } from './edge-request';

/** The cookie in which a visitor's choice of language is kept. */
export const LOCALE_COOKIE = 'kashikan_lang';

/** The language of the answer: `?lang=`, then the choice kept in a cookie, then the browser's wish. Staff pages are Japanese. */
export function requestLocale(request: EdgeRequest): Locale {
  if (visitorOf(request).staff) return 'ja';
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  if (isLocale(lang)) return lang;
  const kept = keptChoice(request, LOCALE_COOKIE);
  return isLocale(kept) ? kept : localeOf(request.headers['accept-language']);
}
