import { ReleasesView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import { type Answer, type Fields, Open, Pages, Shown, textOf } from '@kashikan/edge';
import { Get, Param, Query } from '@nestjs/common';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { ReleasesPage } from './releases.view';

const RELEASES_A_PAGE = 50;

/** 開放の記録: what was given back and when it opens, alike for everybody. */
@Pages('towns/:town/releases')
@Open()
export class ReleasesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly releases: ReleasesView,
  ) {}

  @Get()
  async list(
    @Param('town') townId: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const town = await this.catalogue.municipality(townId);
    const facility = town.facilities.find(({ id }) => id === textOf(query, 'facility'));
    const asked = Number(textOf(query, 'start'));
    const start = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 0;
    const found = await this.releases.ofTown(townId, facility?.id ?? null, page.now, {
      start,
      most: RELEASES_A_PAGE + 1,
    });
    return new Shown(
      <ReleasesPage
        page={page}
        town={town}
        facilityId={facility?.id}
        releases={found.slice(0, RELEASES_A_PAGE)}
        older={found.length > RELEASES_A_PAGE ? start + RELEASES_A_PAGE : undefined}
        newer={start > 0 ? Math.max(0, start - RELEASES_A_PAGE) : undefined}
      />,
    );
  }
}
