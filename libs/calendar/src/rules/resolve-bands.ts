import { bandsOn, everyBand } from './bands-on';
import { fittingBands } from './fitting-choice';
import type { Band, BandLending, RoomCalendar } from './room-calendar';
import { type BandChoice, refuse, type SlotRefusal, type Span } from './slot-choice';

/** Bands that follow each other become one span, with the pauses between them (12 to 13 o'clock). */
export function resolveBands(
  lending: BandLending,
  calendar: Pick<RoomCalendar, 'days' | 'zone'>,
  { date, bands }: BandChoice,
): Span | SlotRefusal {
  const { simple, combined } = bandsOn(lending, calendar, date);
  const known = [...simple, ...combined];
  if (simple.length === 0) return refuse('calendar.not-lent-that-day', { date });
  if (bands.length === 0) return refuse('calendar.no-bands', { bands: codes(known) });
  const wanted = new Set<string>();
  for (const code of bands) {
    const band = known.find(candidate => candidate.code === code);
    if (!band) return unknownBand(lending, known, date, code);
    for (const member of band.combinedOf ?? [code]) wanted.add(member);
  }
  const places = simple.flatMap((band, place) => (wanted.has(band.code) ? [place] : []));
  const run = simple.slice(places[0], (places.at(-1) ?? 0) + 1);
  const missing = run.filter(band => !wanted.has(band.code));
  if (missing.length > 0)
    return refuse('calendar.bands-not-adjacent', {
      missing: codes(missing),
      missingNames: names(missing),
      bands: codes(run),
    });
  return wrongCount(lending, simple, run) ?? spanOfBands(run);
}

/** A band of other days is told apart from one that the room never has. */
function unknownBand(lending: BandLending, known: readonly Band[], date: BandChoice['date'], code: string) {
  const elsewhere = everyBand(lending).find(band => band.code === code);
  return elsewhere
    ? refuse('calendar.band-not-that-day', {
        date,
        band: code,
        bandName: elsewhere.name,
        bands: codes(known),
        bandNames: names(known.filter(band => !band.combinedOf)),
      })
    : refuse('calendar.unknown-band', { band: code, bands: codes(known) });
}

function wrongCount(lending: BandLending, simple: readonly Band[], run: readonly Band[]) {
  const { minBands = 1, maxBands = simple.length } = lending;
  if (run.length >= minBands && run.length <= maxBands) return undefined;
  const nearest = fittingBands(lending, simple, codes(run));
  const facts = {
    chosen: run.length,
    nearest: codes(nearest),
    nearestNames: names(nearest),
  };
  return run.length < minBands
    ? refuse('calendar.too-few-bands', { ...facts, minBands })
    : refuse('calendar.too-many-bands', { ...facts, maxBands });
}

function spanOfBands(run: readonly Band[]): Span {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) throw new RangeError('a combined band names members that do not exist');
  return { kind: 'span', from: first.from, to: last.to, bands: codes(run) };
}

const codes = (bands: readonly Band[]) => bands.map(band => band.code);
const names = (bands: readonly Band[]) => bands.map(band => band.name);
