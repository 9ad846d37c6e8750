import { catalogueErrors } from '@kashikan/catalogue';
import {
  type Answer,
  ChoiceCookie,
  edgeErrors,
  LOCALE_COOKIE,
  Moved,
  Open,
  Pages,
  safeReturnPath,
  Shown,
} from '@kashikan/edge';
import { isLocale } from '@kashikan/i18n';
import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { HelpPage, TownsPage } from './home.view';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

@Pages()
@Open()
export class HomeController {
  constructor(private readonly choices: ChoiceCookie) {}

  @Get()
  towns(@CurrentPage() page: ResidentPage): Answer {
    const towns = [...page.towns.byId.values()].map(({ municipality }) => municipality);
    if (towns.length === 1) return new Moved(hrefs.town(page.town.id));
    return new Shown(<TownsPage page={page} towns={towns.sort((a, b) => a.sortOrder - b.sortOrder)} />);
  }

  @Get('towns/:town/help')
  help(@Param('town') townId: string, @CurrentPage() page: ResidentPage): Answer {
    if (!page.towns.byId.has(townId)) throw catalogueErrors.municipalityUnknown();
    return new Shown(<HelpPage page={page} />);
  }

  /** Keeps the choice of language and goes back to the same page in it. */
  @Get('language/:locale')
  language(
    @Param('locale') locale: string,
    @Query('return') back: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    if (isLocale(locale)) this.choices.keep(reply, LOCALE_COOKIE, locale, YEAR_SECONDS);
    return new Moved(safeReturnPath(back));
  }

  /** The short address of a town, as it is printed on posters and in mails: `/aoba`. */
  @Get(':town')
  short(@Param('town') townId: string, @CurrentPage() page: ResidentPage): Answer {
    if (!page.towns.byId.has(townId)) throw edgeErrors.routeUnknown();
    return new Moved(hrefs.town(townId));
  }
}
