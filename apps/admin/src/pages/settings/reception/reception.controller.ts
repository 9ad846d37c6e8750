import { catalogueErrors } from '@kashikan/catalogue';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf, typedOf } from '@kashikan/edge';
import { EditTown, type PlanForm, type TownDocument } from '@kashikan/journeys';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, refusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { fieldOf, linesOf, NEW_LINES } from './reception-fields';
import { ReceptionListPage } from './reception-list.view';
import { ReceptionPage } from './reception.view';
import { tryReception } from './try-reception';

/** F5 受付: windows per plan and kind of applicant, each as its sentence. */
@Pages('settings/reception')
@Requires('settings.view')
export class ReceptionController {
  constructor(private readonly editTown: EditTown) {}

  @Get()
  async list(
    @CurrentPage() page: StaffPage,
    @Query() query: Fields,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const { document } = await this.editTown.read(page.staff.municipalityId);
    const tried = tryReception(query, page.town, page.now, page.today);
    return new Shown(
      h(ReceptionListPage, { page, document, tried, query: typedOf(query), isSaved: done === 'saved' }),
    );
  }

  @Get(':facility/:plan')
  @Requires('settings.edit')
  form(
    @CurrentPage() page: StaffPage,
    @Param('facility') facility: string,
    @Param('plan') plan: string,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.shown(page, { facility, plan });
  }

  @Post(':facility/:plan')
  @Requires('settings.edit')
  async save(
    @CurrentPage() page: StaffPage,
    @Param('facility') facility: string,
    @Param('plan') plan: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const { staff } = page;
    const { document, version } = await this.editTown.read(staff.municipalityId);
    const found = planIn(document, facility, plan);
    const sent = linesOf(body, found.plan.reception.length + NEW_LINES);
    const isTrial = textOf(body, 'step') === 'check';
    const edit = (edited: TownDocument) => {
      const target = planIn(edited, facility, plan).plan;
      target.reception = sent.map(({ line }) => line);
    };
    const seen = Number(textOf(body, 'version'));
    try {
      const outcome = await this.editTown.run(staff.actor, {
        municipalityId: staff.municipalityId,
        version: Number.isSafeInteger(seen) ? seen : version,
        note: `${found.facilityName} ${plan} 受付`,
        edit,
        isTrial,
      });
      if (outcome.ok && !isTrial) return new Moved('/settings/reception?done=saved');
      const errors: Record<string, string> = {};
      for (const { path, text } of outcome.ok ? [] : outcome.problems) errors[fieldOf(path, sent)] ??= text;
      const form = { values: typedOf(body), errors };
      const checked = outcome.ok ? sent.map(({ line }) => line) : undefined;
      return await this.shown(page, { facility, plan }, { form, status: outcome.ok ? 200 : 422 }, checked);
    } catch (error) {
      return this.shown(page, { facility, plan }, refusedForm(error, page, body));
    }
  }

  private async shown(
    page: StaffPage,
    place: { readonly facility: string; readonly plan: string },
    refused?: RefusedForm,
    checked?: PlanForm['reception'],
  ): Promise<Answer> {
    const { document, version } = await this.editTown.read(page.staff.municipalityId);
    const { plan, facilityName } = planIn(document, place.facility, place.plan);
    const kinds = page.town.municipality.applicantKinds;
    const view = { page, ...place, facilityName, plan, version, kinds, form: refused?.form, checked };
    return new Shown(h(ReceptionPage, view), refused?.status ?? 200);
  }
}

function planIn(document: TownDocument, facilityCode: string, planCode: string) {
  const facility = document.facilities.find(({ code }) => code === facilityCode);
  const plan = facility?.calendar.plans.find(({ code }) => code === planCode);
  if (!facility || !plan) throw catalogueErrors.facilityUnknown();
  return { plan, facilityName: facility.name };
}
