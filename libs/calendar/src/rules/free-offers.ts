import { type DayOffers, type Moments, slotOf, type UnitOffer } from './day-offers';
import type { ResolvedSlot } from './slot-choice';

/** Times that something takes, in milliseconds: by their start, none overlapping another, so both lists ascend. */
export interface TakenTimes {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface FreeOffer {
  readonly slot: ResolvedSlot;
  /** How long the room stays free, where that is longer than the slot; hourly rooms only. */
  readonly freeUntil?: ResolvedSlot['to'];
}

/** Several lists of times, each by its start, as one without overlaps: a whole hall is taken where any of its parts is. */
export function joined(lists: readonly TakenTimes[]): TakenTimes {
  const times = lists
    .flatMap(list => list.starts.map((start, place) => ({ start, end: list.ends[place] as number })))
    .sort((a, b) => a.start - b.start);
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const { start, end } of times) {
    const before = ends.at(-1);
    if (before !== undefined && start <= before) ends[ends.length - 1] = Math.max(before, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts, ends };
}

/**
 * What of the days' offers is to be had at `now`, in their order; `taken` are lists that follow each other in time. One walk over
 * offers and taken times side by side, no further than whoever asks goes on: the first free offer of a room costs a few steps.
 */
export function* freeOffers(
  days: readonly DayOffers[],
  taken: readonly TakenTimes[],
  now: number,
): Generator<FreeOffer> {
  const isFree = asTimeGoesOn(taken);
  for (const day of days)
    if (day.kind === 'bands') {
      for (const offer of day.offers)
        if (isReceived(offer, now) && isFree(offer.starts, offer.clean)) yield { slot: offer.slot };
    } else yield* freeStretches(day, isFree, now);
}

/** Still to come, and one line of the reception is open. */
function isReceived({ starts, reception }: Moments, now: number): boolean {
  if (starts <= now) return false;
  if (!reception) return true;
  for (const { opens, closes } of reception) if (opens <= now && now < closes) return true;
  return false;
}

const nothing: TakenTimes = { starts: [], ends: [] };

/** Asked with ascending starts: a time that has ended before one of them is never looked at again. */
function asTimeGoesOn(lists: readonly TakenTimes[]): (from: number, until: number) => boolean {
  let list = 0;
  let place = 0;
  return (from, until) => {
    for (; list < lists.length; list += 1, place = 0) {
      const { starts, ends } = lists[list] ?? nothing;
      while (place < ends.length && (ends[place] as number) <= from) place += 1;
      if (place < starts.length) return (starts[place] as number) >= until;
    }
    return true;
  };
}

function* freeStretches(
  day: Extract<DayOffers, { kind: 'units' }>,
  isFree: (from: number, until: number) => boolean,
  now: number,
): Generator<FreeOffer> {
  let run: UnitOffer[] = [];
  for (const unit of day.offers) {
    if (isReceived(unit, now) && isFree(unit.starts, unit.clean)) run.push(unit);
    else {
      yield* offerWithin(day, run);
      run = [];
    }
  }
  yield* offerWithin(day, run);
}

/** The stretch itself, or as much from its beginning as may be lent at once. */
function* offerWithin(
  day: Extract<DayOffers, { kind: 'units' }>,
  run: readonly UnitOffer[],
): Generator<FreeOffer> {
  if (run.length < day.least) return;
  const grids = run.map(({ grid }) => grid);
  const slot = slotOf(day, day.date, grids.slice(0, day.most));
  const freeUntil = grids.at(-1)?.to;
  if (slot) yield freeUntil === undefined || freeUntil === slot.to ? { slot } : { slot, freeUntil };
}

/** When the reception opens of what is not taken but not open either; undefined when there is no such offer. */
export function opensNext(
  days: readonly DayOffers[],
  taken: readonly TakenTimes[],
  now: number,
): number | undefined {
  let soonest: number | undefined;
  const isFree = asTimeGoesOn(taken);
  for (const { offers } of days)
    for (const { starts, clean, reception = [] } of offers)
      for (const { opens } of reception)
        if (now < opens && (soonest === undefined || opens < soonest) && isFree(starts, clean))
          soonest = opens;
  return soonest;
}
