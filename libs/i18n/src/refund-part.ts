import type { Locale } from './locales';
import { translate } from './translate';

/** 全額, 半額, or the percentage. */
export function refundPart(locale: Locale, percent: number): string {
  if (percent === 100) return translate(locale, 'common.refund.full');
  if (percent === 50) return translate(locale, 'common.refund.half');
  return translate(locale, 'common.refund.percent', { percent });
}

/** What comes back when it is not the person who gives up the use, in percent. */
export const refundByCauseWords = (
  locale: Locale,
  { municipality, forceMajeure }: { readonly municipality: number; readonly forceMajeure: number },
): string =>
  municipality === forceMajeure
    ? translate(locale, 'common.refund.not-yours', { part: refundPart(locale, municipality) })
    : translate(locale, 'common.refund.by-cause', {
        municipality: refundPart(locale, municipality),
        forceMajeure: refundPart(locale, forceMajeure),
      });
