import { type Answer, type Fields, Open, Pages, Shown, typedOf } from '@kashikan/edge';
import type { Town } from '@kashikan/catalogue';
import type { FormState } from '@kashikan/ui';
import { Get, Param, Query } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { DaysResultsPage } from './days-results.view';
import { startOf } from './page-of-rooms';
import { isOneDay, readSearch } from './read-search';
import { ResultsPage, RoomsPage } from './results.view';
import { type SearchOfDays, SearchOverDays } from './search-over-days';
import { SearchPage } from './search.view';
import { SearchResults } from './search-results';

@Pages('towns/:town')
@Open()
export class SearchController {
  constructor(
    private readonly results: SearchResults,
    private readonly overDays: SearchOverDays,
  ) {}

  @Get()
  async search(
    @Param('town') townId: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const form = { values: typedOf(query), errors: {} };
    return new Shown(<SearchPage page={page} town={await this.results.town(townId)} form={form} />);
  }

  @Get('rooms')
  async rooms(
    @Param('town') townId: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const town = await this.results.town(townId);
    const { search, errors } = readSearch(query, town, page.today());
    if (Object.keys(errors).length > 0) return wrong(page, town, query, errors);
    const { days } = search;
    if (days === undefined)
      return new Shown(<RoomsPage page={page} rooms={this.results.suiting(town, search)} query={query} />);
    const { accountId } = ownerOf(page.visitor);
    if (!isOneDay(search)) return this.days(town, { ...search, days, accountId }, query, page);
    const results = await this.results.onDay(town, search, days.from, accountId);
    const hasFree = results.rooms.some(({ free }) => free.length > 0);
    const next = hasFree ? undefined : await this.results.nextDay(town, search, days.from, accountId);
    return new Shown(<ResultsPage page={page} results={results} next={next} query={query} />);
  }

  private async days(town: Town, search: SearchOfDays, query: Fields, page: ResidentPage): Promise<Answer> {
    const start = startOf(query);
    const found = await this.overDays.run(town, search, start);
    const relaxed = found.total === 0 ? await this.overDays.relaxed(town, search, query) : [];
    return new Shown(
      <DaysResultsPage
        page={page}
        query={query}
        days={search.days}
        start={start}
        found={found}
        relaxed={relaxed}
      />,
    );
  }
}

function wrong(
  page: ResidentPage,
  town: Town,
  query: Fields,
  errors: ReturnType<typeof readSearch>['errors'],
): Answer {
  const form: FormState = {
    values: typedOf(query),
    errors: Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, page.t(key)])),
  };
  return new Shown(<SearchPage page={page} town={town} form={form} />, 422);
}
