import { lendingOn, type ResolvedSlot, type RoomCalendar } from '@kashikan/calendar/rules';
import type { LocalDate } from '@kashikan/kernel';
import { type CountedUse, startedMinutes } from './limits';

/** An hour is the unit where bands are lent. */
const BAND_UNIT_MINUTES = 60;

const unitMinutesOn = (calendar: RoomCalendar, date: LocalDate): number => {
  const lending = lendingOn(calendar, date);
  return lending.kind === 'hourly' ? lending.unitMinutes : BAND_UNIT_MINUTES;
};

/** A wanted slot as the limits count it. */
export const countedUse = (
  roomId: string,
  { date, bands, startsAt, endsAt }: Pick<ResolvedSlot, 'date' | 'bands' | 'startsAt' | 'endsAt'>,
  calendar: RoomCalendar,
): CountedUse => ({
  roomId,
  date,
  slots: Math.max(1, bands.length),
  minutes: startedMinutes((endsAt.getTime() - startsAt.getTime()) / 60_000, unitMinutesOn(calendar, date)),
});
