import type { EquipmentRecord } from './records/equipment.record';
import type { FacilityRecord } from './records/facility.record';
import type { MunicipalityRecord } from './records/municipality.record';
import type { NoiseZoneRecord } from './records/noise-zone.record';
import type { PartRecord } from './records/part.record';
import type { PurposeRecord } from './records/purpose.record';
import type { RoomRecord } from './records/room.record';
import type { PhotoBox, PhotoText } from './rules';

export type Municipality = Readonly<MunicipalityRecord>;
export type Purpose = Readonly<PurposeRecord>;
export type Equipment = Readonly<EquipmentRecord>;

/** One size of a photo; its bytes are asked for by their hash. */
export interface PhotoSize {
  readonly width: number;
  readonly height: number;
  readonly hash: string;
}

/** 区画. */
export type Part = Readonly<PartRecord>;

/** 音の区域: parts that hear each other. */
export interface NoiseZone extends Readonly<NoiseZoneRecord> {
  readonly partIds: readonly number[];
}

/** 写真 of a room. */
export interface RoomPhoto extends PhotoText, Readonly<Record<PhotoBox, PhotoSize>> {
  readonly id: string;
}

/** A room with the sorted ids of the parts it takes, and the house it stands in. */
export interface Room extends Readonly<RoomRecord> {
  readonly partIds: readonly number[];
  /** In the order of the pages. */
  readonly photos: readonly RoomPhoto[];
  /** The noise zones in which any of its parts lies. */
  readonly zoneIds: readonly number[];
  readonly facility: Facility;
}

export interface Facility extends Readonly<FacilityRecord> {
  readonly municipality: Municipality;
  /** In the order of the catalogue; hidden rooms included. */
  readonly rooms: readonly Room[];
  readonly equipment: readonly Equipment[];
  readonly parts: readonly Part[];
  readonly partNames: ReadonlyMap<number, string>;
  readonly noiseZones: readonly NoiseZone[];
}

/** Everything one municipality lends. */
export interface Town {
  readonly municipality: Municipality;
  readonly facilities: readonly Facility[];
  readonly purposes: readonly Purpose[];
}

/** The whole catalogue of the install at one version. */
export interface Towns {
  readonly version: number;
  readonly byId: ReadonlyMap<string, Town>;
  readonly facilities: ReadonlyMap<string, Facility>;
  readonly rooms: ReadonlyMap<string, Room>;
}
