import { Catalogue } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Open, Pages, Shown } from '@kashikan/edge';
import { Get, Param, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { SeriesOffers } from './series-offers';
import { SeriesPage } from './series.view';

@Pages('rooms/:room/series')
@Open()
export class SeriesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly offers: SeriesOffers,
  ) {}

  /** くり返し: the dates of the pattern, each free or not with the reason, before anything is held. */
  @Get()
  async series(
    @Param('room') roomId: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const room = await this.catalogue.room(roomId);
    const series = await this.offers.of(page, room, query);
    if (!series) return new Moved(hrefs.room(room.id));
    const status = Object.keys(series.form.errors).length > 0 ? 422 : 200;
    return new Shown(<SeriesPage page={page} series={series} />, status);
  }
}
