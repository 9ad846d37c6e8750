import { KnownResidents } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { type Answer, type Fields, Pages, Requires, ShowsPeople, Shown, textOf } from '@kashikan/edge';
import { identityErrors } from '@kashikan/identity';
import { tidyText, translate } from '@kashikan/i18n';
import { isId } from '@kashikan/kernel';
import { PersonalData } from '@kashikan/reports';
import { fileWords, personalFile } from '@kashikan/reports/rules';
import { Body, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { SealedSearch } from '../../frame/sealed-search';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { DisclosurePage } from './disclosure.view';

/** 開示請求: everything that this municipality holds about one person, as one file. The reason stays in the record. */
@Pages('records/disclosure')
@Requires('person.export')
@ShowsPeople()
export class DisclosureController {
  constructor(
    private readonly residents: KnownResidents,
    private readonly data: PersonalData,
    private readonly units: UnitOfWork,
    private readonly sealed: SealedSearch,
  ) {}

  @Get()
  async search(@CurrentPage() page: StaffPage, @Query() query: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('person.export');
    const words = tidyText(textOf(query, 'who')).slice(0, 120);
    const found = words === '' ? undefined : await this.residents.matching(page.staff.municipalityId, words);
    page.staff.saw((found ?? []).map(({ accountId }) => accountId));
    const wrong =
      textOf(query, 'missing') === 'reason' ? translate('ja', 'admin.disclosure.reason.missing') : '';
    return new Shown(h(DisclosurePage, { page, words, found, wrong }), wrong === '' ? 200 : 422);
  }

  @Post('file')
  @HttpCode(200)
  async file(
    @CurrentPage() page: StaffPage,
    @Body() fields: Fields,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    page.staff.mustMayEverywhere('person.export');
    const { municipalityId, actor } = page.staff;
    const accountId = textOf(fields, 'account');
    const reason = textOf(fields, `reason-${accountId}`).slice(0, 400);
    const who = textOf(fields, 'who');
    if (reason === '')
      return void (await reply.redirect(
        this.sealed.address('/records/disclosure', { who }, { missing: 'reason' }),
        303,
      ));
    const file = isId(accountId) ? await this.data.of(accountId, municipalityId) : undefined;
    if (!file) throw identityErrors.accountUnknown();
    await this.units.run({ actor, verb: 'person.export' }, tx =>
      tx.touch('account', accountId, { event: 'exported', reason }, municipalityId),
    );
    page.staff.saw([accountId]);
    await reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', `attachment; filename="personal-data-${page.today}.html"`)
      .send(personalFile(file, fileWords('ja', page.zone, file.madeAt)));
  }
}
