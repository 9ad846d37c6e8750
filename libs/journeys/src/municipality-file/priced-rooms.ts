import { dayTypeOf, type OpenHours, type PricedRoom } from '@kashikan/pricing/rules';
import { localDate } from '@kashikan/kernel';
import {
  bandsOfKind,
  hoursOfKind,
  type KindOfDay,
  kindsOfDay,
  type OnDays,
  simpleBands,
  weekdayNames,
} from '@kashikan/calendar/rules';
import type { HourlyForm, OpeningHoursForm } from './calendar.form';
import type { FacilityForm, RoomForm } from './facility.form';
import type { FeeTableForm } from './fee-table.form';
import { toDayTypes } from './to-fee-table';

export const feeRoomOf = (room: RoomForm): string => room.feeRoom ?? room.code;

/** The rooms that this table has to price, each with the bands or hours that can be booked; a hidden room may wait for its price. */
export function pricedRooms(table: FeeTableForm, facility: FacilityForm): PricedRoom[] {
  return facility.rooms
    .filter(room => room.feeTable === table.code && room.publication !== 'hidden')
    .flatMap(room => {
      const code = feeRoomOf(room);
      const plan = facility.calendar.plans.find(one => one.code === room.plan);
      const { hourly, extraTime } = plan ?? {};
      const byHour = { code, lending: 'hourly' as const, hours: hourly ? hoursOf(table, hourly) : [] };
      if (room.lending === 'hourly') return [byHour];
      const kept = room.lending === 'mixed' ? (hourly?.hours ?? []) : [];
      const mayExtend = extraTime && {
        early: extraTime.mostEarlyMinutes > 0,
        late: extraTime.mostLateMinutes > 0,
      };
      const bands = bandsOf(table, facility, kept);
      const inBands = { code, lending: 'band' as const, ...bands, ...(mayExtend && { mayExtend }) };
      return room.lending === 'mixed' ? [inBands, byHour] : [inBands];
    });
}

/** The kinds of day that these rows tell apart, each with the day type of the table; what no type covers is told elsewhere. */
function daysIn(table: FeeTableForm, rows: readonly OnDays[]): { day: KindOfDay; dayType: string }[] {
  const dayTypes = toDayTypes(table);
  return kindsOfDay(rows).flatMap(day => {
    // 2026-03-01 is a Sunday; any week would do.
    const date = localDate(`2026-03-0${weekdayNames.indexOf(day.weekday) + 1}`);
    const dayType = dayTypeOf({ dayTypes }, date, day.isHoliday);
    return dayType === undefined ? [] : [{ day, dayType }];
  });
}

/** On the days of `kept` the room is lent by the hour instead. */
function bandsOf(table: FeeTableForm, { calendar }: FacilityForm, kept: readonly OpeningHoursForm[]) {
  const bandsOn: Record<string, string[]> = {};
  for (const { day, dayType } of daysIn(table, [...calendar.bands, ...kept])) {
    const isByHour = hoursOfKind(kept, day) !== undefined;
    const codes = isByHour ? [] : bandsOfKind(calendar.bands, day).simple.map(band => band.code);
    bandsOn[dayType] = [...new Set([...(bandsOn[dayType] ?? []), ...codes])];
  }
  return { bands: simpleBands(calendar).map(band => band.code), bandsOn };
}

const hoursOf = (table: FeeTableForm, { hours }: HourlyForm): OpenHours[] =>
  daysIn(table, hours).flatMap(({ day, dayType }) => {
    const line = hoursOfKind(hours, day);
    return line ? [{ dayType, from: line.opens, to: line.closes }] : [];
  });
