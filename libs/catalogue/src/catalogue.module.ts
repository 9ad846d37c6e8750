import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddPhoto } from './actions/add-photo';
import { ChangePhoto } from './actions/change-photo';
import { MoveCatalogueOn } from './actions/move-catalogue-on';
import { SaveTown } from './actions/save-town';
import { Catalogue } from './catalogue';
import { EquipmentRecord } from './records/equipment.record';
import { FacilityRecord } from './records/facility.record';
import { MunicipalityRecord } from './records/municipality.record';
import { NoiseZonePartRecord, NoiseZoneRecord } from './records/noise-zone.record';
import { PartRecord, RoomPartRecord } from './records/part.record';
import { ResizePhoto } from './photos/resize-photo';
import { PurposeRecord } from './records/purpose.record';
import { RoomPhotoRecord, RoomPhotoSizeRecord } from './records/room-photo.record';
import { RoomRecord } from './records/room.record';
import { PhotoBytes } from './views/photo-bytes';

export const catalogueRecords = [
  MunicipalityRecord,
  FacilityRecord,
  RoomRecord,
  PartRecord,
  RoomPartRecord,
  NoiseZoneRecord,
  NoiseZonePartRecord,
  PurposeRecord,
  EquipmentRecord,
  RoomPhotoRecord,
  RoomPhotoSizeRecord,
];

@Module({
  imports: [TypeOrmModule.forFeature(catalogueRecords)],
  providers: [Catalogue, SaveTown, MoveCatalogueOn, ResizePhoto, AddPhoto, ChangePhoto, PhotoBytes],
  exports: [Catalogue, SaveTown, MoveCatalogueOn, ResizePhoto, AddPhoto, ChangePhoto, PhotoBytes],
})
export class CatalogueModule {}
