import type { EquipmentRecord } from './records/equipment.record';
import type { FacilityRecord } from './records/facility.record';
import type { MunicipalityRecord } from './records/municipality.record';
import type { PurposeRecord } from './records/purpose.record';
import type { RoomRecord } from './records/room.record';

type Given = 'sortOrder' | 'id' | 'municipalityId' | 'facilityId';

export interface PlannedRoom extends Omit<RoomRecord, Given> {
  /** Codes of parts of the same facility. */
  readonly parts: readonly string[];
}

/** 音の区域: parts that hear each other, by their codes. */
export interface PlannedZone {
  readonly code: string;
  readonly name: string;
  readonly parts: readonly string[];
}

export interface PlannedFacility extends Omit<FacilityRecord, Given> {
  readonly parts: readonly { readonly code: string; readonly name: string }[];
  readonly rooms: readonly PlannedRoom[];
  readonly equipment: readonly Omit<EquipmentRecord, Given>[];
  readonly noiseZones: readonly PlannedZone[];
}

/** What a municipality wants its catalogue to be; everything is known by its code, and lists are in the order wanted. */
export interface TownPlan {
  readonly municipality: Omit<MunicipalityRecord, 'sortOrder'>;
  readonly purposes: readonly Omit<PurposeRecord, Given>[];
  readonly facilities: readonly PlannedFacility[];
}

export interface SavedTown {
  /** How many rows were written; 0 when the catalogue was as planned already. */
  readonly changes: number;
  /** Rooms that the plan no longer names; hidden, because bookings still know them. */
  readonly hiddenRooms: readonly string[];
  /** By the facility's code. */
  readonly facilityIds: ReadonlyMap<string, string>;
  /** By the facility's code, a slash, and the room's. */
  readonly roomIds: ReadonlyMap<string, string>;
  /** The parts of some zone changed, or a zone came or went. */
  readonly haveZonesChanged: boolean;
  /** Rooms whose parts would change although their time is taken; the caller refuses the plan. */
  readonly roomsInUse: readonly {
    readonly facility: number;
    readonly room: number;
    readonly bookings: number;
  }[];
}
