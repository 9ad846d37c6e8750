import { KnownResidents } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { type Answer, type Fields, Moved, Pages, Requires, ShowsPeople, Shown, textOf } from '@kashikan/edge';
import { identityErrors, RegisterApplicant, RegistrationView } from '@kashikan/identity';
import { readDate, tidyText } from '@kashikan/i18n';
import { isId, type LocalDate } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { RegistrationPage, RegistrationsPage } from './registrations.view';

/** 利用者登録: the desk says what kind of applicant a person is in its municipality, until when, and what it saw. */
@Pages('registrations')
@Requires('registration.edit')
@ShowsPeople()
export class RegistrationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly residents: KnownResidents,
    private readonly registrations: RegistrationView,
    private readonly registerApplicant: RegisterApplicant,
  ) {}

  @Get()
  async search(@CurrentPage() page: StaffPage, @Query('who') typed?: string): Promise<Answer> {
    const words = tidyText(typeof typed === 'string' ? typed : '').slice(0, 120);
    const found = words === '' ? undefined : await this.residents.matching(page.town.municipality.id, words);
    page.staff.saw((found ?? []).map(({ accountId }) => accountId));
    return new Shown(h(RegistrationsPage, { page, words, found }));
  }

  @Get(':account')
  async form(
    @CurrentPage() page: StaffPage,
    @Param('account') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    return this.shown(page, id, undefined, done === 'registered');
  }

  @Post(':account')
  async register(
    @CurrentPage() page: StaffPage,
    @Param('account') id: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    const kinds = page.town.municipality.applicantKinds;
    const code = textOf(body, 'kind');
    const kind = kinds.find(candidate => candidate.code === code);
    const until = readDate(textOf(body, 'until'), page.today);
    const reason = textOf(body, 'reason').slice(0, 500);
    const isEnd = code === 'none';
    const errors = {
      ...(isEnd || kind ? {} : { kind: 'admin.registration.kind.missing' as const }),
      ...(isEnd || isAhead(until, page.today) ? {} : { until: 'admin.registration.until.wrong' as const }),
      ...(reason === '' ? { reason: 'admin.registration.reason.missing' as const } : {}),
    };
    if (Object.keys(errors).length > 0) return this.shown(page, id, wrongForm(body, errors));
    await this.account(id);
    await this.unitOfWork.run({ actor: page.staff.actor, verb: 'account.register' }, tx =>
      this.registerApplicant.run(tx, {
        accountId: id,
        municipalityId: page.town.municipality.id,
        kind: kind && until ? { code: kind.code, validUntil: until } : null,
        reason,
      }),
    );
    return new Moved(`/registrations/${id}?done=registered`);
  }

  private async shown(page: StaffPage, id: string, refused?: RefusedForm, isDone = false): Promise<Answer> {
    const resident = await this.account(id);
    page.staff.saw([resident.accountId]);
    const history = await this.registrations.history(id, page.town.municipality.id);
    const view = { page, resident, history, form: refused?.form, isDone };
    return new Shown(h(RegistrationPage, view), refused?.status ?? 200);
  }

  private async account(id: string) {
    const resident = isId(id) ? await this.residents.one(id) : undefined;
    if (!resident) throw identityErrors.accountUnknown();
    return resident;
  }
}

const isAhead = (until: LocalDate | undefined, today: LocalDate): boolean =>
  until !== undefined && until >= today;
