import {
  type Answer,
  type Fields,
  NeedsStrength,
  Pages,
  Requires,
  Shown,
  SignedInStaff,
  textOf,
} from '@kashikan/edge';
import { AddStaff, EntryRulesView, type Role, roles, StaffDirectory } from '@kashikan/identity';
import { readDate, tidyText } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { Body, Get, Post } from '@nestjs/common';
import { refusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { MatrixPage } from './matrix.view';
import { NewStaffPage, StaffListPage } from './staff.view';
import { SetupPaperPage } from './setup-paper.view';

/** 職員と役割: who works here, with which roles. Only for whoever administers the whole municipality. */
@Pages('staff')
export class StaffController {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly addStaff: AddStaff,
    private readonly rules: EntryRulesView,
  ) {}

  @Get()
  @Requires('staff.edit')
  async list(@CurrentPage() page: StaffPage): Promise<Answer> {
    page.staff.mustMayEverywhere('staff.edit');
    const { municipalityId } = page.staff;
    const [people, resets, rules] = await Promise.all([
      this.directory.all(municipalityId),
      this.directory.waitingResets(municipalityId),
      this.rules.of(municipalityId),
    ]);
    return new Shown(<StaffListPage {...{ page, people, resets, rules }} />);
  }

  /** The matrix is no secret: everybody may know whom to ask. */
  @Get('matrix')
  @SignedInStaff()
  matrix(@CurrentPage() page: StaffPage): Answer {
    return new Shown(<MatrixPage page={page} />);
  }

  @Get('new')
  @Requires('staff.edit')
  form(@CurrentPage() page: StaffPage): Answer {
    page.staff.mustMayEverywhere('staff.edit');
    return new Shown(<NewStaffPage page={page} />);
  }

  @Post('new')
  @Requires('staff.edit')
  @NeedsStrength(2)
  async add(@CurrentPage() page: StaffPage, @Body() body: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('staff.edit');
    const name = tidyText(textOf(body, 'name')).slice(0, 60);
    const login = tidyText(textOf(body, 'login')).toLowerCase();
    const read = readGrant(page, body);
    const errors = {
      ...(name === '' ? { name: 'admin.staff.name.missing' as const } : {}),
      ...(/^[a-z0-9][a-z0-9._-]{2,39}$/.test(login) ? {} : { login: 'admin.staff.login.wrong' as const }),
      ...read.errors,
    };
    if (Object.keys(errors).length > 0 || !read.grant) {
      const refused = wrongForm(body, errors);
      return new Shown(<NewStaffPage page={page} form={refused.form} />, refused.status);
    }
    try {
      const person = { municipalityId: page.staff.municipalityId, login, name, grants: [read.grant] };
      const paper = await this.addStaff.run(page.staff.actor, person);
      return new Shown(<SetupPaperPage {...{ page, paper, name, login }} />);
    } catch (error) {
      const refused = refusedForm(error, page, body, { 'staff.login-taken': 'login' });
      return new Shown(<NewStaffPage page={page} form={refused.form} />, refused.status);
    }
  }
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** A role with its place and its days, as the form gives them; a blank place is the whole municipality. */
export function readGrant(page: StaffPage, body: Fields) {
  const role = textOf(body, 'role');
  const facilityId = textOf(body, 'facility') || null;
  const from = dayOf(body, 'from', page.today);
  const until = dayOf(body, 'until', page.today);
  const knowsPlace = facilityId === null || page.town.facilities.some(({ id }) => id === facilityId);
  const isBackward = until ? until < (from || page.today) : false;
  const errors = {
    ...(isRole(role) ? {} : { role: 'admin.staff.role.missing' as const }),
    ...(knowsPlace ? {} : { facility: 'admin.staff.place.missing' as const }),
    ...(from === undefined ? { from: 'admin.staff.day.wrong' as const } : {}),
    ...(until === undefined || isBackward ? { until: 'admin.staff.until.wrong' as const } : {}),
  };
  const isFine = isRole(role) && Object.keys(errors).length === 0;
  return { errors, grant: isFine ? { role, facilityId, from, until } : undefined };
}

/** Null for a blank, undefined for what is no date. */
function dayOf(body: Fields, name: string, today: LocalDate): LocalDate | null | undefined {
  const typed = textOf(body, name);
  return typed === '' ? null : readDate(typed, today);
}
