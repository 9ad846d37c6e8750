import { translate } from '@kashikan/i18n';
import type { FacilityForm, RoomForm, TownDocument } from '@kashikan/journeys';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a room may choose from: everything that its facility and its town define. */
export interface RoomOptions {
  readonly purposes: readonly Option[];
  readonly parts: readonly Option[];
  readonly plans: readonly Option[];
  readonly feeTables: readonly Option[];
  /** Rooms that the fee tables price. */
  readonly feeRooms: readonly Option[];
  readonly terms: readonly Option[];
}

const named = (list: readonly { readonly code: string; readonly name?: string | undefined }[]): Option[] =>
  list.map(({ code, name }) => ({ value: code, label: name ?? code }));

/** A table is offered once, whatever versions of it the file holds. */
const once = (options: readonly Option[]): Option[] => [
  ...new Map(options.map(option => [option.value, option])).values(),
];

export function roomOptions(document: TownDocument, facility: FacilityForm): RoomOptions {
  const nameOf = new Map(facility.rooms.map(({ code, name }) => [code, name]));
  const priced = facility.feeTables.flatMap(table => table.prices.map(({ room }) => room));
  return {
    purposes: named(document.purposes),
    parts: named(facility.parts),
    plans: facility.calendar.plans.map(({ code }) => ({ value: code, label: planName(code, facility) })),
    feeTables: once(named(facility.feeTables)),
    feeRooms: once(priced.map(code => ({ value: code, label: nameOf.get(code) ?? code }))),
    terms: named(document.cancellationTerms),
  };
}

/** A plan has a code only, so the rooms that follow it say which it is. */
function planName(code: string, { rooms }: FacilityForm): string {
  const names = rooms.filter(({ plan }) => plan === code).map(({ name }) => name);
  const few = names.slice(0, 3).join('・');
  return few === '' ? code : translate('ja', 'admin.room.plan-of', { code, rooms: few });
}

export const chosenPurposes = (room: RoomForm, document: TownDocument): readonly string[] =>
  room.purposes === 'all' ? document.purposes.map(({ code }) => code) : room.purposes;
