import {
  addDays,
  instantAt,
  type LocalDate,
  localDateOf,
  type LocalTime,
  localTime,
  type Zone,
} from '@kashikan/kernel';

export interface OfferTerms {
  readonly offerHours: number;
  readonly quietFrom: LocalTime;
  readonly quietUntil: LocalTime;
}

const [midnight, endOfDay] = [localTime('00:00'), localTime('24:00')];
const HOUR_MS = 3_600_000;
/** More days than any offer lasts: 336 hours, in days of which an hour counts. */
const MOST_DAYS = 400;

/**
 * 案内の期限: until when an offer made at `now` holds. Only hours of the day count, so that nobody loses a slot in their sleep; and never
 * past `latest`, when the room takes no more applications.
 */
export function offerUntil(terms: OfferTerms, now: Date, zone: Zone, latest: Date): Date {
  let left = terms.offerHours * HOUR_MS;
  const today = localDateOf(now, zone);
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1)
    for (const { from, until } of wakingHours(terms, addDays(today, ahead), zone)) {
      const begins = Math.max(from.getTime(), now.getTime());
      const lasts = until.getTime() - begins;
      if (begins >= latest.getTime()) return latest;
      if (lasts >= left) return earlier(new Date(begins + left), latest);
      if (lasts > 0) left -= lasts;
    }
  return latest;
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** A night from 21 to 8 leaves one stretch of a day; a rest from 12 to 13 leaves two; none at all the whole day. */
function wakingHours({ quietFrom, quietUntil }: OfferTerms, date: LocalDate, zone: Zone) {
  const between = (from: LocalTime, until: LocalTime) => ({
    from: instantAt(date, from, zone),
    until: instantAt(date, until, zone),
  });
  if (quietFrom === quietUntil) return [between(midnight, endOfDay)];
  return quietFrom > quietUntil
    ? [between(quietUntil, quietFrom)]
    : [between(midnight, quietFrom), between(quietUntil, endOfDay)];
}

/** 開放の時: when a slot that is given back at `now` opens to everybody; at once where the announced time would come too late. */
export function releaseOpensAt(
  terms: { readonly opensAt: LocalTime; readonly daysAfter: number } | null,
  now: Date,
  zone: Zone,
  latest: Date,
): Date {
  if (!terms) return now;
  const announced = instantAt(addDays(localDateOf(now, zone), terms.daysAfter), terms.opensAt, zone);
  return announced > now && announced < latest ? announced : now;
}
