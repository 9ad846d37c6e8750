import { formatDate, formatDateTime, formatYen, type DateStyle } from '@kashikan/i18n';
import { isLocalDate, type LocalDate } from '@kashikan/kernel';
import type { ComponentChildren } from 'preact';
import { useVisit } from '../visit';

/** Read by screen readers, not seen: the part of a link's text that its heading already shows to the eye. */
export const Hidden = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="vh">{children}</span>
);

/** 「2,100円」, never broken over two lines. */
export const Money = ({ amountYen }: { readonly amountYen: number }) => (
  <span class="money">{formatYen(useVisit().locale, amountYen)}</span>
);

/** A date or an instant, always with its weekday: the only way a page shows one. */
export function JDate({ at, style = 'day' }: { readonly at: LocalDate | Date; readonly style?: DateStyle }) {
  const { locale, zone } = useVisit();
  return at instanceof Date ? (
    <time class="date" dateTime={at.toISOString()}>
      {formatDateTime(locale, at, zone, style)}
    </time>
  ) : (
    <time class="date" dateTime={isLocalDate(at) ? at : undefined}>
      {formatDate(locale, at, style)}
    </time>
  );
}

/** A number that people copy or read aloud: 「482 913」 in large type, without the gap when it is copied. */
export function ReferenceNumber({ number }: { readonly number: string }) {
  const middle = number.length > 4 ? Math.ceil(number.length / 2) : number.length;
  return (
    <strong class="reference">
      <span>{number.slice(0, middle)}</span>
      <span>{number.slice(middle)}</span>
    </strong>
  );
}
