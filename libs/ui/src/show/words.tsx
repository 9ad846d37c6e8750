import { type DateStyle, formatDate, formatDateTime, formatRange, formatYen } from '@kashikan/i18n';
import { instantAt, isLocalDate, type LocalDate, type LocalTime } from '@kashikan/kernel';
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

export interface WhenProps {
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly style?: DateStyle;
}

/** 「12月8日（火） 17時30分から21時30分」, broken between the date and the hours if at all. */
export function When({ date, from, to, style = 'day' }: WhenProps) {
  const { locale, zone } = useVisit();
  return (
    <time dateTime={instantAt(date, from, zone).toISOString()}>
      <span class="date">{formatDate(locale, date, style)}</span>{' '}
      <span class="date">{formatRange(locale, from, to)}</span>
    </time>
  );
}

/** A number that people copy or read aloud, in large type: 「482 913」, without the gap when it is copied, or 「100001-7」. */
export function ReferenceNumber({ number }: { readonly number: string }) {
  const middle = number.includes('-') || number.length <= 4 ? number.length : Math.ceil(number.length / 2);
  return (
    <strong class="reference">
      <span>{number.slice(0, middle)}</span>
      <span>{number.slice(middle)}</span>
    </strong>
  );
}
