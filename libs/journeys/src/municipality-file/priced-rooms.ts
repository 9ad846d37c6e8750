import { dayTypeOf, type OpenHours, type PricedRoom } from '@kashikan/pricing/rules';
import { localDate } from '@kashikan/kernel';
import type { HourlyForm, WeekdayName } from './calendar.form';
import type { FacilityForm, RoomForm } from './facility.form';
import type { FeeTableForm } from './fee-table.form';
import { toDayTypes } from './to-fee-table';

export const feeRoomOf = (room: RoomForm): string => room.feeRoom ?? room.code;

/** The rooms that this table has to price, each with the bands or hours that can be booked; a hidden room may wait for its price. */
export function pricedRooms(table: FeeTableForm, facility: FacilityForm): PricedRoom[] {
  const bands = facility.calendar.bands.map(band => band.code);
  return facility.rooms
    .filter(room => room.feeTable === table.code && room.publication !== 'hidden')
    .map(room => {
      const code = feeRoomOf(room);
      if (room.lending === 'band') return { code, lending: 'band', bands };
      const hourly = facility.calendar.plans.find(plan => plan.code === room.plan)?.hourly;
      return { code, lending: 'hourly', hours: hourly ? hoursOf(table, hourly) : [] };
    });
}

const week: readonly WeekdayName[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Every weekday as an ordinary day and as a public holiday, with the hours and the kind of day that hold. */
function hoursOf(table: FeeTableForm, hourly: HourlyForm): OpenHours[] {
  const dayTypes = toDayTypes(table);
  return week.flatMap((weekday, index) =>
    [false, true].flatMap(isHoliday => {
      // 2026-03-01 is a Sunday; any week would do.
      const dayType = dayTypeOf({ dayTypes }, localDate(`2026-03-0${index + 1}`), isHoliday);
      const line = hourly.hours.find(
        ({ on }) => !on || on.includes(weekday) || (isHoliday && on.includes('holiday')),
      );
      return line && dayType ? [{ dayType, from: line.opens, to: line.closes }] : [];
    }),
  );
}
