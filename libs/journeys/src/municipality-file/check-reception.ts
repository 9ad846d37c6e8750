import { receptionBy } from '@kashikan/calendar/rules';
import { addDays, instantAt, JAPAN, localDate, localTime } from '@kashikan/kernel';
import type { PlanForm, ReceptionForm } from './calendar.form';
import { type FilePath, type Finding, finding } from './file-problem';
import { unknown } from './known-codes';

/** The lines of a plan: at least one, for kinds that the town has, each open for some day of the year. */
export function checkReception(
  { reception, code }: PlanForm,
  kinds: readonly string[],
  path: FilePath,
): Finding[] {
  const place = [...path, 'reception'];
  if (reception.length === 0) return [finding(place, 'import.no-reception', { plan: code })];
  return reception.flatMap((line, index) => [
    ...unknown(line.for, kinds, [...place, index, 'for'], 'applicantKinds'),
    ...(everOpens(line) ? [] : [finding([...place, index], 'import.reception-never-opens', { plan: code })]),
  ]);
}

const lastStart = localTime('23:59');
// A leap year, so that every day of use there can be is looked at; in a zone whose clocks never change.
const firstDay = localDate('2028-01-01');
const everyDay = Array.from({ length: 366 }, (_, ahead) => addDays(firstDay, ahead));

/** Whether a use late on some day of the year may be asked for at any moment. */
const everOpens = (line: ReceptionForm): boolean =>
  everyDay.some(day => receptionBy(line, day, instantAt(day, lastStart, JAPAN), JAPAN));
