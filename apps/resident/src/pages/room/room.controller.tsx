import { Catalogue } from '@kashikan/catalogue';
import { type Answer, type Fields, Open, Pages, Shown, textOf } from '@kashikan/edge';
import { readDate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { Get, Param, Query } from '@nestjs/common';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { FacilityPage } from './facility.view';
import { RoomDays } from './room-days';
import { RoomPage, RoomTablePage } from './room.view';

@Pages()
@Open()
export class RoomController {
  constructor(
    private readonly days: RoomDays,
    private readonly catalogue: Catalogue,
  ) {}

  @Get('facilities/:facility')
  async facility(@Param('facility') id: string, @CurrentPage() page: ResidentPage): Promise<Answer> {
    return new Shown(<FacilityPage page={page} facility={await this.catalogue.facility(id)} />);
  }

  @Get('rooms/:room')
  async room(
    @Param('room') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const from = startOf(query, page);
    return new Shown(<RoomPage page={page} from={from} shown={await this.days.from(page, id, from)} />);
  }

  @Get('rooms/:room/table')
  async table(
    @Param('room') id: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const from = startOf(query, page);
    return new Shown(<RoomTablePage page={page} from={from} shown={await this.days.from(page, id, from)} />);
  }
}

/** The first day shown: as asked for, today at the earliest. */
function startOf(query: Fields, page: ResidentPage): LocalDate {
  const today = page.today();
  const asked = readDate(textOf(query, 'from'), today);
  return asked !== undefined && asked > today ? asked : today;
}
