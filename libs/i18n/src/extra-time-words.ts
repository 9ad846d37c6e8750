import type { Locale } from './locales';
import { translate } from './translate';

/** 「前30分・後60分」; nothing where no extra time was asked for. */
export const extraTimeWords = (
  locale: Locale,
  use: { readonly earlyMinutes?: number | undefined; readonly lateMinutes?: number | undefined },
): string =>
  (['early', 'late'] as const)
    .flatMap(side => {
      const minutes = use[`${side}Minutes`];
      return minutes ? [translate(locale, `common.extra.${side}`, { minutes })] : [];
    })
    .join('・');
