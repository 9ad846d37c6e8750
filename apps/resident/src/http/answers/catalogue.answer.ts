import type { Facility, Municipality, PhotoSize, Room, RoomPhoto } from '@kashikan/catalogue';
import { accessibilityHeadings, accessibilityItems } from '@kashikan/catalogue/rules';
import { ApiProperty } from '@nestjs/swagger';
import { hrefs } from '../../frame/hrefs';

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

/** One item of the open-data standard 「公共施設一覧」. */
export class AccessibilityAnswer {
  @ApiProperty({ enum: accessibilityItems }) item: string;
  @ApiProperty({ example: '車椅子可', description: 'The heading of the standard' }) heading: string;
  @ApiProperty({ description: 'Items that are not known are left out' }) isProvided: boolean;
}

/** 並べ方. */
export class LayoutAnswer {
  @ApiProperty({ example: 'school' }) code: string;
  @ApiProperty({ example: 'スクール形式' }) name: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() capacity: number;
}

export class FacilityAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() municipalityId: string;
  @ApiProperty() name: string;
  @ApiProperty() nameKana: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() address: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: [AccessibilityAnswer] }) accessibility: AccessibilityAnswer[];
}

/** One size of a photo, WebP. */
export class PhotoSizeAnswer {
  @ApiProperty({ description: 'Path on this host; what lies there never changes', example: '/photos/0f3c…' })
  path: string;
  @ApiProperty() width: number;
  @ApiProperty() height: number;
}

export class PhotoAnswer {
  @ApiProperty({ description: 'What the photo shows, in Japanese' }) alt: string;
  @ApiProperty({ description: 'The same in English; empty when the town gave none' }) altEn: string;
  @ApiProperty({ description: 'Whose photo it is and under which licence; may be empty' }) credit: string;
  @ApiProperty({ description: '320 pixels at most' }) thumb: PhotoSizeAnswer;
  @ApiProperty({ description: '640 pixels and 30 KB at most' }) phone: PhotoSizeAnswer;
  @ApiProperty({ description: '1280 pixels at most' }) wide: PhotoSizeAnswer;
}

export class RoomAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty() name: string;
  @ApiProperty() nameKana: string;
  @ApiProperty() nameEn: string;
  @ApiProperty() description: string;
  @ApiProperty({ description: 'The most people in any layout' }) capacity: number;
  @ApiProperty({ type: [LayoutAnswer] }) layouts: LayoutAnswer[];
  @ApiProperty({
    enum: ['band', 'hourly', 'mixed'],
    description: '`mixed`: in bands on some days, by the hour on others',
  })
  lending: 'band' | 'hourly' | 'mixed';
  @ApiProperty({ description: '審査あり' }) approvalRequired: boolean;
  @ApiProperty({ description: 'False: availability is shown, booking is at the counter' })
  bookableOnline: boolean;
  @ApiProperty() stepFree: boolean;
  @ApiProperty({ type: [String] }) purposes: string[];
  @ApiProperty({ type: [PhotoAnswer] }) photos: PhotoAnswer[];
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
  accessibility: accessibilityItems.flatMap(item => {
    const isProvided = facility.accessibility[item];
    return isProvided === undefined ? [] : [{ item, heading: accessibilityHeadings[item], isProvided }];
  }),
});

const sizeAnswer = ({ width, height, hash }: PhotoSize): PhotoSizeAnswer => ({
  path: hrefs.photo(hash),
  width,
  height,
});

const photoAnswer = ({ alt, altEn, credit, thumb, phone, wide }: RoomPhoto): PhotoAnswer => ({
  alt,
  altEn,
  credit,
  thumb: sizeAnswer(thumb),
  phone: sizeAnswer(phone),
  wide: sizeAnswer(wide),
});

export const roomAnswer = (room: Room): RoomAnswer => ({
  id: room.id,
  facilityId: room.facilityId,
  name: room.name,
  nameKana: room.nameKana,
  nameEn: room.nameEn,
  description: room.description,
  capacity: room.capacity,
  layouts: room.layouts,
  lending: room.lending,
  approvalRequired: room.approvalRequired,
  bookableOnline: room.publication === 'bookable',
  stepFree: room.stepFree,
  purposes: room.purposes,
  photos: room.photos.map(photoAnswer),
});
