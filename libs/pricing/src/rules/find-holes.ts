import { type LocalTime } from '@kashikan/kernel';
import { basePrice, type FeePlace } from './base-price';
import { compileFeeTable, priceKey } from './compile-fee-table';
import { isExtensionPriced } from './extension-price';
import type { FeeTable } from './fee-table';

/** A room as far as its prices go: the bands it is lent by, or the hours it is open on each kind of day. */
export type PricedRoom =
  | {
      readonly code: string;
      readonly lending: 'band';
      readonly bands: readonly string[];
      /** By day type, where some bands are lent on some days only. */
      readonly bandsOn?: Readonly<Record<string, readonly string[]>>;
      /** Where bands may be had longer: the extra time needs a price. */
      readonly mayExtend?: { readonly early: boolean; readonly late: boolean };
    }
  | { readonly code: string; readonly lending: 'hourly'; readonly hours: readonly OpenHours[] };

export interface OpenHours {
  readonly dayType: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** A bookable case without a price. `code` is the band, combination, gap or extension, or 'hour'. */
export interface Hole {
  readonly roomCode: string;
  readonly code: string;
  readonly dayType: string;
  readonly tier?: string;
}

export interface TableHoles {
  readonly prices: readonly Hole[];
  /** Weekdays (0 is Sunday) that no day type covers. */
  readonly weekdays: readonly number[];
  /** True: reductions exist, but no step says when they are taken off. */
  readonly lacksReduceStep: boolean;
}

/** Names everything that could be booked and could not be priced. */
export function findHoles(table: FeeTable, rooms: readonly PricedRoom[]): TableHoles {
  return {
    prices: rooms.flatMap(room =>
      [...placesOf(table, room.code)].flatMap(place => holesAt(table, room, place)),
    ),
    weekdays: [0, 1, 2, 3, 4, 5, 6].filter(day => !table.dayTypes.some(type => type.weekdays.includes(day))),
    lacksReduceStep: table.reductions.length > 0 && !table.steps.some(step => step.op === 'reduce'),
  };
}

function* placesOf(table: FeeTable, roomCode: string): Generator<FeePlace> {
  const isAmong = (list: readonly string[] | undefined, code: string): boolean =>
    list?.includes(code) ?? true;
  for (const { code: dayType } of table.dayTypes) {
    yield { roomCode, dayType, citation: '' };
    for (const { code: tier, rooms, when } of table.tiers ?? []) {
      const isForRoom = isAmong(rooms, roomCode) && isAmong(when?.rooms, roomCode);
      if (isForRoom && isAmong(when?.dayTypes, dayType)) yield { roomCode, dayType, tier, citation: '' };
    }
  }
}

function holesAt(table: FeeTable, room: PricedRoom, place: FeePlace): Hole[] {
  const hole = (code: string): Hole => ({
    roomCode: room.code,
    code,
    dayType: place.dayType,
    ...(place.tier !== undefined && { tier: place.tier }),
  });
  const isPriced = (use: { bands: readonly string[] } | { from: LocalTime; to: LocalTime }): boolean =>
    basePrice(compileFeeTable(table), place, use).ok;
  if (room.lending === 'hourly') {
    const open = room.hours.filter(hours => hours.dayType === place.dayType);
    return open.every(isPriced) ? [] : [hole('hour')];
  }
  const lent = room.bandsOn?.[place.dayType] ?? room.bands;
  if (lent.length === 0) return [];
  const single = lent.filter(code => !isPriced({ bands: [code] }));
  const extensions = room.mayExtend ? unpricedExtensions(table, room.mayExtend, place, lent) : [];
  return [...new Set([...single, ...extensions, ...forgottenExtras(table, room.code, place)])].map(hole);
}

/** Of each side that may be had longer: the code of an extension that some band has no price for. */
function unpricedExtensions(
  table: FeeTable,
  may: { readonly early: boolean; readonly late: boolean },
  place: FeePlace,
  bands: readonly string[],
): string[] {
  const fees = compileFeeTable(table);
  return (['early', 'late'] as const)
    .filter(side => may[side])
    .filter(side => !bands.every(band => isExtensionPriced(fees, place, band, side)))
    .map(
      side =>
        (side === 'early' ? table.earlyExtension : undefined)?.code ?? table.extension?.code ?? 'extension',
    );
}

/** Combinations, gaps and the extension are optional for a room, but once priced they need a price for every kind of day. */
function forgottenExtras(table: FeeTable, roomCode: string, place: FeePlace): string[] {
  const { prices } = compileFeeTable(table);
  const extras = [
    ...table.combinations,
    ...(table.gaps ?? []),
    ...extensionCells(table).map(code => ({ code })),
  ];
  return extras
    .map(extra => extra.code)
    .filter(code => !prices.has(priceKey(roomCode, code, place.dayType, place.tier)))
    .filter(code => table.bandPrices.some(row => row.roomCode === roomCode && row.bandCode === code));
}

/** The codes under which 超過 and 繰上げ may be priced: as such, or for the band that is made longer. */
export const extensionCells = (table: Pick<FeeTable, 'bands' | 'extension' | 'earlyExtension'>): string[] =>
  [table.extension, table.earlyExtension].flatMap(extension =>
    extension ? [extension.code, ...table.bands.map(band => `${extension.code}-${band.code}`)] : [],
  );
