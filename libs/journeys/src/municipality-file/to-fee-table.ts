import type { BandPrice, DayType, FeeStep, FeeTable, HourPrice } from '@kashikan/pricing/rules';
import { simpleBands } from '@kashikan/calendar/rules';
import type { FacilityForm } from './facility.form';
import type { FeeTableForm } from './fee-table.form';

const week = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export const toDayTypes = (table: FeeTableForm): DayType[] =>
  table.dayTypes.map(({ code, name, days }) => ({
    code,
    name,
    weekdays: week.flatMap((weekday, index) => (days.includes(weekday) ? [index] : [])),
    includesHolidays: days.includes('holiday'),
  }));

/** The form of the file as the table that the engine knows: its rows one cell each, its bands those of the facility. */
export function toFeeTable(table: FeeTableForm, facility: FacilityForm): FeeTable {
  const names = new Map(facility.equipment.map(item => [item.code, item.name]));
  return plain<FeeTable>({
    code: table.code,
    name: table.name,
    citation: table.citation,
    effectiveFrom: table.effectiveFrom,
    ...(table.effectiveBy && { effectiveBy: table.effectiveBy }),
    dayTypes: toDayTypes(table),
    bands: simpleBands(facility.calendar).map(({ code, name, from, to }) => ({ code, name, from, to })),
    combinations: facility.calendar.combinations,
    gaps: table.gaps,
    tiers: table.tiers,
    ...(table.extension && { extension: table.extension }),
    ...(table.earlyExtension && { earlyExtension: table.earlyExtension }),
    bandPrices: bandPrices(table),
    hourPrices: hourPrices(table),
    steps: table.steps as FeeStep[],
    finalRounding: table.finalRounding,
    tax: { ratePercent: table.taxPercent, inclusive: true },
    equipment: table.equipment.map(price => ({ ...price, name: names.get(price.code) ?? price.code })),
    reductions: table.reductions,
  });
}

const daysOf = (table: FeeTableForm, days: string): string[] =>
  days === 'all' ? table.dayTypes.map(type => type.code) : [days];

function bandPrices(table: FeeTableForm): BandPrice[] {
  return table.prices.flatMap(({ room, days, tier, yen, citation }) =>
    daysOf(table, days).flatMap(dayType =>
      Object.entries(yen).map(([bandCode, amount]) => ({
        roomCode: room,
        bandCode,
        dayType,
        ...(tier !== undefined && { tier }),
        yen: amount,
        ...(citation !== undefined && { citation }),
      })),
    ),
  );
}

function hourPrices(table: FeeTableForm): HourPrice[] {
  return table.hourPrices.flatMap(({ room, days, ...price }) =>
    daysOf(table, days).map(dayType => ({ roomCode: room, dayType, ...price })),
  );
}

/** Plain data without the forms' classes and empty fields, as it is stored. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
