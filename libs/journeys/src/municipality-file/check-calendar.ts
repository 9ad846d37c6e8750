import { minutesOf } from '@kashikan/kernel';
import type { CalendarForm, ClosingForm, ClosingKind, HourlyForm } from './calendar.form';
import { checkReception } from './check-reception';
import { type FilePath, type Finding, finding } from './file-problem';
import { codesOf, repeated, unknown } from './known-codes';

const needed: Readonly<Record<ClosingKind, readonly (keyof ClosingForm)[]>> = {
  weekly: ['weekday'],
  'nth-weekday': ['weekday', 'nths'],
  'month-end': [],
  yearly: ['fromDay', 'toDay'],
  dates: ['from'],
};

/** What the calendar of a facility says against itself. */
export function checkCalendar(calendar: CalendarForm, kinds: readonly string[], path: FilePath): Finding[] {
  return [
    ...repeated([...calendar.bands, ...calendar.combinations], [...path, 'bands']),
    ...repeated(calendar.plans, [...path, 'plans']),
    ...checkBands(calendar, path),
    ...checkCombinations(calendar, path),
    ...calendar.closings.flatMap((closing, index) => checkClosing(closing, [...path, 'closings', index])),
    ...calendar.plans.flatMap((plan, index) => [
      ...checkReception(plan, kinds, [...path, 'plans', index]),
      ...(plan.hourly ? checkHours(plan.hourly, [...path, 'plans', index, 'hourly']) : []),
    ]),
  ];
}

/** Bands stand in the order of the day and never overlap. */
function checkBands({ bands }: CalendarForm, path: FilePath): Finding[] {
  return bands.flatMap((band, index) => {
    const place = [...path, 'bands', index];
    const earlier = bands[index - 1];
    if (band.from >= band.to) return [finding(place, 'import.ends-before-start', { name: band.name })];
    if (earlier && band.from < earlier.to)
      return [finding(place, 'import.bands-overlap', { first: earlier.name, second: band.name })];
    return [];
  });
}

function checkCombinations({ bands, combinations }: CalendarForm, path: FilePath): Finding[] {
  const codes = codesOf(bands);
  return combinations.flatMap((combination, index) => {
    const place = [...path, 'combinations', index, 'bands'];
    const strangers = unknown(combination.bands, codes, place, 'bands');
    const places = combination.bands.map(code => codes.indexOf(code));
    const isInARow = places.every((at, next) => next === 0 || at === (places[next - 1] ?? 0) + 1);
    if (strangers.length > 0 || (isInARow && places.length > 1)) return strangers;
    return [finding(place, 'import.combination-apart', { name: combination.name })];
  });
}

function checkClosing(closing: ClosingForm, path: FilePath): Finding[] {
  const missing = needed[closing.kind]
    .filter(field => closing[field] === undefined)
    .map(field => finding(path, 'import.closing-lacks', { kind: closing.kind, field }));
  const isBackward = closing.from !== undefined && closing.to !== undefined && closing.to < closing.from;
  return isBackward
    ? [...missing, finding(path, 'import.ends-before-start', { name: closing.name })]
    : missing;
}

function checkHours(hourly: HourlyForm, path: FilePath): Finding[] {
  const lengths =
    hourly.minMinutes > hourly.maxMinutes ||
    hourly.minMinutes % hourly.unitMinutes !== 0 ||
    hourly.maxMinutes % hourly.unitMinutes !== 0;
  const hours = hourly.hours.flatMap((line, index) => {
    const place = [...path, 'hours', index];
    if (line.opens >= line.closes) return [finding(place, 'import.ends-before-start', { name: line.opens })];
    const isOffGrid = (minutesOf(line.closes) - minutesOf(line.opens)) % hourly.unitMinutes !== 0;
    return isOffGrid ? [finding(place, 'import.hours-off-grid', { unitMinutes: hourly.unitMinutes })] : [];
  });
  return lengths
    ? [...hours, finding(path, 'import.lengths-off-grid', { unitMinutes: hourly.unitMinutes })]
    : hours;
}
