import type { LocalDate, Zone } from '@kashikan/kernel';
import type { OpenDays } from './day-status';
import { holdsOn, type KindOfDay, kindOfDay } from './on-days';
import { rememberedByDay } from './remembered';
import type { Band, BandLending, RoomCalendar } from './room-calendar';

/** The bands of one day: those that follow each other, in the order of the day, and the combined ones whose members all exist. */
export interface BandsOfDay {
  readonly simple: readonly Band[];
  readonly combined: readonly Band[];
}

/** Of several rows with one code the first that fits the day holds; a combination lasts from its first member to its last. */
export function bandsOfKind(bands: readonly Band[], day: KindOfDay): BandsOfDay {
  const first = new Map<string, Band>();
  for (const band of bands)
    if (!band.combinedOf && !first.has(band.code) && holdsOn(band, day)) first.set(band.code, band);
  const simple = [...first.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  const combined = bands.flatMap(band => {
    const members = simple.filter(({ code }) => band.combinedOf?.includes(code));
    const [from, to] = [members[0]?.from, members.at(-1)?.to];
    return band.combinedOf?.length === members.length && from && to ? [{ ...band, from, to }] : [];
  });
  return { simple, combined };
}

/** One row of each code, in the order of the town: for names, and where no day is meant. */
export const everyBand = ({ bands }: Pick<BandLending, 'bands'>): readonly Band[] =>
  bands.filter((band, place) => bands.findIndex(({ code }) => code === band.code) === place);

/** The bands that are not combinations, whatever the day. */
export const simpleBands = (lending: Pick<BandLending, 'bands'>): readonly Band[] =>
  everyBand(lending).filter(band => !band.combinedOf);

/** The bands in which a room is lent on a date. */
export const bandsOn = (
  lending: BandLending,
  { days, zone }: Pick<RoomCalendar, 'days' | 'zone'>,
  date: LocalDate,
): BandsOfDay => rememberIn(days)(lending, date, zone);

/** A band may be lent on holidays only, so what is remembered belongs to the open days too. */
const byDays = new WeakMap<OpenDays, ReturnType<typeof remember>>();

function rememberIn(days: OpenDays) {
  let known = byDays.get(days);
  if (!known) byDays.set(days, (known = remember(days)));
  return known;
}

const remember = (days: OpenDays) =>
  rememberedByDay((lending: BandLending, date: LocalDate, _zone: Zone) =>
    bandsOfKind(lending.bands, kindOfDay(date, days.holidays)),
  );
