import type { DayOffers, Moments, UnitOffer } from './day-offers';

/** What of some days can be applied for, and how long that stays so, whatever is booked meanwhile. */
export interface ReceivedOffers {
  readonly days: readonly DayOffers[];
  readonly since: number;
  readonly until: number;
}

/**
 * The offers that are still to come and for which a line of the reception is open at `now`, taken or not; a day of hours in stretches of
 * such units. It is the same for all who ask before the next slot begins or the next line opens or closes.
 */
export const receivedOffers = (days: readonly DayOffers[], now: number): ReceivedOffers => ({
  days: days.flatMap(day => receivedOf(day, now)),
  since: now,
  until: nextChange(days, now),
});

function receivedOf(day: DayOffers, now: number): DayOffers[] {
  if (day.kind === 'bands') {
    const offers = day.offers.filter(offer => isReceived(offer, now));
    return offers.length > 0 ? [{ ...day, offers }] : [];
  }
  const runs: UnitOffer[][] = [[]];
  for (const unit of day.offers)
    if (isReceived(unit, now)) runs.at(-1)?.push(unit);
    else runs.push([]);
  return runs.filter(run => run.length > 0).map(offers => ({ ...day, offers }));
}

function isReceived({ starts, reception }: Moments, now: number): boolean {
  return starts > now && (!reception || reception.some(({ opens, closes }) => opens <= now && now < closes));
}

function nextChange(days: readonly DayOffers[], now: number): number {
  let soonest = Infinity;
  for (const { offers } of days)
    for (const { starts, reception = [] } of offers)
      for (const moment of [starts, ...reception.flatMap(({ opens, closes }) => [opens, closes])])
        if (now < moment && moment < soonest) soonest = moment;
  return soonest;
}
