import type { EntityManager } from 'typeorm';
import { EquipmentRecord } from '../records/equipment.record';
import { FacilityRecord } from '../records/facility.record';
import { MunicipalityRecord } from '../records/municipality.record';
import { NoiseZonePartRecord, NoiseZoneRecord } from '../records/noise-zone.record';
import { PartRecord, RoomPartRecord } from '../records/part.record';
import { PurposeRecord } from '../records/purpose.record';
import { RoomRecord } from '../records/room.record';
import type { Facility, NoiseZone, Room, Town, Towns } from '../town';
import { photosOfRooms } from './photos-of-rooms';

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

async function readZones(manager: EntityManager): Promise<Map<string, NoiseZone[]>> {
  const [zones, zoneParts] = await Promise.all([
    manager.find(NoiseZoneRecord, { order: { code: 'ASC' } }),
    manager.find(NoiseZonePartRecord, { order: { partId: 'ASC' } }),
  ]);
  const partsOfZone = groupBy(zoneParts, row => row.zoneId);
  const whole = zones.map(zone => ({
    ...zone,
    partIds: (partsOfZone.get(zone.id) ?? []).map(row => row.partId),
  }));
  return groupBy(
    whole.filter(zone => zone.partIds.length > 0),
    zone => zone.facilityId,
  );
}

const zonesOf = (partIds: readonly number[], zones: readonly NoiseZone[]): number[] =>
  zones.filter(zone => zone.partIds.some(partId => partIds.includes(partId))).map(zone => zone.id);

/** Reads the whole catalogue: a few hundred rooms, wanted by almost every request, changed a few times a year. */
export async function readTowns(manager: EntityManager, version: number): Promise<Towns> {
  const order = { sortOrder: 'ASC' as const };
  const [municipalities, facilities, rooms, roomParts, parts, purposes, equipment] = await Promise.all([
    manager.find(MunicipalityRecord, { order: { ...order, id: 'ASC' } }),
    manager.find(FacilityRecord, { order: { ...order, code: 'ASC' } }),
    manager.find(RoomRecord, { order: { ...order, code: 'ASC' } }),
    manager.find(RoomPartRecord, { order: { partId: 'ASC' } }),
    manager.find(PartRecord, { order: { id: 'ASC' } }),
    manager.find(PurposeRecord, { order }),
    manager.find(EquipmentRecord, { order: { ...order, code: 'ASC' } }),
  ]);
  const photosOfRoom = await photosOfRooms(manager);
  const zonesOfFacility = await readZones(manager);
  const partsOfRoom = groupBy(roomParts, row => row.roomId);
  const partsOfFacility = groupBy(parts, row => row.facilityId);
  const roomsOfFacility = groupBy(rooms, row => row.facilityId);
  const equipmentOfFacility = groupBy(equipment, row => row.facilityId);
  const built = new Map<string, Facility>();
  const byId = new Map<string, Town>();
  for (const municipality of municipalities) {
    const own = facilities.filter(facility => facility.municipalityId === municipality.id);
    for (const record of own) {
      const houseRooms: Room[] = [];
      const noiseZones = zonesOfFacility.get(record.id) ?? [];
      const facility: Facility = {
        ...record,
        municipality,
        rooms: houseRooms,
        equipment: equipmentOfFacility.get(record.id) ?? [],
        parts: partsOfFacility.get(record.id) ?? [],
        partNames: new Map((partsOfFacility.get(record.id) ?? []).map(part => [part.id, part.name])),
        noiseZones,
      };
      for (const room of roomsOfFacility.get(record.id) ?? []) {
        const partIds = (partsOfRoom.get(room.id) ?? []).map(row => row.partId);
        const photos = photosOfRoom.get(room.id) ?? [];
        houseRooms.push({ ...room, partIds, zoneIds: zonesOf(partIds, noiseZones), photos, facility });
      }
      built.set(record.id, facility);
    }
    byId.set(municipality.id, {
      municipality,
      purposes: purposes.filter(purpose => purpose.municipalityId === municipality.id),
      facilities: own.flatMap(record => built.get(record.id) ?? []),
    });
  }
  const allRooms = [...built.values()].flatMap(facility => facility.rooms);
  return { version, byId, facilities: built, rooms: new Map(allRooms.map(room => [room.id, room])) };
}
