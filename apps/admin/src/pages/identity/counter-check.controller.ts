import { KnownResidents } from '@kashikan/bookings';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, ShowsPeople, textOf } from '@kashikan/edge';
import { AssuranceView, identityErrors } from '@kashikan/identity';
import { identityDocuments } from '@kashikan/identity/rules';
import { CheckAtCounter } from '@kashikan/journeys';
import { isId } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { CounterCheckPage, shownChecks } from './counter-check.view';

/** 窓口での本人確認: what the clerk saw, without its number; and taking a check back. */
@Pages('registrations/:account/identity')
@Requires('identity.check')
@ShowsPeople()
export class CounterCheckController {
  constructor(
    private readonly residents: KnownResidents,
    private readonly assurance: AssuranceView,
    private readonly checkAtCounter: CheckAtCounter,
  ) {}

  @Get()
  form(
    @CurrentPage() page: StaffPage,
    @Param('account') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    return this.shown(page, id, undefined, done);
  }

  @Post()
  async check(
    @CurrentPage() page: StaffPage,
    @Param('account') id: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    const isEnd = textOf(body, 'end') === 'yes';
    const document = identityDocuments.find(one => one === textOf(body, 'document'));
    if (!isEnd && !document)
      return this.shown(page, id, wrongForm(body, { document: 'admin.identity.counter.missing' }));
    const { accountId } = await this.resident(id);
    const municipalityId = page.staff.municipalityId;
    const seen = isEnd || !document ? null : document;
    await this.checkAtCounter.run({ actor: page.staff.actor, accountId, municipalityId, document: seen });
    return new Moved(`/registrations/${id}/identity?done=${seen ? 'done' : 'ended'}`);
  }

  private async shown(page: StaffPage, id: string, refused?: RefusedForm, done?: string): Promise<Answer> {
    const resident = await this.resident(id);
    page.staff.saw([resident.accountId]);
    const { municipalityId } = page.staff;
    const [has, history] = await Promise.all([
      this.assurance.of(id, municipalityId, page.today),
      this.assurance.history(id, municipalityId),
    ]);
    const outcome = shownChecks.find(one => one === done);
    const view = { page, resident, has, history, form: refused?.form, outcome };
    return new Shown(h(CounterCheckPage, view), refused?.status ?? 200);
  }

  private async resident(id: string) {
    const resident = isId(id) ? await this.residents.one(id) : undefined;
    if (!resident) throw identityErrors.accountUnknown();
    return resident;
  }
}
