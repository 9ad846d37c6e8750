import { type DayOffers, slotOf, type UnitOffer } from './day-offers';
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

/** Times that something takes, list by list as they follow each other in time; undefined after the last one. */
export type TakenLists = (place: number) => TakenTimes | undefined;

/**
 * What of the received offers is free, in their order. One walk over offers and taken times side by side, which ends when there are
 * `most`: the first free offer of a room costs a few steps, and looks at the first list only.
 */
export function freeOffers(received: readonly DayOffers[], taken: TakenLists, most = Infinity): FreeOffer[] {
  const found: FreeOffer[] = [];
  const isFree = asTimeGoesOn(taken);
  for (const day of received) {
    if (day.kind === 'units') addStretches(found, day, isFree);
    else for (const offer of day.offers) if (isFree(offer.starts, offer.clean)) found.push(offer);
    if (found.length >= most) return found.slice(0, most);
  }
  return found;
}

/** Asked with ascending starts: a time that has ended before one of them is never looked at again. */
function asTimeGoesOn(taken: TakenLists): (from: number, until: number) => boolean {
  let list = 0;
  let place = 0;
  let times = taken(list);
  return (from, until) => {
    for (; times; place = 0, times = taken((list += 1))) {
      const { starts, ends } = times;
      while (place < ends.length && (ends[place] as number) <= from) place += 1;
      if (place < starts.length) return (starts[place] as number) >= until;
    }
    return true;
  };
}

function addStretches(
  found: FreeOffer[],
  day: Extract<DayOffers, { kind: 'units' }>,
  isFree: (from: number, until: number) => boolean,
): void {
  let run: UnitOffer[] = [];
  for (const unit of day.offers) {
    if (isFree(unit.starts, unit.clean)) run.push(unit);
    else {
      addWithin(found, day, run);
      run = [];
    }
  }
  addWithin(found, day, run);
}

/** The stretch itself, or as much from its beginning as may be lent at once. */
function addWithin(
  found: FreeOffer[],
  day: Extract<DayOffers, { kind: 'units' }>,
  run: readonly UnitOffer[],
): void {
  if (run.length < day.least) return;
  const grids = run.map(({ grid }) => grid);
  const slot = slotOf(day, day.date, grids.slice(0, day.most));
  const freeUntil = grids.at(-1)?.to;
  if (slot) found.push(freeUntil === undefined || freeUntil === slot.to ? { slot } : { slot, freeUntil });
}

/** When the reception opens of what is not taken but not open either; undefined when there is no such offer. */
export function opensNext(days: readonly DayOffers[], taken: TakenLists, now: number): number | undefined {
  let soonest: number | undefined;
  const isFree = asTimeGoesOn(taken);
  for (const { offers } of days)
    for (const { starts, clean, reception = [] } of offers)
      for (const { opens } of reception)
        if (now < opens && (soonest === undefined || opens < soonest) && isFree(starts, clean))
          soonest = opens;
  return soonest;
}
