import type { Band, ClosingRule, FacilityCalendar, LendingPlan } from '@kashikan/calendar/rules';
import type { CalendarForm, ClosingForm } from './calendar.form';
import { plain } from './to-fee-table';

/** The form of the file as the calendar that `facilities.calendar` holds. */
export function toCalendar(calendar: CalendarForm): FacilityCalendar {
  return plain<FacilityCalendar>({
    bands: [...calendar.bands, ...combinedBands(calendar)],
    closings: calendar.closings.map(toClosing),
    extraOpenings: calendar.extraOpenings,
    holidays: calendar.holidays,
    plans: Object.fromEntries(
      calendar.plans.map(({ code, ...plan }): [string, LendingPlan] => [code, plan as LendingPlan]),
    ),
  });
}

function combinedBands({ bands, combinations }: CalendarForm): Band[] {
  return combinations.flatMap(({ code, name, bands: members }) => {
    const first = bands.find(band => band.code === members[0]);
    const last = bands.find(band => band.code === members.at(-1));
    return first && last ? [{ code, name, from: first.from, to: last.to, combinedOf: members }] : [];
  });
}

/** A yearly closing names days without a year; the others dates. check-calendar has seen that nothing is missing. */
function toClosing({ fromDay, toDay, ...closing }: ClosingForm): ClosingRule {
  const rule = closing.kind === 'yearly' ? { ...closing, from: fromDay, to: toDay } : closing;
  return rule as ClosingRule;
}
