import { minutesOf } from '@kashikan/kernel';
import type { CalendarForm, ClosingForm, ClosingKind, HourlyForm } from './calendar.form';
import { checkBands, checkCombinations, checkCounts, checkRows } from './check-bands';
import { checkReception } from './check-reception';
import { type FilePath, type Finding, finding } from './file-problem';
import { repeated } from './known-codes';

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
    ...repeated(calendar.combinations, [...path, 'combinations']),
    ...repeated(calendar.plans, [...path, 'plans']),
    ...checkBands(calendar, path),
    ...checkCombinations(calendar, path),
    ...calendar.closings.flatMap((closing, index) => checkClosing(closing, [...path, 'closings', index])),
    ...calendar.plans.flatMap((plan, index) => [
      ...checkCounts(plan, [...path, 'plans', index]),
      ...checkReception(plan, kinds, [...path, 'plans', index]),
      ...(plan.hourly ? checkHours(plan.hourly, [...path, 'plans', index, 'hourly']) : []),
    ]),
  ];
}

function checkClosing(closing: ClosingForm, path: FilePath): Finding[] {
  const missing = needed[closing.kind]
    .filter(field => closing[field] === undefined)
    .map(field => finding([...path, field], 'import.closing-lacks', { kind: closing.kind, field }));
  const isBackward = closing.from !== undefined && closing.to !== undefined && closing.to < closing.from;
  return isBackward
    ? [...missing, finding([...path, 'to'], 'import.ends-before-start', { name: closing.name })]
    : missing;
}

function checkHours(hourly: HourlyForm, path: FilePath): Finding[] {
  const lengths =
    hourly.minMinutes > hourly.maxMinutes ||
    hourly.minMinutes % hourly.unitMinutes !== 0 ||
    hourly.maxMinutes % hourly.unitMinutes !== 0;
  if (hourly.hours.length === 0) return [finding([...path, 'hours'], 'import.no-hours')];
  const hours = hourly.hours.flatMap((line, index) => {
    const place = [...path, 'hours', index];
    if (line.opens >= line.closes) return [finding(place, 'import.ends-before-start', { name: line.opens })];
    const isOffGrid = (minutesOf(line.closes) - minutesOf(line.opens)) % hourly.unitMinutes !== 0;
    return isOffGrid ? [finding(place, 'import.hours-off-grid', { unitMinutes: hourly.unitMinutes })] : [];
  });
  const rows = checkRows(hourly.hours, [...path, 'hours']);
  return lengths
    ? [...hours, ...rows, finding(path, 'import.lengths-off-grid', { unitMinutes: hourly.unitMinutes })]
    : [...hours, ...rows];
}
