import type { Facility, Municipality, Room } from '@kashikan/catalogue';
import { ApiProperty } from '@nestjs/swagger';

export class MunicipalityAnswer {
  @ApiProperty({ example: 'aoba' }) id: string;
  @ApiProperty({ description: '全国地方公共団体コード, six digits' }) code: string;
  @ApiProperty() name: string;
  @ApiProperty() nameKana: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() phone: string;
  @ApiProperty() phoneHours: string;
  @ApiProperty({ example: 'Asia/Tokyo' }) timeZone: string;
}

export class FacilityAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() municipalityId: string;
  @ApiProperty() name: string;
  @ApiProperty() nameKana: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() address: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
}

export class RoomAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty() name: string;
  @ApiProperty() nameKana: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() description: string;
  @ApiProperty() capacity: number;
  @ApiProperty({ enum: ['band', 'hourly'] }) lending: 'band' | 'hourly';
  @ApiProperty({ description: '審査あり' }) approvalRequired: boolean;
  @ApiProperty({ description: 'False: availability is shown, booking is at the counter' })
  bookableOnline: boolean;
  @ApiProperty() stepFree: boolean;
  @ApiProperty({ type: [String] }) purposes: string[];
}

export const municipalityAnswer = (town: Municipality): MunicipalityAnswer => ({
  id: town.id,
  code: town.code,
  name: town.name,
  nameKana: town.nameKana,
  nameEn: town.nameEn,
  phone: town.phone,
  phoneHours: town.phoneHours,
  timeZone: town.timeZone,
});

export const facilityAnswer = (facility: Facility): FacilityAnswer => ({
  id: facility.id,
  municipalityId: facility.municipalityId,
  name: facility.name,
  nameKana: facility.nameKana,
  nameEn: facility.nameEn,
  address: facility.address,
  phone: facility.phone,
});

export const roomAnswer = (room: Room): RoomAnswer => ({
  id: room.id,
  facilityId: room.facilityId,
  name: room.name,
  nameKana: room.nameKana,
  nameEn: room.nameEn,
  description: room.description,
  capacity: room.capacity,
  lending: room.lending,
  approvalRequired: room.approvalRequired,
  bookableOnline: room.publication === 'bookable',
  stepFree: room.stepFree,
  purposes: room.purposes,
});
