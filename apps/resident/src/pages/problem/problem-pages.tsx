import { Catalogue } from '@kashikan/catalogue';
import { type ErrorPage, ErrorPages } from '@kashikan/edge';
import { words } from '@kashikan/i18n';
import { Clock } from '@kashikan/kernel';
import { renderPage } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import { type ResidentPage, townOfPath, visitOf } from '../../frame/resident-page';
import { ProblemPage } from './problem.view';

/** The error pages of the residents' app: what happened, what to do, and what else is free. */
@Injectable()
export class ProblemPages extends ErrorPages {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {
    super();
  }

  async render({ problem, locale, path, visitor, resend }: ErrorPage): Promise<string> {
    const towns = await this.catalogue.current();
    const town = townOfPath(towns, path);
    const now = this.clock.now();
    const frame: Pick<ResidentPage, 't' | 'locale' | 'town'> = { t: words(locale), locale, town };
    const visit = visitOf(visitor, locale, town, path, now);
    return renderPage(
      <ProblemPage frame={frame} visit={visit} problem={problem} resend={resend} rooms={towns.rooms} />,
    );
  }
}
