import { UnitOfWork } from '@kashikan/database';
import { type Answer, CurrentActor, NeedsStrength, Pages, Shown, SignedIn } from '@kashikan/edge';
import { identityErrors } from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import { PersonalData } from '@kashikan/reports';
import { fileWords, personalFile } from '@kashikan/reports/rules';
import { Get, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { DataPage } from './data.view';

/** わたしの情報: everything that is held about oneself, as one file. That it was fetched stands in the record. */
@Pages('my/data')
@SignedIn()
@NeedsStrength(2)
export class DataController {
  constructor(
    private readonly data: PersonalData,
    private readonly units: UnitOfWork,
  ) {}

  @Get()
  show(@CurrentPage() page: ResidentPage): Answer {
    return new Shown(<DataPage page={page} />);
  }

  @Post('file')
  @HttpCode(200)
  async file(
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const accountId = page.resident?.accountId ?? '';
    const file = await this.data.of(accountId, null);
    if (!file) throw identityErrors.accountUnknown();
    await this.units.run({ actor, verb: 'resident.export' }, tx =>
      tx.touch('account', accountId, { event: 'exported' }),
    );
    const words = fileWords(page.locale, page.town.timeZone, file.madeAt);
    await reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', `attachment; filename="my-data-${page.today()}.html"`)
      .send(personalFile(file, words));
  }
}
