import { type Answer, type Fields, Open, Pages, Shown, typedOf } from '@kashikan/edge';
import type { Town } from '@kashikan/catalogue';
import type { FormState } from '@kashikan/ui';
import { Get, Param, Query } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { readSearch } from './read-search';
import { ResultsPage, RoomsPage } from './results.view';
import { SearchPage } from './search.view';
import { SearchResults } from './search-results';

@Pages('towns/:town')
@Open()
export class SearchController {
  constructor(private readonly results: SearchResults) {}

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
    if (search.date === undefined)
      return new Shown(<RoomsPage page={page} rooms={this.results.suiting(town, search)} query={query} />);
    const { accountId } = ownerOf(page.visitor);
    const results = await this.results.onDay(town, search, search.date, accountId);
    const hasFree = results.rooms.some(({ free }) => free.length > 0);
    const next = hasFree ? undefined : await this.results.nextDay(town, search, search.date, accountId);
    return new Shown(<ResultsPage page={page} results={results} next={next} query={query} />);
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
