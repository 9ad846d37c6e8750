import { formatTime, type Locale, type LocalText, locales, translate } from '@kashikan/i18n';
import { type Channel, channels, type NamedKind } from './asker';
import type { ReceptionLine } from './reception-line';

/**
 * The lines of a reception as people read them, one sentence for each kind of applicant:
 * 「市内団体は3か月前の1日9時から（窓口・電話）、11時から（インターネット）。利用日の前日まで」.
 */
export function receptionSentences(
  lines: readonly ReceptionLine[],
  kinds: readonly NamedKind[],
  locale: Locale,
): string[] {
  const groups = new Map<string, ReceptionLine[]>();
  for (const line of lines) {
    const who = (line.for ?? []).join();
    groups.set(who, [...(groups.get(who) ?? []), line]);
  }
  return [...groups.values()].map(group => sentenceOf(group, kinds, locale));
}

/** One line in both languages. */
export const lineInWords = (line: ReceptionLine, kinds: readonly NamedKind[]): LocalText =>
  Object.fromEntries(
    locales.map(locale => [locale, sentenceOf([line], kinds, locale)]),
  ) as unknown as LocalText;

/** 「窓口・電話」, "counter or phone". */
export const channelsInWords = (named: readonly Channel[], locale: Locale): string =>
  channels
    .filter(channel => named.includes(channel))
    .map(channel => translate(locale, `reception.channel.${channel}`))
    .join(locale === 'ja' ? '・' : ' or ');

function sentenceOf(group: readonly ReceptionLine[], kinds: readonly NamedKind[], locale: Locale): string {
  const [first] = group;
  if (!first) return '';
  const closings = group.map(line => closingOf(line, locale));
  const isOneEnd = new Set(closings).size === 1;
  const spans = group.map((line, at) => {
    const earlier = group[at - 1];
    const isSameDay = isOneEnd && earlier !== undefined && dayOf(earlier, locale) === dayOf(line, locale);
    const time = formatTime(locale, line.opensAt);
    const from = isSameDay
      ? translate(locale, 'reception.from-time', { time })
      : translate(locale, 'reception.from', { day: dayOf(line, locale), time });
    const until = isOneEnd ? '' : translate(locale, 'reception.until', { end: closings[at] ?? '' });
    const by = line.channels
      ? translate(locale, 'reception.by', { channels: channelsInWords(line.channels, locale) })
      : '';
    return `${from}${until}${by}`;
  });
  const who = whoOf(first, kinds, locale);
  const text = spans.join(locale === 'ja' ? '、' : ', ');
  return isOneEnd
    ? translate(locale, 'reception.sentence', { who, spans: text, end: closings[0] ?? '' })
    : translate(locale, 'reception.sentence-of-ends', { who, spans: text });
}

function whoOf(line: ReceptionLine, kinds: readonly NamedKind[], locale: Locale): string {
  if (!line.for) return translate(locale, 'reception.everybody');
  const names = line.for.map(code => {
    const kind = kinds.find(known => known.code === code);
    return (locale === 'ja' ? kind?.name : kind?.nameEn) ?? code;
  });
  return translate(locale, 'reception.kinds', { kinds: names.join(locale === 'ja' ? '・' : ' and ') });
}

/** 「3か月前の1日」; the last day of the month where day 31 is meant. */
function dayOf({ opensMonthsBefore: months, opensOnDay: day }: ReceptionLine, locale: Locale): string {
  if (months === 0)
    return day === undefined
      ? translate(locale, 'reception.day.of-use')
      : translate(locale, 'reception.day.same-month', { day });
  if (day === undefined) return translate(locale, 'reception.day.months', { months });
  return day >= 31
    ? translate(locale, 'reception.day.month-end', { months })
    : translate(locale, 'reception.day.day-of-month', { months, day });
}

function closingOf({ closesDaysBefore, closesMinutesBefore }: ReceptionLine, locale: Locale): string {
  const ends: string[] = [];
  if (closesDaysBefore !== undefined) ends.push(daysInWords(closesDaysBefore, locale));
  if (closesMinutesBefore !== undefined && closesMinutesBefore > 0)
    ends.push(minutesInWords(closesMinutesBefore, locale));
  if (ends.length === 0) return translate(locale, 'reception.end.start');
  return ends.join(translate(locale, 'reception.end.and'));
}

const daysInWords = (days: number, locale: Locale): string =>
  days === 0
    ? translate(locale, 'reception.end.day-of-use')
    : days === 1
      ? translate(locale, 'reception.end.day-before')
      : translate(locale, 'reception.end.days', { days });

const minutesInWords = (minutes: number, locale: Locale): string =>
  minutes % 60 === 0
    ? translate(locale, 'reception.end.hours', { hours: minutes / 60 })
    : translate(locale, 'reception.end.minutes', { minutes });
