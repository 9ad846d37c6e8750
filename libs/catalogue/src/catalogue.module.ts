import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
  providers: [Catalogue],
  exports: [Catalogue],
})
export class CatalogueModule {}
