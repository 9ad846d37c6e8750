import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { saveNoiseZones } from '../store/noise-zones.store';
import { type BookingsAhead, setRoomParts } from '../store/room-parts.store';
import {
  hideOtherRooms,
  saveEquipment,
  saveFacility,
  saveMunicipality,
  savePart,
  savePurpose,
  saveRoom,
} from '../store/town.store';
import type { PlannedFacility, SavedTown, TownPlan } from '../town-plan';

interface Progress {
  readonly plan: TownPlan;
  readonly bookingsAhead: BookingsAhead;
  changes: number;
  haveZonesChanged: boolean;
  readonly facilityIds: Map<string, string>;
  readonly roomIds: Map<string, string>;
  readonly roomsInUse: { facility: number; room: number; bookings: number }[];
}

/** Makes the catalogue of a municipality what its plan says, by codes; what is as planned is left alone. */
@Injectable()
export class SaveTown {
  async run(tx: Tx, plan: TownPlan, bookingsAhead: BookingsAhead): Promise<SavedTown> {
    const { id } = plan.municipality;
    const made: Progress = {
      plan,
      bookingsAhead,
      changes: 0,
      haveZonesChanged: false,
      facilityIds: new Map(),
      roomIds: new Map(),
      roomsInUse: [],
    };
    count(made, await saveMunicipality(tx, plan.municipality));
    for (const [index, purpose] of plan.purposes.entries())
      count(made, await savePurpose(tx, id, purpose, index));
    for (const [index, facility] of plan.facilities.entries()) await saveHouse(tx, made, facility, index);
    const hiddenRooms = await hideOtherRooms(tx, id, [...made.roomIds.values()]);
    made.changes += hiddenRooms.length;
    tx.touch('municipality', id, { event: 'imported', changes: made.changes, hiddenRooms }, id);
    return { ...made, hiddenRooms };
  }
}

const count = (made: Progress, { changed }: { readonly changed: boolean }): void => {
  if (changed) made.changes += 1;
};

async function saveHouse(tx: Tx, made: Progress, facility: PlannedFacility, index: number): Promise<void> {
  const municipalityId = made.plan.municipality.id;
  const house = await saveFacility(tx, municipalityId, facility, index);
  count(made, house);
  made.facilityIds.set(facility.code, house.id);
  const parts = new Map<string, number>();
  for (const part of facility.parts) {
    const saved = await savePart(tx, house.id, part);
    count(made, saved);
    parts.set(part.code, saved.row.id);
  }
  for (const [order, room] of facility.rooms.entries()) {
    const saved = await saveRoom(tx, { municipalityId, facilityId: house.id }, room, order);
    count(made, saved);
    made.roomIds.set(`${facility.code}/${room.code}`, saved.id);
    const partIds = room.parts.flatMap(code => parts.get(code) ?? []);
    const fitted = await setRoomParts(tx, saved.id, partIds, made.bookingsAhead);
    count(made, fitted);
    if (fitted.bookings > 0)
      made.roomsInUse.push({ facility: index, room: order, bookings: fitted.bookings });
  }
  for (const [order, item] of facility.equipment.entries())
    count(made, await saveEquipment(tx, house.id, item, order));
  const zones = await saveNoiseZones(tx, house.id, facility.noiseZones, parts);
  made.changes += zones;
  made.haveZonesChanged ||= zones > 0;
}
