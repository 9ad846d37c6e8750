import { bandsOfKind, holdsOn, kindsOfDay, type OnDays, simpleBands } from '@kashikan/calendar/rules';
import type { BandForm, CalendarForm, PlanForm } from './calendar.form';
import { type FilePath, type Finding, finding } from './file-problem';
import { codesOf, repeated, unknown } from './known-codes';

/** Bands never overlap on any day, and every row of a code has days of its own. */
export function checkBands({ bands, combinations }: CalendarForm, path: FilePath): Finding[] {
  const backward = bands.flatMap((band, index) =>
    band.from >= band.to
      ? [finding([...path, 'bands', index], 'import.ends-before-start', { name: band.name })]
      : [],
  );
  // A code may come again for other days, but never as the name of something else.
  const everyCode = [...simpleBands({ bands }), ...combinations];
  return [
    ...backward,
    ...repeated(everyCode, [...path, 'bands']),
    ...codesOf(simpleBands({ bands })).flatMap(code => checkRowsOfCode(bands, code, [...path, 'bands'])),
    ...(backward.length > 0 ? [] : overlaps(bands, path)),
  ];
}

const checkRowsOfCode = (bands: readonly BandForm[], code: string, path: FilePath): Finding[] => {
  const places = bands.flatMap((band, index) => (band.code === code ? [index] : []));
  const rows = places.flatMap(index => bands[index] ?? []);
  return hiddenRows(rows).map(hidden => {
    const index = places[hidden] ?? 0;
    // The second of two rows for every day is a code that was given twice.
    const isTwice = rows[hidden]?.on === undefined && rows[hidden]?.season === undefined;
    return isTwice
      ? finding([...path, index, 'code'], 'import.repeated-code', { code })
      : finding([...path, index], 'import.row-never-holds', { name: rows[hidden]?.name ?? code });
  });
};

function overlaps(bands: readonly BandForm[], path: FilePath): Finding[] {
  const found = new Map<string, Finding>();
  for (const day of kindsOfDay(bands)) {
    const { simple } = bandsOfKind(bands, day);
    for (const [place, band] of simple.entries()) {
      const earlier = simple[place - 1];
      if (!earlier || earlier.to <= band.from) continue;
      const index = Math.max(bands.indexOf(band as BandForm), bands.indexOf(earlier as BandForm));
      const blanks = { first: earlier.name, second: band.name };
      found.set(
        `${earlier.code} ${band.code}`,
        finding([...path, 'bands', index], 'import.bands-overlap', blanks),
      );
    }
  }
  return [...found.values()];
}

/** The rows of hours that no day ever uses: an earlier one holds on each of their days. */
export const checkRows = (
  rows: readonly (OnDays & { readonly opens: string })[],
  path: FilePath,
): Finding[] =>
  hiddenRows(rows).map(index =>
    finding([...path, index], 'import.row-never-holds', { name: rows[index]?.opens ?? '' }),
  );

function hiddenRows(rows: readonly OnDays[]): number[] {
  const days = kindsOfDay(rows);
  return rows.flatMap((row, index) =>
    days.some(day => holdsOn(row, day) && !rows.slice(0, index).some(earlier => holdsOn(earlier, day)))
      ? []
      : [index],
  );
}

/** The members of a combination follow each other on every day on which all of them are lent, and there is such a day. */
export function checkCombinations({ bands, combinations }: CalendarForm, path: FilePath): Finding[] {
  const codes = codesOf(simpleBands({ bands }));
  const days = kindsOfDay(bands).map(day => codesOf(bandsOfKind(bands, day).simple));
  return combinations.flatMap((combination, index) => {
    const place = [...path, 'combinations', index, 'bands'];
    const strangers = unknown(combination.bands, codes, place, 'bands');
    if (strangers.length > 0) return strangers;
    const together = days.filter(day => combination.bands.every(code => day.includes(code)));
    const isInARow = together.every(day => {
      const places = combination.bands.map(code => day.indexOf(code));
      return places.every((at, next) => next === 0 || at === (places[next - 1] ?? 0) + 1);
    });
    return isInARow && together.length > 0 && combination.bands.length > 1
      ? []
      : [finding(place, 'import.combination-apart', { name: combination.name })];
  });
}

export const checkCounts = ({ code, minBands, maxBands }: PlanForm, path: FilePath): Finding[] =>
  minBands !== undefined && maxBands !== undefined && minBands > maxBands
    ? [finding([...path, 'minBands'], 'import.min-over-max', { plan: code, least: minBands, most: maxBands })]
    : [];
