import { type Answer, type Fields, Moved, Pages, Requires, ShowsPeople, Shown, textOf } from '@kashikan/edge';
import { KnownResidents } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { readCount } from '@kashikan/i18n';
import { StandingKinds } from '@kashikan/journeys';
import { fiscalYearOf } from '@kashikan/kernel';
import { StandingReductions } from '@kashikan/pricing';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { StandingPage } from './standing.view';

/** 減免団体登録: reductions decided for whole fiscal years, and the form that decides one. */
@Pages('standing-reductions')
@Requires('approval.view')
@ShowsPeople()
export class StandingReductionsController {
  constructor(
    private readonly standing: StandingReductions,
    private readonly kinds: StandingKinds,
    private readonly residents: KnownResidents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  list(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    page.staff.mustMayEverywhere('approval.view');
    return this.shown(page, undefined, done !== undefined);
  }

  @Post()
  @Requires('standing-reduction.decide')
  async register(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('standing-reduction.decide');
    const { municipalityId, actor } = page.staff;
    const read = readForm(fields);
    if (read.wrong) return this.shown(page, wrongForm(fields, { [read.wrong[0]]: read.wrong[1] }));
    const { email, group, code, reason, years } = read;
    const wrong = (field: string, key: 'admin.standing.code.wrong' | 'admin.standing.unknown') =>
      this.shown(page, wrongForm(fields, { [field]: key }));
    const codes = (await this.choices(page)).map(choice => choice.value);
    if (!codes.includes(code)) return wrong('code', 'admin.standing.code.wrong');
    const accountId = email === '' ? null : await this.accountOf(municipalityId, email);
    if (accountId === undefined) return wrong('email', 'admin.standing.unknown');
    const groupName = group === '' ? null : group;
    try {
      await this.unitOfWork.run({ actor, verb: 'standing-reduction.register' }, tx =>
        this.standing.register(tx, { municipalityId, accountId, groupName, code, reason, ...years }),
      );
    } catch (error) {
      return this.shown(page, refusedForm(error, page, fields, { 'pricing.standing-exists': 'from' }));
    }
    return new Moved('/standing-reductions?done=registered');
  }

  @Post(':id/end')
  @Requires('standing-reduction.decide')
  async end(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('standing-reduction.decide');
    const { municipalityId, actor } = page.staff;
    const reason = textOf(fields, 'endReason').slice(0, 500);
    if (reason === '')
      return this.shown(page, wrongForm(fields, { endReason: 'admin.standing.reason.missing.wrong' }));
    await this.unitOfWork.run({ actor, verb: 'standing-reduction.end' }, tx =>
      this.standing.end(tx, id, municipalityId, reason),
    );
    return new Moved('/standing-reductions?done=ended');
  }

  /** Only of people who have booked in this town, so that nobody learns who has an account elsewhere. */
  private async accountOf(municipalityId: string, email: string): Promise<string | undefined> {
    const found = await this.residents.matching(municipalityId, email);
    return found.find(one => one.email?.toLowerCase() === email.toLowerCase())?.accountId;
  }

  /** Every reduction of the town's tables that stands by the year. */
  private async choices({ staff }: StaffPage) {
    const all = await this.kinds.of(staff.municipalityId);
    return all.map(({ code, name, article }) => ({ value: code, label: `${name}（${article}）` }));
  }

  private async shown(page: StaffPage, refused?: RefusedForm, isDone = false): Promise<Answer> {
    const [registered, choices] = await Promise.all([
      this.standing.list(page.staff.municipalityId),
      this.choices(page),
    ]);
    page.staff.saw(registered.map(({ accountId }) => accountId));
    const year = fiscalYearOf(page.today);
    const props = { page, registered, choices, year, isDone, ...(refused && { refused }) };
    return new Shown(<StandingPage {...props} />, refused?.status ?? 200);
  }
}

function readForm(fields: Fields) {
  const [code, reason] = [textOf(fields, 'code'), textOf(fields, 'reason').slice(0, 500)];
  const [email, group] = [textOf(fields, 'email'), textOf(fields, 'groupName').slice(0, 120)];
  const from = readCount(textOf(fields, 'from'));
  const until = readCount(textOf(fields, 'until'));
  if (!from || !until || until < from || from < 2000 || until > Math.min(from + 9, 2200))
    return { wrong: ['from', 'admin.standing.years.wrong'] } as const;
  if (email === '' && group === '') return { wrong: ['email', 'admin.standing.who.wrong'] } as const;
  if (reason === '') return { wrong: ['reason', 'admin.standing.reason.missing.wrong'] } as const;
  return { code, reason, email, group, years: { fromFiscalYear: from, untilFiscalYear: until } };
}
