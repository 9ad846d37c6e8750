import type { Band, BandLending } from './room-calendar';
import { type BandChoice, refuse, type SlotRefusal, type Span } from './slot-choice';

export const simpleBands = (lending: BandLending): readonly Band[] =>
  lending.bands.filter(band => !band.combinedOf);

/** Bands that follow each other become one span, with the pauses between them (12 to 13 o'clock). */
export function resolveBands(lending: BandLending, { bands }: BandChoice): Span | SlotRefusal {
  if (bands.length === 0) return refuse('calendar.no-bands', { bands: codes(lending.bands) });
  const wanted = new Set<string>();
  for (const code of bands) {
    const band = lending.bands.find(known => known.code === code);
    if (!band) return refuse('calendar.unknown-band', { band: code, bands: codes(lending.bands) });
    for (const member of band.combinedOf ?? [code]) wanted.add(member);
  }
  const simple = simpleBands(lending);
  const places = simple.flatMap((band, place) => (wanted.has(band.code) ? [place] : []));
  const run = simple.slice(places[0], (places.at(-1) ?? 0) + 1);
  const missing = run.filter(band => !wanted.has(band.code));
  if (missing.length > 0)
    return refuse('calendar.bands-not-adjacent', {
      missing: codes(missing),
      missingNames: missing.map(band => band.name),
      bands: codes(run),
    });
  return spanOfBands(run);
}

export function spanOfBands(run: readonly Band[]): Span {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) throw new RangeError('a combined band names members that do not exist');
  return { kind: 'span', from: first.from, to: last.to, bands: codes(run) };
}

const codes = (bands: readonly Band[]) => bands.map(band => band.code);
