import {
  type Answer,
  type Fields,
  Moved,
  NeedsStrength,
  Pages,
  Requires,
  Shown,
  textOf,
} from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import { EntryRulesView, type Network, readNetworks, SaveEntryRules } from '@kashikan/identity';
import { readDigits, translate } from '@kashikan/i18n';
import { Body, Get, Ip, Post, Query } from '@nestjs/common';
import { type RefusedForm, refusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { EntryPage } from './entry.view';

const fieldOfFacility = (id: string): string => `networks-${id}`;

/** 職員の入り方: from which networks, and how long a role may lie unused. */
@Pages('staff/entry')
@Requires('staff.edit')
export class StaffEntryController {
  constructor(
    private readonly rules: EntryRulesView,
    private readonly save: SaveEntryRules,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  form(@CurrentPage() page: StaffPage, @Ip() address: string, @Query('done') done?: string): Promise<Answer> {
    page.staff.mustMayEverywhere('staff.edit');
    return this.shown(page, address, undefined, done === 'saved');
  }

  @Post()
  @NeedsStrength(2)
  async change(@CurrentPage() page: StaffPage, @Ip() address: string, @Body() body: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('staff.edit');
    const { municipalityId, actor } = page.staff;
    const errors: Record<string, string> = {};
    const read = (name: string): readonly Network[] => {
      const { networks, problems } = readNetworks(textOf(body, name));
      const [problem] = problems;
      if (problem) errors[name] = translate('ja', 'admin.entry.network.wrong', { ...problem });
      return networks;
    };
    const networks = read('networks');
    const facilities = page.town.facilities.map(({ id }) => ({ id, networks: read(fieldOfFacility(id)) }));
    const typedDays = readDigits(textOf(body, 'unusedDays'));
    const unusedDays = typedDays === '' ? null : Number(typedDays);
    if (unusedDays !== null && !(unusedDays >= 30 && unusedDays <= 730))
      errors.unusedDays = translate('ja', 'admin.entry.unused.wrong');
    const values = Object.fromEntries(Object.keys(body).map(name => [name, textOf(body, name)]));
    if (Object.keys(errors).length > 0)
      return this.shown(page, address, { form: { values, errors }, status: 422 });
    try {
      await this.unitOfWork.run({ actor, verb: 'staff.change-entry' }, async tx => {
        await this.save.run(tx, municipalityId, { networks, unusedDays }, address);
        for (const facility of facilities)
          await this.save.facility(tx, { municipalityId, facilityId: facility.id }, facility.networks);
      });
      return new Moved('/staff/entry?done=saved');
    } catch (error) {
      return this.shown(
        page,
        address,
        refusedForm(error, page, body, { 'staff.networks-lock-out': 'networks' }),
      );
    }
  }

  private async shown(
    page: StaffPage,
    address: string,
    refused?: RefusedForm,
    isSaved = false,
  ): Promise<Answer> {
    const [rules, ofFacilities] = await Promise.all([
      this.rules.of(page.staff.municipalityId),
      this.rules.ofFacilities(page.staff.municipalityId),
    ]);
    return new Shown(
      <EntryPage {...{ page, rules, ofFacilities, address, isSaved, form: refused?.form }} />,
      refused?.status,
    );
  }
}
