import type { LocalDate } from '@kashikan/kernel';
import type { OpenDays } from './day-status';
import { holdsOn, type KindOfDay, kindOfDay } from './on-days';
import type { HourlyLending, OpeningHours } from './room-calendar';

/** The hours that hold on a date; undefined when the room is not lent on such a day. */
export const hoursOn = (lending: HourlyLending, days: OpenDays, date: LocalDate): OpeningHours | undefined =>
  hoursOfKind(lending.hours, kindOfDay(date, days.holidays));

/** The first line that fits the day holds. */
export const hoursOfKind = <Line extends OpeningHours>(
  hours: readonly Line[],
  day: KindOfDay,
): Line | undefined => hours.find(line => holdsOn(line, day));
