import type { BookingContents } from '@kashikan/bookings';
import { type ChangedThing, whatChanges } from '@kashikan/bookings/rules';
import type { Room, Town } from '@kashikan/catalogue';
import { formatNumber, formatTimeRange, formatYen, type Locale, translate } from '@kashikan/i18n';

/** Where the names of what a booking speaks of are found. */
export interface Names {
  readonly locale: Locale;
  readonly town: Town;
  /** The room that is booked; it lends its name to one that is gone, and its house the equipment. */
  readonly room: Room;
  readonly roomOf: (id: string) => Room | undefined;
}

export interface ToldThing {
  /** What it is, in words. */
  readonly label: string;
  /** 「10時 → 13時」. */
  readonly value: string;
}

type Words = (contents: BookingContents) => string;

const nameIn = (locale: Locale, { name, nameEn }: { name: string; nameEn: string }): string =>
  locale === 'en' && nameEn.trim() ? nameEn : name;

/** One thing of a booking in words. */
function wordsIn({ locale, town, room: old, roomOf }: Names): Readonly<Record<ChangedThing, Words>> {
  const none = translate(locale, 'change.none');
  const roomIn = (of: BookingContents) => roomOf(of.roomId) ?? old;
  const time: Words = of =>
    formatTimeRange(
      locale,
      { startsAt: new Date(of.startsAt), endsAt: new Date(of.endsAt) },
      town.municipality.timeZone,
      'year',
    );
  const named = (thing: { name: string; nameEn: string } | undefined) =>
    thing ? nameIn(locale, thing) : none;
  return {
    room: of => nameIn(locale, roomIn(of)),
    date: time,
    time,
    layout: of => named(roomIn(of).layouts.find(one => one.code === of.useFacts.layoutCode)),
    people: of => translate(locale, 'common.people', { count: formatNumber(of.people ?? 0) }),
    purpose: of => named(town.purposes.find(one => one.code === of.purposeCode)),
    event: of => of.eventName ?? none,
    group: of => of.groupName ?? none,
    tickets: of => formatYen(locale, of.useFacts.highestTicketYen ?? 0),
    use: of => useIn(locale, of) || none,
    air: of => translate(locale, of.useFacts.usesAirConditioning ? 'common.yes' : 'common.no'),
    equipment: of => equipmentIn(locale, of, old) || none,
    reduction: of => of.useFacts.reductionCode ?? none,
  };
}

const useIn = (locale: Locale, { useFacts: use }: BookingContents): string =>
  [
    use.isCommercial ? translate(locale, 'apply.commercial') : '',
    use.isOutsider ? translate(locale, 'apply.outsider') : '',
    use.isRehearsal ? translate(locale, 'apply.rehearsal') : '',
  ]
    .filter(Boolean)
    .join(' ');

const equipmentIn = (locale: Locale, { useFacts }: BookingContents, { facility }: Room): string =>
  (useFacts.equipment ?? [])
    .map(({ code, quantity }) => {
      const item = facility.equipment.find(one => one.code === code);
      return `${item ? nameIn(locale, item) : code} ${formatNumber(quantity)}`;
    })
    .join('、');

/** What was and what is to be, the same words for whoever reads it; date and time are told together. */
export function toldChange(
  names: Names,
  { before, after }: { readonly before: BookingContents; readonly after: BookingContents },
): ToldThing[] {
  const words = wordsIn(names);
  const things = whatChanges(before, after);
  return things
    .filter(thing => thing !== 'time' || !things.includes('date'))
    .map(thing => ({
      label: translate(names.locale, `change.thing.${thing}`),
      value: translate(names.locale, 'change.from-to', {
        before: words[thing](before),
        after: words[thing](after),
      }),
    }));
}
