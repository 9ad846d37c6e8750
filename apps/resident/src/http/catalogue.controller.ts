import { Catalogue } from '@kashikan/catalogue';
import { Open } from '@kashikan/edge';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  facilityAnswer,
  FacilityAnswer,
  municipalityAnswer,
  MunicipalityAnswer,
  roomAnswer,
  RoomAnswer,
} from './answers/catalogue.answer';

/** What there is to book; open to everybody. */
@ApiTags('catalogue')
@Open()
@Controller('api/v1')
export class CatalogueController {
  constructor(private readonly catalogue: Catalogue) {}

  @Get('municipalities')
  @ApiOkResponse({ type: [MunicipalityAnswer] })
  async municipalities(): Promise<MunicipalityAnswer[]> {
    const towns = await this.catalogue.current();
    return [...towns.byId.values()].map(town => municipalityAnswer(town.municipality));
  }

  @Get('municipalities/:id/facilities')
  @ApiOkResponse({ type: [FacilityAnswer] })
  async facilities(@Param('id') id: string): Promise<FacilityAnswer[]> {
    return (await this.catalogue.municipality(id)).facilities.map(facilityAnswer);
  }

  @Get('facilities/:id')
  @ApiOkResponse({ type: FacilityAnswer })
  async facility(@Param('id') id: string): Promise<FacilityAnswer> {
    return facilityAnswer(await this.catalogue.facility(id));
  }

  @Get('facilities/:id/rooms')
  @ApiOkResponse({ type: [RoomAnswer] })
  async rooms(@Param('id') id: string): Promise<RoomAnswer[]> {
    const { rooms } = await this.catalogue.facility(id);
    return rooms.filter(room => room.publication !== 'hidden').map(roomAnswer);
  }

  @Get('rooms/:id')
  @ApiOkResponse({ type: RoomAnswer })
  async room(@Param('id') id: string): Promise<RoomAnswer> {
    return roomAnswer(await this.catalogue.room(id));
  }
}
