import { endInWords, formatDateTime, type Locale, type LocalText, translate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { type Channel, channels } from './asker';
import { type ReceptionStanding, receptionBy } from './reception';
import { fits, type ReceptionTerms } from './reception-line';
import { channelsInWords, lineInWords } from './reception-sentence';
import type { RoomCalendar } from './room-calendar';
import { type RefusalCode, refuse, type SlotRefusal } from './slot-choice';

/** Whether the time could be had, were applications for it being taken. */
export const isOfReception = (code: RefusalCode): boolean =>
  code === 'calendar.not-yet-open' || code === 'calendar.too-late' || code === 'calendar.not-received';

/** When another way of asking takes applications for the same use by the same person. */
interface OtherWay {
  readonly channel: Channel;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** The refusal of a use for which no application is being taken; undefined when one is, or when no reception binds. */
export function receptionRefusal(
  calendar: RoomCalendar,
  date: LocalDate,
  startsAt: Date,
  now: Date,
  standing: ReceptionStanding | undefined,
): SlotRefusal | undefined {
  const { reception, zone } = calendar;
  if (!reception || !standing || standing.state === 'open') return undefined;
  const others = otherWays(reception, date, startsAt, now, zone);
  const facts = { others, otherWays: inBoth(locale => inWords(others, now, locale, zone)) };
  switch (standing.state) {
    case 'not-yet-open': {
      const line = lineInWords(standing.line, reception.kinds);
      return refuse('calendar.not-yet-open', { opensAt: standing.opensAt, line, ...facts });
    }
    case 'too-late': {
      const line = lineInWords(standing.line, reception.kinds);
      return refuse('calendar.too-late', { closedAt: standing.closedAt, line, ...facts });
    }
    case 'never': {
      const { kindCode, channel } = reception.asker;
      const kind = reception.kinds.find(({ code }) => code === kindCode);
      return refuse('calendar.not-received', {
        kind: { ja: kind?.name ?? kindCode, en: kind?.nameEn ?? kindCode },
        way: inBoth(locale => channelsInWords([channel], locale)),
        ...facts,
      });
    }
  }
}

const inBoth = (text: (locale: Locale) => string): LocalText => ({ ja: text('ja'), en: text('en') });

/** For each other way the line that is open longest, or else opens first; what is over is left out. */
function otherWays(
  { asker, all }: ReceptionTerms,
  date: LocalDate,
  startsAt: Date,
  now: Date,
  zone: RoomCalendar['zone'],
): OtherWay[] {
  return channels
    .filter(channel => channel !== asker.channel)
    .flatMap(channel => {
      const ahead = all
        .filter(line => fits(line, { ...asker, channel }))
        .flatMap(line => receptionBy(line, date, startsAt, zone) ?? [])
        .filter(({ closesAt }) => now < closesAt)
        .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
      const [first] = ahead;
      return first ? [{ channel, opensAt: first.opensAt, closesAt: first.closesAt }] : [];
    });
}

/** Ways with the same times are named together. */
function inWords(others: readonly OtherWay[], now: Date, locale: Locale, zone: RoomCalendar['zone']): string {
  const sentences = new Map<string, Channel[]>();
  for (const { channel, opensAt, closesAt } of others) {
    const key =
      opensAt <= now
        ? `open ${endInWords(locale, closesAt, zone)}`
        : `opens ${formatDateTime(locale, opensAt, zone)}`;
    sentences.set(key, [...(sentences.get(key) ?? []), channel]);
  }
  if (sentences.size === 0) return translate(locale, 'reception.other.none');
  return [...sentences]
    .map(([key, ways]) => {
      const named = channelsInWords(ways, locale);
      return key.startsWith('open ')
        ? translate(locale, 'reception.other.open', { channels: named, until: key.slice(5) })
        : translate(locale, 'reception.other.opens', { channels: named, at: key.slice(6) });
    })
    .join(locale === 'ja' ? '' : ' ');
}
