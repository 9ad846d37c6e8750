import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MoveCatalogueOn } from './actions/move-catalogue-on';
import { SaveTown } from './actions/save-town';
import { Catalogue } from './catalogue';
import { EquipmentRecord } from './records/equipment.record';
import { FacilityRecord } from './records/facility.record';
import { MunicipalityRecord } from './records/municipality.record';
import { PartRecord, RoomPartRecord } from './records/part.record';
import { PurposeRecord } from './records/purpose.record';
import { RoomRecord } from './records/room.record';

export const catalogueRecords = [
  MunicipalityRecord,
  FacilityRecord,
  RoomRecord,
  PartRecord,
  RoomPartRecord,
  PurposeRecord,
  EquipmentRecord,
];

@Module({
  imports: [TypeOrmModule.forFeature(catalogueRecords)],
  providers: [Catalogue, SaveTown, MoveCatalogueOn],
  exports: [Catalogue, SaveTown, MoveCatalogueOn],
})
export class CatalogueModule {}
