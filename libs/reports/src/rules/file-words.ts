import { formatDateTime, type Locale, translate } from '@kashikan/i18n';
import type { Zone } from '@kashikan/kernel';
import type { FileWords } from './personal-file';

/** The words of the file in one language. */
export function fileWords(locale: Locale, zone: Zone, madeAt: Date): FileWords {
  const spoken = translate as (locale: Locale, key: string) => string;
  const wordOf = (kind: 'section' | 'field', name: string): string => {
    const words = spoken(locale, `data.${kind}.${name}`);
    return words === `data.${kind}.${name}` ? name : words;
  };
  return {
    language: locale,
    title: translate(locale, 'data.title'),
    lead: translate(locale, 'data.lead', { madeAt: formatDateTime(locale, madeAt, zone, 'year') }),
    none: translate(locale, 'data.none'),
    sectionOf: key => wordOf('section', key),
    fieldOf: name => wordOf('field', name),
    valueOf: value => formatDateTime(locale, value, zone, 'year'),
  };
}
