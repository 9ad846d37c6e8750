import { bookingErrors, type UseFacts, type WantedEquipment } from '@kashikan/bookings';
import type { KnownAsker } from './askers';
import type { Room, Town } from '@kashikan/catalogue';
import { capacityIn, layoutsFor } from '@kashikan/catalogue/rules';

/** What a person says about the use. */
export interface Application {
  readonly purposeCode: string;
  /** 催物名; null when there is none. */
  readonly eventName: string | null;
  readonly eventNamePublic: boolean;
  readonly people: number;
  /** A registered group, whose name then stands in `groupName`; null or missing for a person or a group that is not registered. */
  readonly groupId?: string | null;
  readonly groupName: string | null;
  /** 並べ方; the number of people follows it. */
  readonly layoutCode?: string | null;
  readonly use: UseFacts;
}

/** With the name that the registered group has, whatever was typed. */
export const namedFor = (application: Application, { group }: Pick<KnownAsker, 'group'>): Application =>
  group
    ? { ...application, groupId: group.groupId, groupName: group.name }
    : { ...application, groupId: null };

/** The application as far as the room decides: purpose, capacity, equipment. Throws the first refusal. */
export function checkApplicationFits(room: Room, town: Town, application: Application): void {
  const purpose = town.purposes.find(candidate => candidate.code === application.purposeCode);
  if (!purpose || !room.purposes.includes(purpose.code))
    throw bookingErrors.purposeNotAllowed(purpose?.name ?? application.purposeCode);
  const { layoutCode, people } = application;
  if (layoutCode && !room.layouts.some(({ code }) => code === layoutCode))
    throw bookingErrors.layoutUnknown(layoutCode);
  const capacity = capacityIn(room, layoutCode);
  if (people > capacity) throw bookingErrors.overCapacity(capacity, largerNames(room, application));
}

/** How many of the rooms that are large enough are named. */
const MOST_ROOMS = 3;

/** The layouts of the room, and then the rooms of the house for the same purpose, that take so many people; smallest first. */
function largerNames(room: Room, { people, purposeCode }: Application): string[] {
  const rooms = room.facility.rooms
    .filter(
      other =>
        other.id !== room.id &&
        other.publication === 'bookable' &&
        other.capacity >= people &&
        other.purposes.includes(purposeCode),
    )
    .sort((a, b) => a.capacity - b.capacity)
    .slice(0, MOST_ROOMS);
  return [...layoutsFor(room, people), ...rooms].map(({ name }) => name);
}

/** The equipment wanted, with its stock; throws `booking.equipment-unknown` for a thing the facility does not lend. */
export function wantedEquipment(room: Room, { equipment = [] }: Partial<UseFacts>): WantedEquipment[] {
  return equipment.map(({ code, quantity }) => {
    const found = room.facility.equipment.find(item => item.code === code);
    if (!found) throw bookingErrors.equipmentUnknown(code);
    return { id: found.id, name: found.name, stock: found.stock, quantity };
  });
}

/** A purpose that sells something makes the use commercial whatever the form says. */
export function withPurpose(
  town: Town,
  application: Application,
): UseFacts & { purposeCode: string; people: number } {
  const purpose = town.purposes.find(candidate => candidate.code === application.purposeCode);
  const isCommercial = application.use.isCommercial || (purpose?.commercial ?? false);
  const { purposeCode, people } = application;
  return { ...application.use, isCommercial, purposeCode, people };
}
