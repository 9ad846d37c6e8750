import type { UseFacts } from '@kashikan/bookings';
import { calendarWithoutReception } from '@kashikan/calendar';
import { bandsOn, dayStatus, lendingOn, type ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { LocalDate } from '@kashikan/kernel';
import { type BandUse, dayTypeOf, type FeeFacts, type FeeTable } from '@kashikan/pricing/rules';

/** A use as far as its price goes. */
export type PricedUse = UseFacts & { readonly purposeCode?: string; readonly people?: number };

export function dayTypeIn(table: FeeTable, room: Room, { date }: ResolvedSlot): string {
  const day = dayStatus(calendarWithoutReception(room), date);
  return dayTypeOf(table, date, day.holiday !== undefined) ?? day.dayType;
}

/** The bands as they stand on the day: a night that is shorter in winter is heated for fewer hours. */
export function timesOf(room: Room, date: LocalDate): NonNullable<BandUse['times']> {
  const calendar = calendarWithoutReception(room);
  const lending = lendingOn(calendar, date);
  if (lending.kind !== 'band') return {};
  const { simple } = bandsOn(lending, calendar, date);
  return Object.fromEntries(simple.map(({ code, from, to }) => [code, { from, to }]));
}

/** A use as the engine wants it. */
export const factsOfUse = (table: FeeTable, room: Room, slot: ResolvedSlot, use: PricedUse): FeeFacts =>
  feeFacts(room, slot, use, dayTypeIn(table, room, slot));

export const feeFacts = (room: Room, slot: ResolvedSlot, use: PricedUse, dayType: string): FeeFacts => ({
  roomCode: room.feeRoomCode,
  dayType,
  date: slot.date,
  use:
    slot.bands.length > 0
      ? { bands: slot.bands, times: timesOf(room, slot.date) }
      : { from: slot.from, to: slot.to },
  highestTicketYen: use.highestTicketYen,
  isCommercial: use.isCommercial,
  isOutsider: use.isOutsider,
  isRehearsal: use.isRehearsal,
  usesAirConditioning: use.usesAirConditioning,
  equipment: use.equipment,
  earlyMinutes: use.earlyMinutes ?? 0,
  lateMinutes: use.lateMinutes ?? 0,
  ...(use.people === undefined ? {} : { people: use.people }),
  ...(use.purposeCode === undefined ? {} : { purposeCode: use.purposeCode }),
  ...(use.reductionCode === null ? {} : { reductionCode: use.reductionCode }),
});
